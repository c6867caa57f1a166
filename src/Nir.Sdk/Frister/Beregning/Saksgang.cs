using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>One case on one day: its timeline, the options, and the answers that others build on, each computed once.</summary>
internal sealed class Saksgang(Personsak sak, DateOnly date, RegelmotorOptions valg, YearEnds yearEnds)
{
    private SakCheck.FindingInSak? _finding;
    private Timeline? _timeline;
    private LovvalgAnswer? _lov;
    private LovvalgAnswer? _programLov;
    private (int Index, SakLookup Lookup)? _ofTillatelse;
    private SakLookup? _personLookup;
    private Found? _firstPrograminnvilgelse;
    private Found? _firstNorskstart;
    private Periode[]? _medFravaer;
    private Periode[]? _permisjoner;
    private SakLookup? _norskgruppeLookup;
    private SakLookup? _norskLookup;
    private SakLookup? _programLookup;
    private SakLookup? _standingInProgram;
    private OrdningAnswer? _program;
    private OrdningAnswer? _norsk;
    private OrdningAnswer? _mottak;
    private FristAnswer? _norskfrist;
    private ProgramlengdeAnswer? _programlengde;

    public Personsak Sak => sak;

    public RegelmotorOptions Valg => valg;

    public YearEnds YearEnds => yearEnds;

    /// <summary>The day asked about.</summary>
    public Term<DateOnly> Dato => new(date, Opphav.Fact(SakFact.Dato));

    /// <summary>What is wrong with the facts.</summary>
    public SakCheck.FindingInSak Findings => _finding ??= SakCheck.Check(sak, date);

    /// <summary>Where the person lived, and what was known by the day.</summary>
    public Timeline Timeline => _timeline ??= new(sak, date);

    /// <summary>The programme as it was known on the day; null when there was none.</summary>
    public Programdeltakelse? Programmet => Timeline.Programme;

    /// <summary>The training as it was known on the day; null when there was none.</summary>
    public Norskdeltakelse? Opplaeringen => Timeline.Course;

    /// <summary>The law of the training in Norwegian, which is the person's.</summary>
    public LovvalgAnswer Lov => _lov ??= Lovvalg.Choose(this, Registreringsfamilie.Norskopplaering);

    /// <summary>The law of the programme: another when the permit that governs it is another.</summary>
    public LovvalgAnswer ProgramLov => _programLov ??= sak.Tillatelser.Count > 1 ? Lovvalg.Choose(this, Registreringsfamilie.Introduksjonsprogram) : Lov;

    public OrdningAnswer Program => _program ??= Programmaalgruppe.Find(this);

    public OrdningAnswer Mottak => _mottak ??= Mottaksmaalgruppe.Find(this);

    /// <summary>Where the person stood in the training while its time ran, which its deadlines build on.</summary>
    public OrdningAnswer Norsk => _norsk ??= Norskmaalgruppe.Find(this);

    public FristAnswer Norskfrist => _norskfrist ??= Beregning.Norskfrist.Compute(this);

    public ProgramlengdeAnswer Programlengde => _programlengde ??= Beregning.Programlengde.Compute(this);

    // What only rules ask, as members: a program in which no case is begun is then trimmed of all that answers them.
    public FristAnswer ProgramOppstart => Oppstartsfrist.ForProgram(this);

    public FristAnswer NorskOppstart => Oppstartsfrist.ForNorsk(this);

    public SluttmaalAnswer Sluttmaal => SluttmaalCheck.Check(this);

    public FristAnswer ArbeidsrettedeElementer => Beregning.ArbeidsrettedeElementer.Compute(this);

    public IEnumerable<VedtakAssessment> UtvidetNorsk => Beregning.UtvidetNorsk.Assess(this, Norskfrist);

    public IEnumerable<VedtakAssessment> Programforlengelser => Programforlengelse.Assess(this, Programlengde);

    /// <summary>When the right and duty to be trained began; null while that is not computed.</summary>
    public Term<DateOnly>? NorskrettBegan { get; set; }

    /// <summary>The permit that governs the training. Null: none does.</summary>
    public Tillatelse? Tillatelse => Lov.Tillatelse < 0 ? null : sak.Tillatelser[Lov.Tillatelse];

    /// <summary>The permit that governs the programme. Null: none does.</summary>
    public Tillatelse? Programtillatelse => ProgramLov.Tillatelse < 0 ? null : sak.Tillatelser[ProgramLov.Tillatelse];

