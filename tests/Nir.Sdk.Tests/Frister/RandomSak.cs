using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Makes any case that could exist from a number, the same each time: mostly sensible, with much missing.</summary>
internal sealed class RandomSak(int seed)
{
    private readonly Random _random = new(seed);

    public Personsak Sak()
    {
        var sak = new Personsak
        {
            Foedselsdato = Maybe(new DateOnly(1955, 1, 1), new DateOnly(2008, 12, 31)),
            Tillatelser = [.. List(2, Tillatelse).DistinctBy(static t => t.Innvilget)],
            Bosettinger = [.. List(2, () => new Bosetting(TestSak.Kommune, Day(), True(70)))],
            Folkeregistreringer = [.. List(2, () => new Folkeregistrering(TestSak.Kommune, Day()))],
            Arbeidsforhold = [.. List(1, () => Between(static (from, to) => new Arbeidsforhold(from, to, 30)))],
            ErNordiskEllerEoesBorger = True(3),
            Utdanningsbakgrunn = True(80) ? En(Enum.GetValues<Utdanningsbakgrunn>()[1..]) : null,
            HarUkrainskVideregaaendeUtenHoeyereUtdanning = True(50) ? True(50) : null,
            Asylsak = True(30) ? Asylsak() : null,
            Mottaksopphold = [.. List(1, () => Between((from, to) => new Mottaksopphold(from, True(50) ? to : null, True(20))))],
            Program = True(75) ? Program() : null,
            Norsk = True(75) ? Norsk() : null,
            Underretninger = [.. List(1, () => new Underretning(Day()))],
        };
        return sak;
    }

    public DateOnly Day() => Between(new(2017, 1, 1), new(2028, 12, 31));

    public RegelmotorOptions Choice() => new()
    {
        KjentPaa = True(30) ? Day() : null,
        Ikrafttredelser = True(30) ? [new("P3", Day()), new("I6", Day())] : [],
        Overgangsdag = En(Enum.GetValues<Overgangsdag>()),
        TillatelseChoice = En(Enum.GetValues<TillatelseChoice>()),
        Kapittel6AProgram = En(Enum.GetValues<Kapittel6AProgram>()),
        UpperAgeLimit = En(Enum.GetValues<UpperAgeLimit>()),
        AgePoint = En(Enum.GetValues<AgePoint>()),
        UsedTime = En(Enum.GetValues<UsedTime>()),
        GrunnskoleFrom2026 = En(Enum.GetValues<GrunnskoleFrom2026>()),
        Permisjonsenhet = En(Enum.GetValues<Permisjonsenhet>()),
        Fravaerstillegg = En(Enum.GetValues<Fravaerstillegg>()),
        PermisjonUnderForlengelse = En(Enum.GetValues<PermisjonUnderForlengelse>()),
        OngoingUtvidetNorsk = En(Enum.GetValues<OngoingUtvidetNorsk>()),
        UtdanningWithOnlyRett = En(Enum.GetValues<UtdanningWithOnlyRett>()),
        WeekendRule = En(Enum.GetValues<WeekendRule>()),
        LeapDayBorn = En(Enum.GetValues<LeapDayBorn>()),
        TimerAfterLateAnkomst = En(Enum.GetValues<TimerAfterLateAnkomst>()),
        ForlengelseOfOldProgram = En(Enum.GetValues<ForlengelseOfOldProgram>()),
        OppstartFoerRetten = En(Enum.GetValues<OppstartFoerRetten>()),
        PliktFra55 = En(Enum.GetValues<PliktFra55>()),
        MaanedUtenDagen = En(Enum.GetValues<MaanedUtenDagen>()),
        Kapittel6ATilbudI2025 = En(Enum.GetValues<Kapittel6ATilbudI2025>()),
        KontraktEtterKapittel6A = En(Enum.GetValues<KontraktEtterKapittel6A>()),
        ProgrampermisjonINorsk = En(Enum.GetValues<ProgrampermisjonINorsk>()),
    };

    public ValueList<T> Shuffle<T>(ValueList<T> list) => [.. list.OrderBy(_ => _random.Next())];

    public int Number(int to) => _random.Next(to);

    private Tillatelse Tillatelse()
    {
        var innvilget = Day();
        return new()
        {
            Oppholdsgrunnlag = True(30) ? Oppholdsgrunnlag.KollektivBeskyttelse : En(Enum.GetValues<Oppholdsgrunnlag>()[1..]),
            Innvilget = innvilget,
            SoektFraUtlandet = True(30),
            Ankomst = True(70) ? innvilget.AddDays(Number(200)) : null,
            FoersteFornyelse = True(30) ? innvilget.AddDays(365) : null,
            ReferansepersonBosatt = True(30) ? Day() : null,
            Soekt = True(30) ? Day() : null,
        };
    }

