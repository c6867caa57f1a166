using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Frister;

/// <summary>Makes any case that could exist from a number, the same each time: mostly sensible, with much missing.</summary>
internal sealed class Tilfeldigsak(int froe)
{
    private readonly Random _tilfeldig = new(froe);

    public Personsak Sak()
    {
        var sak = new Personsak
        {
            Foedselsdato = Kanskje(new DateOnly(1955, 1, 1), new DateOnly(2008, 12, 31)),
            Tillatelser = [.. Liste(2, Tillatelse).DistinctBy(static t => t.Innvilget)],
            Bosettinger = [.. Liste(2, () => new Bosetting(Testsak.Kommune, Dag(), Sant(70)))],
            Folkeregistreringer = [.. Liste(2, () => new Folkeregistrering(Testsak.Kommune, Dag()))],
            Arbeidsforhold = [.. Liste(1, () => Mellom(static (fra, til) => new Arbeidsforhold(fra, til, 30)))],
            ErNordiskEllerEoesBorger = Sant(3),
            Utdanningsbakgrunn = Sant(80) ? En(Enum.GetValues<Utdanningsbakgrunn>()[1..]) : null,
            HarUkrainskVideregaaendeUtenHoeyereUtdanning = Sant(50) ? Sant(50) : null,
            Asylsak = Sant(30) ? Asylsak() : null,
            Mottaksopphold = [.. Liste(1, () => Mellom((fra, til) => new Mottaksopphold(fra, Sant(50) ? til : null, Sant(20))))],
            Program = Sant(75) ? Program() : null,
            Norsk = Sant(75) ? Norsk() : null,
            Underretninger = [.. Liste(1, () => new Underretning(Dag()))],
        };
        return sak;
    }

    public DateOnly Dag() => Mellom(new(2017, 1, 1), new(2028, 12, 31));

    public Regelmotorvalg Valg() => new()
    {
        KjentPaa = Sant(30) ? Dag() : null,
        Ikrafttredelser = Sant(30) ? [new("P3", Dag()), new("I6", Dag())] : [],
        Overgangsdag = En(Enum.GetValues<Overgangsdag>()),
        StyrendeTillatelse = En(Enum.GetValues<StyrendeTillatelse>()),
        Kapittel6AProgram = En(Enum.GetValues<Kapittel6AProgram>()),
        OevreAldersgrense = En(Enum.GetValues<OevreAldersgrense>()),
        Alderspunkt = En(Enum.GetValues<Alderspunkt>()),
        BruktTid = En(Enum.GetValues<BruktTid>()),
        GrunnskoleFra2026 = En(Enum.GetValues<GrunnskoleFra2026>()),
        Permisjonsenhet = En(Enum.GetValues<Permisjonsenhet>()),
        Fravaerstillegg = En(Enum.GetValues<Fravaerstillegg>()),
        PermisjonUnderForlengelse = En(Enum.GetValues<PermisjonUnderForlengelse>()),
        LoependeUtvidetNorsk = En(Enum.GetValues<LoependeUtvidetNorsk>()),
        UtdanningVedBareRett = En(Enum.GetValues<UtdanningVedBareRett>()),
        Helgeregel = En(Enum.GetValues<Helgeregel>()),
        Skuddaarsfoedt = En(Enum.GetValues<Skuddaarsfoedt>()),
        TimerVedSenAnkomst = En(Enum.GetValues<TimerVedSenAnkomst>()),
        ForlengelseAvGamleProgram = En(Enum.GetValues<ForlengelseAvGamleProgram>()),
        OppstartFoerRetten = En(Enum.GetValues<OppstartFoerRetten>()),
        PliktFra55 = En(Enum.GetValues<PliktFra55>()),
        MaanedUtenDagen = En(Enum.GetValues<MaanedUtenDagen>()),
        Kapittel6ATilbudI2025 = En(Enum.GetValues<Kapittel6ATilbudI2025>()),
        KontraktEtterKapittel6A = En(Enum.GetValues<KontraktEtterKapittel6A>()),
        ProgrampermisjonINorsk = En(Enum.GetValues<ProgrampermisjonINorsk>()),
    };

    public ValueList<T> Stokk<T>(ValueList<T> liste) => [.. liste.OrderBy(_ => _tilfeldig.Next())];

    public int Tall(int til) => _tilfeldig.Next(til);

    private Tillatelse Tillatelse()
    {
        var innvilget = Dag();
        return new()
        {
            Oppholdsgrunnlag = Sant(30) ? Oppholdsgrunnlag.KollektivBeskyttelse : En(Enum.GetValues<Oppholdsgrunnlag>()[1..]),
            Innvilget = innvilget,
            SoektFraUtlandet = Sant(30),
            Ankomst = Sant(70) ? innvilget.AddDays(Tall(200)) : null,
            FoersteFornyelse = Sant(30) ? innvilget.AddDays(365) : null,
            ReferansepersonBosatt = Sant(30) ? Dag() : null,
            Soekt = Sant(30) ? Dag() : null,
        };
    }