    /// <summary>Whether collective protection is all the person has had by the day.</summary>
    public bool HasOnlyKollektivBeskyttelse
    {
        get
        {
            var any = false;
            foreach (var tillatelse in sak.Tillatelser)
            {
                if (tillatelse.Innvilget <= date)
                {
                    any = true;
                    if (tillatelse.Oppholdsgrunnlag is not Oppholdsgrunnlag.KollektivBeskyttelse)
                    {
                        return false;
                    }
                }
            }

            return any;
        }
    }

    /// <summary>What rows ask of the person: law, permit and education.</summary>
    public SakLookup PersonLookup => _personLookup ??= WithTillatelse(Lov.Tillatelse) with { Lovverk = LovverkTerm(Lov) };

    /// <summary>The same for the training, but for the rettsstilling.</summary>
    // Not by way of that of the person, which is large, and which few ask for.
    public SakLookup NorskgruppeLookup => _norskgruppeLookup ??= WithTillatelse(Lov.Tillatelse) with
    {
        Lovverk = LovverkTerm(Lov),
        Familie = SakLookup.Term(Registreringsfamilie.Norskopplaering),
        Tilbud = Fact(SakFact.Norsktilbud, Opplaeringen?.Tilbudsdato),
        Vedtakstart = FirstNorskstart,
    };

    /// <summary>The same with the rettsstilling.</summary>
    public SakLookup NorskLookup => Norsk.RettsstillingTerm is var standing && _norskLookup is { } known ? known
        : _norskLookup = NorskgruppeLookup with { Rettsstilling = standing };

    /// <summary>The reading of the open point on those born on 29 February; null for all others.</summary>
    public ValgOption? LeapDayChoice => sak.Foedselsdato is { Month: 2, Day: 29 } ? Valgpunkter.LeapDayBorn.Possibilities[(int)valg.LeapDayBorn] : null;

    /// <summary>The day that decides for the programme: the first decision by the day asked about, else that day.</summary>
    public Term<DateOnly> Programdag => FirstPrograminnvilgelse ?? Dato;

    /// <summary>The first decision that grants a programme; null when there is none.</summary>
    public Term<DateOnly>? FirstPrograminnvilgelse => (_firstPrograminnvilgelse ??= new(VedtakTimeline.FirstPrograminnvilgelse(this))).Day;

    /// <summary>The startdato of the first decision that grants training, in whichever municipality; null when there is none.</summary>
    public Term<DateOnly>? FirstNorskstart => (_firstNorskstart ??= new(VedtakTimeline.FirstNorskstart(this))).Day;

    /// <summary>What is added to a programme, in order: leave, and absence too where that counts.</summary>
    public Periode[] AddedToProgramme(bool medFravaer) => medFravaer
        ? _medFravaer ??= FravaerAddition.Perioder(this, medFravaer: true)
        : _permisjoner ??= FravaerAddition.Perioder(this, medFravaer: false);

    /// <summary>What rows ask of the person's programme, but for the rettsstilling.</summary>
    public SakLookup ProgramLookup => _programLookup ??= WithTillatelse(ProgramLov.Tillatelse) with
    {
        Familie = SakLookup.Term(Registreringsfamilie.Introduksjonsprogram),
        Lovverk = LovverkTerm(ProgramLov),
        Vedtak = Programdag,
        Bosetting = Timeline.AgreementWithAsking ?? Timeline.Asking?.From,
        Sluttmaal = Fact(SakFact.Sluttmaal, Programmet?.Sluttmaal),
        UtenSluttmaal = ProgramLov.Lovverk is Lovverk.Introduksjonsloven && Programmet?.Sluttmaal is null,
        Tilbud = Fact(SakFact.Programtilbud, Programmet?.Tilbudsdato),
        Programstart = Fact(SakFact.Programstart, Programmet?.Startdato),
    };

    /// <summary>The same with the rettsstilling.</summary>
    public SakLookup StandingInProgram => Program.RettsstillingTerm is var standing && _standingInProgram is { } known ? known
        : _standingInProgram = ProgramLookup with { Rettsstilling = standing };

