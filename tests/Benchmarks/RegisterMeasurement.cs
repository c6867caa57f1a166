using System.Diagnostics;
using System.Globalization;
using Nir.Register;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>What no micro-benchmark tells of the fake: start to first answer, and a year's participants in memory.</summary>
internal static class RegisterMeasurement
{
    private const int Antall = 35_000;

    private static readonly DateOnly Dato = new(2026, 3, 1);
    private static readonly Kaller Intro = new(Rolle.Kommuneintrobruker, SyntetiskKommune.Fjordvik.Nummer);
    private static readonly Kaller Norsk = new(Rolle.Kommunenorskbruker, SyntetiskKommune.Fjordvik.Nummer);

    /// <summary>Measures and prints one line for each.</summary>
    public static async Task RunAsync()
    {
        Skriv("in process, start to first answer, first in the process", await StartAsync());
        var gjentatt = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            gjentatt.Add(await StartAsync());
        }

        Skriv("in process, start to first answer, median of 20 more", gjentatt.Order().ElementAt(gjentatt.Count / 2));
        Fyll();
    }

    private static async Task<TimeSpan> StartAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await using var server = await NirServer.StartInProcessAsync();
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.Adresse };
        using var svar = await http.GetAsync(new Uri("helse", UriKind.Relative));
        svar.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Fyll()
    {
        var foer = GC.GetTotalMemory(forceFullCollection: true);
        var register = new Registeret(Registeroppsett.Dokumentert, new Registerklokke(TimeProvider.System));
        register.Klokke.Sett(Dato);
        var personer = new SyntetiskePersoner(1);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Antall; i++)
        {
            var person = personer.Neste();
            register.Utfoer(new Registerkommando.OppdaterPersondata(person.SomFlyktning(new(2026, 1, 5))));
            Lagre(register, Intro, person.EtIntroduksjonsprogram());
            Lagre(register, Norsk, person.EnNorskopplaering());
        }

        Skriv($"{Antall} persons with facts, programme and training stored", Stopwatch.GetElapsedTime(start));
        personer = null;
        var brukt = GC.GetTotalMemory(forceFullCollection: true) - foer;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{register.Tilstand.Personer.Count} persons, {register.Tilstand.Registreringer.Count} registrations: {brukt / 1048576.0:0} MB held, {brukt / Antall} bytes a person"));
        start = Stopwatch.GetTimestamp();
        register.Klokke.Sett(Dato.AddYears(6));
        register.Utfoer(new Registerkommando.LaDageneGaa());
        Skriv($"six years at once, {register.Tilstand.Registreringer.Values.Count(static oppfoering => oppfoering.Avslutninger.Count > 0)} programmes ended", Stopwatch.GetElapsedTime(start));
        start = Stopwatch.GetTimestamp();
        var bilde = register.TaBilde();
        Skriv(string.Create(CultureInfo.InvariantCulture, $"snapshot of {bilde.Length / 1048576.0:0} MB"), Stopwatch.GetElapsedTime(start));
        GC.KeepAlive(register);
    }

    // Read from JSON as over the wire, so that nothing is shared between registrations that would not be.
    private static void Lagre(Registeret register, Kaller kaller, Registrering registrering)
    {
        var json = NirJson.Skriv(registrering);
        if (register.Utfoer(new Registerkommando.Lagre(kaller, NirJson.Les(json).Registrering, new Betingelse.Ny(), json.Length)) is not Registersvar.Lagret)
        {
            throw new InvalidOperationException("The register refused what it should take.");
        }
    }

    private static void Skriv(string hva, TimeSpan tid) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hva}: {tid.TotalMilliseconds:0} ms"));
}