    private Asylsak Asylsak() => new()
    {
        Soekt = Dag(),
        AvslaattAvUdi = Sant(10) ? Dag() : null,
        ErIHurtigprosedyreEllerNektetRealitetsbehandling = Sant(5),
        ErIMaalgruppenForKollektivBeskyttelse = Sant(5),
        TimerNorsk = [.. Liste(3, () => new Norsktimer { Uke = IsoUke.Fra(Dag()), Timer = Tall(60) / 2m })],
        TimerSamfunnskunnskap = [.. Liste(3, () => new Samfunnskunnskapstimer { Uke = IsoUke.Fra(Dag()), Timer = Tall(60) / 2m })],
        TimerKulturOgVerdier = Tall(40),
    };

    private Programdeltakelse Program()
    {
        var tilbud = Kanskje(new(2017, 1, 1), new(2027, 12, 31));
        return new()
        {
            Tilbudsdato = tilbud,
            Kravdato = Sant(20) ? Dag() : null,
            Startdato = Sant(80) ? (tilbud ?? Dag()).AddDays(Tall(60)) : null,
            Sluttmaal = Sant(70) ? En(Enum.GetValues<Sluttmaal>()[1..]) : null,
            SluttmaalFra = Sant(20) ? Dag() : null,
            Vedtak = [.. Liste(3, () => Vedtak(En([Vedtakstype.TildelingIntroduksjonsprogram, Vedtakstype.ForlengelseIntroduksjonsprogram])))],
            Permisjoner = [.. Liste(4, Permisjon)],
            Fravaer = [.. Liste(4, () => Mellom((fra, til) => new Fravaer { Fravaerstype = En(Enum.GetValues<Fravaerstype>()[1..]), Fra = fra, Til = til, Timer = Sant(20) ? 3 : null }))],
            AvbruttEllerAvvist = Sant(10) ? Dag() : null,
            AvbruttForArbeidINorge = Sant(50),
        };
    }

    private Norskdeltakelse Norsk() => new()
    {
        Tilbudsdato = Kanskje(new(2017, 1, 1), new(2027, 12, 31)),
        Kravdato = Sant(20) ? Dag() : null,
        Startdato = Sant(50) ? Dag() : null,
        Vedtak = [.. Liste(4, () => Vedtak(En([Vedtakstype.TildelingNorskopplaering, Vedtakstype.UtvidetNorskopplaering, Vedtakstype.UtsattOppstart, Vedtakstype.BortfallAvRett])))],
        Permisjoner = [.. Liste(4, Permisjon)],
        Fritak = [.. Liste(1, () => new Fritak { Fritaksgrunn = En(Enum.GetValues<Fritaksgrunn>()[1..]), Fritaksomraade = En(Enum.GetValues<Fritaksomraade>()[1..]), Vedtaksdato = Dag() })],
        TimerNorsk = [.. Liste(5, () => new Norsktimer { Uke = IsoUke.Fra(Dag()), Timer = Tall(60) / 2m })],
        TimerSamfunnskunnskap = [.. Liste(5, () => new Samfunnskunnskapstimer { Uke = IsoUke.Fra(Dag()), Timer = Tall(60) / 2m })],
        FulltidVideregaaende = Sant(50) ? Sant(30) : null,
        Fullfoert = Sant(10) ? Dag() : null,
        SamfunnskunnskapsproeveAvlagt = Sant(10) ? Dag() : null,
    };

    private Vedtak Vedtak(Vedtakstype type)
    {
        var dato = Dag();
        return new() { Vedtakstype = type, Vedtaksdato = dato, Startdato = Sant(80) ? dato.AddDays(Tall(60)) : null, Sluttdato = Sant(60) ? dato.AddDays(60 + Tall(900)) : null };
    }

    private Permisjon Permisjon() => Mellom((fra, til) => Testsak.Permisjon(fra, til, En(Enum.GetValues<Permisjonsgrunn>()[1..])));

    private T Mellom<T>(Func<DateOnly, DateOnly, T> lag)
    {
        var fra = Dag();
        return lag(fra, fra.AddDays(Sant(50) ? Tall(10) : Tall(400)));
    }

    private DateOnly? Kanskje(DateOnly fra, DateOnly til) => Sant(85) ? Mellom(fra, til) : null;

    // Now and then the first of a month or the last of a year, where the rules change.
    private DateOnly Mellom(DateOnly fra, DateOnly til)
    {
        var dag = fra.AddDays(_tilfeldig.Next(til.DayNumber - fra.DayNumber + 1));
        return Tall(20) switch
        {
            0 => new(dag.Year, 1, 1),
            1 => new(dag.Year, 12, 31),
            2 => new(dag.Year, dag.Month, 1),
            3 => new(dag.Year, 2, DateTime.DaysInMonth(dag.Year, 2)),
            _ => dag,
        };
    }

    private List<T> Liste<T>(int mest, Func<T> lag) => [.. Enumerable.Range(0, Tall(mest + 1)).Select(_ => lag())];

    private T En<T>(T[] verdier) => verdier[Tall(verdier.Length)];

    private bool Sant(int prosent) => Tall(100) < prosent;
}