    /// <summary>The answer for a rettsstilling. When there is one, what rows then ask of it is what others ask too.</summary>
    public OrdningAnswer Answer(Calculation r, SakLookup withRettsstilling)
    {
        var answer = OrdningTimeline.Answer(r, withRettsstilling);
        if (answer.Rettsstilling is not null)
        {
            _ = answer.Familie is Registreringsfamilie.Introduksjonsprogram ? _standingInProgram = withRettsstilling : _norskLookup = withRettsstilling;
        }

        return answer;
    }

    /// <summary>The row by which a programme lasts to a day beyond the three years that NIR knows: two, and the extension. Null: it does not.</summary>
    public ParameterRow? FindPandemiregistrering(DateOnly lastDay)
    {
        var isLonger = Programlengde.Pandemiutvidelse is not null || Programlengde.Rad == Parametre.PandemilovensSluttmaal;
        var months = Parametre.ToAar.Varighet!.Value + Parametre.ToAar.Forlengelse!.Value;
        return isLonger && sak.Program?.Startdato is { } start && lastDay > start.AddMonths(months).AddDays(-1)
            ? Parametre.RegistreresSaaLangtDetErMulig
            : null;
    }

    public Calculation Compute(Answer? earlier = null) => new(valg, earlier?.Forklaring);

    /// <summary>A calculation that builds on another answer, and has none when that has none, or when facts it needs cannot be right.</summary>
    public Calculation ComputeOn(Answer earlier, Saksavvik? avvik = null)
    {
        var r =
            new Calculation(valg, earlier is OrdningAnswer ordning ? ordning.WithoutKategori : earlier.Forklaring)
            {
                Lovverk = earlier is LovvalgAnswer lov
                ? lov.Lovverk
                : earlier.Lovverk
            };
        r.Inheritance(earlier);
        if (avvik is not null)
        {
            r.Missing(avvik);
        }

        return r;
    }

    /// <summary>What rows ask of a permit. A permit applied for from abroad is followed by the day of arrival.</summary>
    public SakLookup WithTillatelse(int index)
    {
        // Most have one permit, and are asked about by it again and again.
        if (_ofTillatelse?.Index != index)
        {
            _ofTillatelse = (index, Lookup(index));
        }

        return _ofTillatelse.Value.Lookup;
    }

    private SakLookup Lookup(int index)
    {
        var tillatelse = index < 0 ? null : sak.Tillatelser[index];
        var innvilget = Fact(SakFact.Innvilget, tillatelse?.Innvilget, index);
        return new()
        {
            Hendelse = Dato,
            Utdanningsbakgrunn = Fact(SakFact.Utdanningsbakgrunn, sak.Utdanningsbakgrunn),
            Videregaaende = Fact(SakFact.Utdanningsbakgrunn, sak.Utdanningsbakgrunn?.HarVideregaaendeNivaa()),
            UkrainskVideregaaende = Fact(SakFact.UkrainskVideregaaende, sak.HarUkrainskVideregaaendeUtenHoeyereUtdanning),
            FulltidVideregaaende = Fact<bool>(SakFact.FulltidVideregaaende, Opplaeringen?.FulltidVideregaaende ?? false),
            Asylsoeknad = Fact(SakFact.Asylsoeknad, sak.Asylsak?.Soekt),
            Oppholdsgrunnlag = Fact(SakFact.Oppholdsgrunnlag, tillatelse?.Oppholdsgrunnlag, index),
            SoektFraUtlandet = Fact(SakFact.SoektFraUtlandet, tillatelse?.SoektFraUtlandet, index),
            Tillatelse = innvilget,
            Ankomst = tillatelse is { SoektFraUtlandet: true } ? Fact(SakFact.Ankomst, tillatelse.Ankomst, index) : innvilget,
        };
    }

    /// <summary>A fact of the case; null when it is not known.</summary>
    public static Term<T>? Fact<T>(SakFact fact, T? value, int index = -1)
        where T : struct =>
        value is { } known ? new(known, Opphav.Fact(fact, index)) : null;

    /// <summary>A person's age as a fact; the date of birth itself stands in no step.</summary>
    public Term<int> Age(DateOnly born, DateOnly on, SakFact fact) =>
        new(Calendar.Age(born, on, valg.LeapDayBorn), Opphav.Fact(fact));

    /// <summary>A day that was looked for. Null: there is none.</summary>
    private readonly record struct Found(Term<DateOnly>? Day);

    private static Term<Lovverk>? LovverkTerm(LovvalgAnswer lov) => lov.Lovverk is { } lovverk ? new(lovverk, lov.Opphav) : null;
}