    private Asylsak Asylsak() => new()
    {
        Soekt = Day(),
        AvslaattAvUdi = True(10) ? Day() : null,
        ErIHurtigprosedyreEllerNektetRealitetsbehandling = True(5),
        ErIMaalgruppenForKollektivBeskyttelse = True(5),
        TimerNorsk = [.. List(3, () => new Norsktimer { Uke = IsoUke.From(Day()), Timer = Number(60) / 2m })],
        TimerSamfunnskunnskap = [.. List(3, () => new Samfunnskunnskapstimer { Uke = IsoUke.From(Day()), Timer = Number(60) / 2m })],
        TimerKulturOgVerdier = Number(40),
    };

    private Programdeltakelse Program()
    {
        var tilbud = Maybe(new(2017, 1, 1), new(2027, 12, 31));
        return new()
        {
            Tilbudsdato = tilbud,
            Kravdato = True(20) ? Day() : null,
            Startdato = True(80) ? (tilbud ?? Day()).AddDays(Number(60)) : null,
            Sluttmaal = True(70) ? En(Enum.GetValues<Sluttmaal>()[1..]) : null,
            SluttmaalFra = True(20) ? Day() : null,
            Vedtak = [.. List(3, () => Vedtak(En([Vedtakstype.TildelingIntroduksjonsprogram, Vedtakstype.ForlengelseIntroduksjonsprogram])))],
            Permisjoner = [.. List(4, Permisjon)],
            Fravaer = [.. List(4,
                () =>
                    Between(
                        (from, to) =>
                            new Fravaer { Fravaerstype = En(Enum.GetValues<Fravaerstype>()[1..]), Fra = from, Til = to, Timer = True(20) ? 3 : null }))],
            AvbruttEllerAvvist = True(10) ? Day() : null,
            AvbruttForArbeidINorge = True(50),
        };
    }

    private Norskdeltakelse Norsk() => new()
    {
        Tilbudsdato = Maybe(new(2017, 1, 1), new(2027, 12, 31)),
        Kravdato = True(20) ? Day() : null,
        Startdato = True(50) ? Day() : null,
        Vedtak = [.. List(4,
            () =>
                Vedtak(
                    En([Vedtakstype.TildelingNorskopplaering, Vedtakstype.UtvidetNorskopplaering, Vedtakstype.UtsattOppstart, Vedtakstype.BortfallAvRett])))],
        Permisjoner = [.. List(4, Permisjon)],
        Fritak = [.. List(1,
            () =>
                new Fritak { Fritaksgrunn = En(Enum.GetValues<Fritaksgrunn>()[1..]), Fritaksomraade = En(Enum.GetValues<Fritaksomraade>()[1..]),
                    Vedtaksdato = Day() })],
        TimerNorsk = [.. List(5, () => new Norsktimer { Uke = IsoUke.From(Day()), Timer = Number(60) / 2m })],
        TimerSamfunnskunnskap = [.. List(5, () => new Samfunnskunnskapstimer { Uke = IsoUke.From(Day()), Timer = Number(60) / 2m })],
        FulltidVideregaaende = True(50) ? True(30) : null,
        Fullfoert = True(10) ? Day() : null,
        SamfunnskunnskapsproeveAvlagt = True(10) ? Day() : null,
    };

    private Vedtak Vedtak(Vedtakstype type)
    {
        var date = Day();
        return new()
        {
            Vedtakstype = type, Vedtaksdato = date, Startdato = True(80) ? date.AddDays(Number(60)) : null, Sluttdato = True(60)
            ? date.AddDays(60 + Number(900))
            : null
        };
    }

    private Permisjon Permisjon() => Between((from, to) => TestSak.Permisjon(from, to, En(Enum.GetValues<Permisjonsgrunn>()[1..])));

    private T Between<T>(Func<DateOnly, DateOnly, T> create)
    {
        var from = Day();
        return create(from, from.AddDays(True(50) ? Number(10) : Number(400)));
    }

    private DateOnly? Maybe(DateOnly from, DateOnly to) => True(85) ? Between(from, to) : null;

    // Now and then the first of a month or the last of a year, where the rules change.
    private DateOnly Between(DateOnly from, DateOnly to)
    {
        var day = from.AddDays(_random.Next(to.DayNumber - from.DayNumber + 1));
        return Number(20) switch
        {
            0 => new(day.Year, 1, 1),
            1 => new(day.Year, 12, 31),
            2 => new(day.Year, day.Month, 1),
            3 => new(day.Year, 2, DateTime.DaysInMonth(day.Year, 2)),
            _ => day,
        };
    }

    private List<T> List<T>(int most, Func<T> create) => [.. Enumerable.Range(0, Number(most + 1)).Select(_ => create())];

    private T En<T>(T[] values) => values[Number(values.Length)];

    private bool True(int percent) => Number(100) < percent;
}
