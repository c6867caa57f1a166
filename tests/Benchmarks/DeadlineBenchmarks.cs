using BenchmarkDotNet.Attributes;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Benchmarks;

/// <summary>
/// All that the engine answers (law, categories, lengths, hours, deadlines) for all participants of a year. Target: 35,000 with explanations
/// in under half a second on one core, and without in under a fifth.
/// </summary>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    /// <summary>How many participants a year has.</summary>
    internal const int Year = 35_000;

    private static readonly DateOnly Day = new(2026, 11, 21);

    private readonly Regelmotor _medForklaring = new();
    private readonly Regelmotor _withoutForklaring = new(new() { MedForklaring = false });
    private Personsak[] _deltakere = [];
    private int _next;

    [GlobalSetup]
    public void Setup() => Setup(Year);

    /// <summary>Makes some participants.</summary>
    internal void Setup(int count)
    {
        var random = new Random(20_261_121);
        _deltakere = [.. Enumerable.Range(0, count).Select(_ => Deltakere.Create(random))];
        if (_deltakere.Count(deltaker => _medForklaring.Assess(deltaker, Day).NextFrist is not null) < count / 2)
        {
            throw new InvalidOperationException("Most participants of a year have a deadline ahead: the made-up ones are wrong.");
        }
    }

    /// <summary>The answers with every step.</summary>
    [Benchmark(Baseline = true)]
    public int WithExplanations() => Assess(_medForklaring);

    /// <summary>The same answers without steps.</summary>
    [Benchmark]
    public int WithoutExplanations() => Assess(_withoutForklaring);

    /// <summary>The answers of one person after the other.</summary>
    internal Assessment AssessNext(bool withExplanations) =>
        (withExplanations ? _medForklaring : _withoutForklaring).Assess(_deltakere[_next++ % _deltakere.Length], Day);

    /// <summary>The answers, and the steps of each person's next deadline as text.</summary>
    [Benchmark]
    public int WithTheNextDeadlineInWords()
    {
        var character = 0;
        foreach (var deltaker in _deltakere)
        {
            character += _medForklaring.Assess(deltaker, Day).NextFrist?.Forklaring.GetTekst().Length ?? 0;
        }

        return character;
    }

    private int Assess(Regelmotor motor)
    {
        var frister = 0;
        foreach (var deltaker in _deltakere)
        {
            frister += motor.Assess(deltaker, Day).Frister.Length;
        }

        return frister;
    }
}

/// <summary>Participants as a year has them: most with collective protection, many in both programme and training.</summary>
internal static class Deltakere
{
    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    public static Personsak Create(Random random) => random.Next(10) switch
    {
        < 5 => KollektivBeskyttelse(random),
        < 9 => Flyktning(random, new(2022, 1, 1), 1700),
        _ => Flyktning(random, new(2018, 1, 1), 1000),
    };

    private static Personsak KollektivBeskyttelse(Random random)
    {
        var innvilget = new DateOnly(2022, 4, 1).AddDays(random.Next(1600));
        return Sak(random, Oppholdsgrunnlag.KollektivBeskyttelse, innvilget, Sluttmaal.Arbeid);
    }

    private static Personsak Flyktning(Random random, DateOnly from, int days) =>
        Sak(random, Oppholdsgrunnlag.Flyktning, from.AddDays(random.Next(days)), Sluttmaal.FullfoertVideregaaende);

    private static Personsak Sak(Random random, Oppholdsgrunnlag grunnlag, DateOnly innvilget, Sluttmaal sluttmaal)
    {
        var bosatt = innvilget.AddDays(30 + random.Next(90));
        var start = bosatt.AddDays(20 + random.Next(80));
        return new()
        {
            Foedselsdato = new DateOnly(1970, 1, 1).AddDays(random.Next(12_000)),
            Tillatelser = [new() { Oppholdsgrunnlag = grunnlag, Innvilget = innvilget }],
            Bosettinger = [new(Kommune, bosatt, EtterAvtale: true)],
            Folkeregistreringer = [new(Kommune, bosatt)],
            Utdanningsbakgrunn = random.Next(2) == 0 ? Utdanningsbakgrunn.FullfoertGrunnskole : Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
            HarUkrainskVideregaaendeUtenHoeyereUtdanning = false,
            Program = random.Next(3) == 0 ? null : new()
            {
                Tilbudsdato = start,
                Startdato = start,
                Sluttmaal = sluttmaal,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = start.AddDays(-14), Startdato = start }],
                Permisjoner = Permisjoner(random, start),
                Fravaer = [.. Enumerable.Range(0, random.Next(4))
                    .Select(
                        i =>
                            new Fravaer { Fravaerstype = Fravaerstype.EgenSykdomEgenmelding, Fra = start.AddDays(60 * (i + 1)),
                                Til = start.AddDays((60 * (i + 1)) + 2) })],
            },
            Norsk = new()
            {
                Tilbudsdato = start,
                Startdato = start,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingNorskopplaering, Vedtaksdato = start.AddDays(-14), Startdato = start }],
                Permisjoner = Permisjoner(random, start),
                TimerNorsk = [.. Enumerable.Range(0, 40).Select(i => new Norsktimer { Uke = IsoUke.From(start.AddDays(7 * i)), Timer = 12 })],
                TimerSamfunnskunnskap = [.. Enumerable.Range(0, 10)
                    .Select(i => new Samfunnskunnskapstimer { Uke = IsoUke.From(start.AddDays(7 * i)), Timer = 3 })],
            },
        };
    }

    private static ValueList<Permisjon> Permisjoner(Random random, DateOnly start) => random.Next(5) > 0
        ? []
        : [new() { Permisjonsgrunn = Permisjonsgrunn.OmsorgspermisjonFoedsel, Vedtaksdato = start.AddDays(100), Fra = start.AddDays(120),
            Til = start.AddDays(300) }];
}
