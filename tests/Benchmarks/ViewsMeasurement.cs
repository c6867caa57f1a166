using System.Diagnostics;
using System.Globalization;
using Nir.Register;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Aarskontroller;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Statistikker;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Benchmarks;

/// <summary>
/// Lists, control and statistics of a year's participants: 35,000, of whom 5,000 in one kommune. Over the contract, in process, so that what a client waits
/// for is what is measured.
/// </summary>
internal static class ViewsMeasurement
{
    private const int Count = 35_000;
    private const int Largest = 5_000;
    private const int Others = 80;
    private const int Rounds = 15;

    private static readonly DateOnly Dato = new(2026, 3, 1);

    /// <summary>Measures and prints a line for each.</summary>
    public static async Task RunAsync()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = Dato, Logins = [.. Enumerable.Range(0, Others + 1).SelectMany(Users)] });
        var start = Stopwatch.GetTimestamp();
        var deltakere = await FillAsync(nir);
        Write($"{Count} persons with facts, programme and training sent", start);
        var intro = nir.CreateClient(Rolle.Kommuneintrobruker);
        await PagesAsync(intro);
        await ChangedAsync(nir, intro);
        await FileAsync(intro);
        Control([.. deltakere.Where(static one => one.Registreringer[0].Registrering.Kommune == FakeNir.Kommune)]);
        await StatisticsAsync(nir, intro);
    }

    private static async Task<IReadOnlyList<Deltaker>> FillAsync(FakeNir nir)
    {
        var random = new Random(35);
        var clients = Enumerable.Range(0, Others + 1).Select(place => Clients(nir, place)).ToArray();
        var deltakere = new List<Deltaker>(Count);
        for (var i = 0; i < Count; i++)
        {
            var (kommune, intro, norsk) = clients[i < Largest ? 0 : 1 + (int)(Others * Math.Pow(random.NextDouble(), 2))];
            var person = nir.CreatePerson();
            var data = person.WithFlyktning(new(2026, 1, 5)) with
            {
                Kjoenn = random.Next(2) == 0 ? Kjoenn.Kvinne : Kjoenn.Mann,
                Fornavn = person.Fornavn,
                Etternavn = person.Etternavn,
                Folkeregistreringer = [new(kommune, new(2026, 1, 19))],
                Bosettinger = [new(kommune, new(2026, 1, 19), true)],
            };
            nir.UpdatePersondata(data);
            var program = person.CreateIntroduksjonsprogram() with { Kommune = kommune };
            var training = person.CreateNorskopplaering() with { Kommune = kommune };
            program = random.Next(4) == 0 ? program with { Sluttmaal = null } : program;
            await StoreAsync(intro, program);
            await StoreAsync(norsk, training);
            deltakere.Add(Deltaker.From(Guid.NewGuid(), data, [new(program), new(training)]));
        }

        return deltakere;
    }

    private static IEnumerable<Dataoverfoeringsbruker> Users(int place) =>
        [DefaultUsers.Find(KommuneAt(place), Rolle.Kommuneintrobruker), DefaultUsers.Find(KommuneAt(place), Rolle.Kommunenorskbruker)];

    private static Kommunenummer KommuneAt(int place) => Kommunenummer.Parse((place == 0 ? 9901 : 9902 + place).ToString(CultureInfo.InvariantCulture));

    private static (Kommunenummer Kommune, NirClient Intro, NirClient Norsk) Clients(FakeNir nir, int place)
    {
        var kommune = KommuneAt(place);
        return (kommune, nir.CreateClient(Rolle.Kommuneintrobruker, kommune), nir.CreateClient(Rolle.Kommunenorskbruker, kommune));
    }

    private static async Task StoreAsync(NirClient client, Registrering registrering)
    {
        if (await client.SendAsync(registrering) is not Accepted)
        {
            throw new InvalidOperationException("The register refused what it should take.");
        }
    }

    private static async Task PagesAsync(NirClient intro)
    {
        var query = new PersonlisteQuery { Lovverk = Lovverk.Integreringsloven };
        var start = Stopwatch.GetTimestamp();
        var first = await intro.ReadPersonlistePageAsync(query);
        Write($"personliste, the first page after a change of all, {first.RowCount} rows in the list", start);
        await EachAsync("personliste, a page of 100, the register's order", () => intro.ReadPersonlistePageAsync(query));
        await EachAsync("personliste, the second page", () => intro.ReadPersonlistePageAsync(query with { Token = first.NextToken }));
        await EachAsync("personliste, by name, with identity", () => intro.ReadPersonlistePageAsync(
            query with { Sort = PersonlisteSort.Navn, WithIdentity = true }));
        await EachAsync("personliste, without sluttmål, by deadline, a page of 1,000", () => intro.ReadPersonlistePageAsync(
            query with { Sort = PersonlisteSort.Frist, PageSize = 1000, Forvalg = [new(Opplysning.Sluttmaal, Med: false)] }));
        var last = first;
        while (last.NextToken is { } token)
        {
            first = last;
            last = await intro.ReadPersonlistePageAsync(query with { Token = token });
        }

        await EachAsync("personliste, the last page", () => intro.ReadPersonlistePageAsync(query with { Token = first.NextToken }));
    }

    // Someone registers between any two pages: what has not changed is not made again.
    private static Task ChangedAsync(FakeNir nir, NirClient intro) => EachAsync("personliste, a page after one person has changed", async () =>
    {
        nir.UpdatePersondata(nir.CreatePerson().WithFlyktning(new(2026, 1, 6)));
        return await intro.ReadPersonlistePageAsync(new() { Lovverk = Lovverk.Integreringsloven });
    });

    private static async Task FileAsync(NirClient intro)
    {
        var query = new PersonlisteQuery { Lovverk = Lovverk.Integreringsloven, WithIdentity = true };
        await intro.DownloadPersonlisteAsync(query, Stream.Null);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = new Watched();
        var start = Stopwatch.GetTimestamp();
        var file = await intro.DownloadPersonlisteAsync(query, watch);
        Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"personliste as CSV, {file.Size / 1048576.0:0.0} MB, most held above the start {(watch.Most - before) / 1048576.0:0.0} MB"),
            start);
    }

    private static void Control(IReadOnlyList<Deltaker> deltakere)
    {
        Check(deltakere.Take(100));
        var start = Stopwatch.GetTimestamp();
        var control = Check(deltakere);
        Write($"year-end control of {control.Deltakere} participants, {control.Funn.Count} found", start);
    }

    private static Aarskontroll Check(IEnumerable<Deltaker> deltakere)
    {
        var today = new DateOnly(2027, 1, 10);
        return Aarskontroll.Check(FakeNir.Kommune, 2026, today, Personliste.CreateRowsOfYear(deltakere, 2026, today));
    }

    private static async Task StatisticsAsync(FakeNir nir, NirClient intro)
    {
        nir.AdvanceTo(new(2027, 3, 2));
        var query = new StatistikkQuery { Tabell = Statistikktabell.IntroDeltakere, Inndeling = Statistikkinndeling.Alder, Aar = 2026 };
        var start = Stopwatch.GetTimestamp();
        await intro.ReadStatistikkAsync(query);
        Write("statistics of a year, drawn and hidden over all tables, once", start);
        start = Stopwatch.GetTimestamp();
        var (tables, figures) = (0, 0);
        foreach (var one in All())
        {
            var table = await intro.ReadStatistikkAsync(one);
            tables++;
            figures += table.Tall.Count;
        }

        Write($"all {tables} tables of the year, {figures} figures, over the contract", start);
    }

    private static IEnumerable<StatistikkQuery> All() =>
        from series in StatistikkSeries.All
        where series.Tabell is not null
        let table = series.Tabell.GetValueOrDefault()
        from level in Enum.GetValues<Statistikknivaa>()
        from division in series.Inndelinger
        where level is not (Statistikknivaa.Bydel or Statistikknivaa.Naeringsregion) || division is Statistikkinndeling.Ingen or Statistikkinndeling.Tiltak
        select new StatistikkQuery { Tabell = table, Nivaa = level, Inndeling = division, Aar = 2026 };

    private static async Task EachAsync<T>(string what, Func<Task<T>> call)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await call();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {times.Order().ElementAt(Rounds / 2).TotalMilliseconds:0.0} ms, at most {times.Max().TotalMilliseconds:0.0} ms"));
    }

    private static void Write(string what, long start) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));

    /// <summary>Takes a file and throws it away, and notes the most memory that was held meanwhile.</summary>
    private sealed class Watched : MemoryStream
    {
        private int _calls;

        public long Most { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++_calls % 50 == 0)
            {
                Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true));
            }

            return ValueTask.CompletedTask;
        }
    }
}
