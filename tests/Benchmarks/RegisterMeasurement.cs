using System.Diagnostics;
using System.Globalization;
using Nir.Register;
using Nir.Register.Hosting;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>What no micro-benchmark tells of the fake: start to first answer, and a year's participants in memory.</summary>
internal static class RegisterMeasurement
{
    private const int Count = 35_000;

    private static readonly DateOnly Dato = new(2026, 3, 1);
    private static readonly Caller Intro = new(Rolle.Kommuneintrobruker, SyntheticKommune.Fjordvik.Nummer);
    private static readonly Caller Norsk = new(Rolle.Kommunenorskbruker, SyntheticKommune.Fjordvik.Nummer);

    /// <summary>Measures and prints one line for each.</summary>
    public static async Task RunAsync()
    {
        Write("in process, start to first answer, first in the process", await StartAsync());
        var repeated = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            repeated.Add(await StartAsync());
        }

        Write("in process, start to first answer, median of 20 more", repeated.Order().ElementAt(repeated.Count / 2));
        Fill();
    }

    private static async Task<TimeSpan> StartAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await using var server = await NirServer.StartInProcessAsync();
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.Adresse };
        using var response = await http.GetAsync(new Uri("helse", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Fill()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var register = new FakeRegister(RegisterOptions.Documented, new RegisterClock(TimeProvider.System));
        register.Clock.Set(Dato);
        var personer = new SyntheticPersons(1);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Count; i++)
        {
            var person = personer.CreateNext();
            register.Execute(new RegisterCommand.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5))));
            Store(register, Intro, person.CreateIntroduksjonsprogram());
            Store(register, Norsk, person.CreateNorskopplaering());
        }

        Write($"{Count} persons with facts, programme and training stored", Stopwatch.GetElapsedTime(start));
        personer = null;
        var used = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{register.State.Personer.Count} persons, {register.State.Registreringer.Count} registrations: {used / 1048576.0:0} MB held, {used / Count} bytes a person"));
        start = Stopwatch.GetTimestamp();
        register.Clock.Set(Dato.AddYears(6));
        register.Execute(new RegisterCommand.LetDaysPass());
        Write($"six years at once, {register.State.Registreringer.Values.Count(static entry => entry.Avslutninger.Count > 0)} programmes ended",
            Stopwatch.GetElapsedTime(start));
        start = Stopwatch.GetTimestamp();
        var snapshot = register.TakeSnapshot();
        Write(string.Create(CultureInfo.InvariantCulture, $"snapshot of {snapshot.Length / 1048576.0:0} MB"), Stopwatch.GetElapsedTime(start));
        GC.KeepAlive(register);
    }

    // Read from JSON as over the wire, so that nothing is shared between registrations that would not be.
    private static void Store(FakeRegister register, Caller caller, Registrering registrering)
    {
        var json = NirJson.Write(registrering);
        if (register.Execute(
            new RegisterCommand.Store(caller, NirJson.Read(json).Registrering, new Condition.Absent(), json.Length)) is not RegisterResponse.Stored)
        {
            throw new InvalidOperationException("The register refused what it should take.");
        }
    }

    private static void Write(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {time.TotalMilliseconds:0} ms"));
}
