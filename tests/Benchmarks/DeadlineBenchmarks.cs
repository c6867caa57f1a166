using BenchmarkDotNet.Attributes;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Benchmarks;

/// <summary>
/// All that the engine answers (law, categories, lengths, hours, deadlines) for all participants of a year. Target: 35,000 with explanations
/// in under a second on one core.
/// </summary>
[MemoryDiagnoser]
public class DeadlineBenchmarks
{
    private const int Antall = 35_000;

    private static readonly DateOnly Dag = new(2026, 11, 21);

    private readonly Regelmotor _medForklaring = new();
    private readonly Regelmotor _utenForklaring = new(new() { MedForklaring = false });
    private Personsak[] _deltakere = [];

    [GlobalSetup]
    public void Setup()
    {
        var tilfeldig = new Random(20_261_121);
        _deltakere = [.. Enumerable.Range(0, Antall).Select(_ => Deltakere.Ny(tilfeldig))];
        if (_deltakere.Count(deltaker => _medForklaring.Assess(deltaker, Dag).NesteFrist is not null) < Antall / 2)
        {
            throw new InvalidOperationException("Most participants of a year have a deadline ahead: the made-up ones are wrong.");
        }
    }

    /// <summary>The answers with every step.</summary>
    [Benchmark(Baseline = true)]
    public int WithExplanations() => Vurder(_medForklaring);

    /// <summary>The same answers without steps.</summary>
    [Benchmark]
    public int WithoutExplanations() => Vurder(_utenForklaring);

    /// <summary>The answers, and the steps of each person's next deadline as text.</summary>
    [Benchmark]
    public int WithTheNextDeadlineInWords()
    {
        var tegn = 0;
        foreach (var deltaker in _deltakere)
        {
            tegn += _medForklaring.Assess(deltaker, Dag).NesteFrist?.Forklaring.TekstFor().Length ?? 0;
        }

        return tegn;
    }

    private int Vurder(Regelmotor motor)
    {
        var frister = 0;
        foreach (var deltaker in _deltakere)
        {
            frister += motor.Assess(deltaker, Dag).Frister.Length;
        }

        return frister;
    }
}

/// <summary>Participants as a year has them: most with collective protection, many in both programme and training.</summary>
internal static class Deltakere
{
    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    public static Personsak Ny(Random tilfeldig) => tilfeldig.Next(10) switch
    {
        < 5 => KollektivBeskyttelse(tilfeldig),
        < 9 => Flyktning(tilfeldig, new(2022, 1, 1), 1700),
        _ => Flyktning(tilfeldig, new(2018, 1, 1), 1000),
    };

    private static Personsak KollektivBeskyttelse(Random tilfeldig)
    {
        var innvilget = new DateOnly(2022, 4, 1).AddDays(tilfeldig.Next(1600));
        return Sak(tilfeldig, Oppholdsgrunnlag.KollektivBeskyttelse, innvilget, Sluttmaal.Arbeid);
    }

    private static Personsak Flyktning(Random tilfeldig, DateOnly fra, int dager) =>
        Sak(tilfeldig, Oppholdsgrunnlag.Flyktning, fra.AddDays(tilfeldig.Next(dager)), Sluttmaal.FullfoertVideregaaende);

    private static Personsak Sak(Random tilfeldig, Oppholdsgrunnlag grunnlag, DateOnly innvilget, Sluttmaal sluttmaal)
    {
        var bosatt = innvilget.AddDays(30 + tilfeldig.Next(90));
        var start = bosatt.AddDays(20 + tilfeldig.Next(80));
        return new()
        {
            Foedselsdato = new DateOnly(1970, 1, 1).AddDays(tilfeldig.Next(12_000)),
            Tillatelser = [new() { Oppholdsgrunnlag = grunnlag, Innvilget = innvilget }],
            Bosettinger = [new(Kommune, bosatt, EtterAvtale: true)],
            Folkeregistreringer = [new(Kommune, bosatt)],
            Utdanningsbakgrunn = tilfeldig.Next(2) == 0 ? Utdanningsbakgrunn.FullfoertGrunnskole : Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
            HarUkrainskVideregaaendeUtenHoeyereUtdanning = false,
            Program = tilfeldig.Next(3) == 0 ? null : new()
            {
                Tilbudsdato = start,
                Startdato = start,
                Sluttmaal = sluttmaal,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = start.AddDays(-14), Startdato = start }],
                Permisjoner = Permisjoner(tilfeldig, start),
                Fravaer = [.. Enumerable.Range(0, tilfeldig.Next(4)).Select(i => new Fravaer { Fravaerstype = Fravaerstype.EgenSykdomEgenmelding, Fra = start.AddDays(60 * (i + 1)), Til = start.AddDays((60 * (i + 1)) + 2) })],
            },
            Norsk = new()
            {
                Tilbudsdato = start,
                Startdato = start,
                Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingNorskopplaering, Vedtaksdato = start.AddDays(-14), Startdato = start }],
                Permisjoner = Permisjoner(tilfeldig, start),
                TimerNorsk = [.. Enumerable.Range(0, 40).Select(i => new Norsktimer { Uke = IsoUke.Fra(start.AddDays(7 * i)), Timer = 12 })],
                TimerSamfunnskunnskap = [.. Enumerable.Range(0, 10).Select(i => new Samfunnskunnskapstimer { Uke = IsoUke.Fra(start.AddDays(7 * i)), Timer = 3 })],
            },
        };
    }

    private static ValueList<Permisjon> Permisjoner(Random tilfeldig, DateOnly start) => tilfeldig.Next(5) > 0
        ? []
        : [new() { Permisjonsgrunn = Permisjonsgrunn.OmsorgspermisjonFoedsel, Vedtaksdato = start.AddDays(100), Fra = start.AddDays(120), Til = start.AddDays(300) }];
}
