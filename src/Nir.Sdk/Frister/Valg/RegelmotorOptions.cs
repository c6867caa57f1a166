using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Valg;

/// <summary>
/// How the engine reads what the sources leave open, and as of when. Each answer says which of these it rests on
/// (<c>Forklaring.Valg</c>).
/// </summary>
public sealed record RegelmotorOptions
{
    /// <summary>All defaults.</summary>
    internal static readonly RegelmotorOptions Ordinary = new();

    private static readonly RegelmotorOptions OrdinaryWithoutForklaring = new() { MedForklaring = false };

    /// <summary>Whether these are the defaults themselves, which no one needs to check.</summary>
    internal bool IsOrdinary => ReferenceEquals(this, Ordinary) || ReferenceEquals(this, OrdinaryWithoutForklaring);

    /// <summary>The same readings without steps.</summary>
    internal RegelmotorOptions WithoutForklaring() =>
        !MedForklaring ? this
        : this == Ordinary ? OrdinaryWithoutForklaring
        : this with { MedForklaring = false };

    /// <summary>The day as of which the law is known: rows known later are not used. Null: all that this version knows.</summary>
    public DateOnly? KjentPaa { get; init; }

    /// <summary>Whether answers carry their steps. Without them the answers are the same and cost less.</summary>
    public bool MedForklaring { get; init; } = true;

    /// <summary>The days on which rows take effect that were adopted without one (U-1). Empty: none has.</summary>
    public ValueList<Ikrafttredelse> Ikrafttredelser { get; init; } = [];

    /// <summary>Does the day that a transition rule names belong to the old rules or the new? (U-2)</summary>
    public Overgangsdag Overgangsdag { get; init; }

    /// <summary>Which of several permits governs where the law does not say? (U-3)</summary>
    public TillatelseChoice TillatelseChoice { get; init; }

    /// <summary>Did persons with collective protection, settled before 2026, get a duty to take a programme in 2026? (U-4)</summary>
    public Kapittel6AProgram Kapittel6AProgram { get; init; }

    /// <summary>Is a person aged 55 «mellom 18 og 55 år»? (U-5a)</summary>
    public UpperAgeLimit UpperAgeLimit { get; init; }

    /// <summary>When is «under 25» measured? (U-5b)</summary>
    public AgePoint AgePoint { get; init; }

    /// <summary>Does the time used before the sluttmål was changed count? (U-6)</summary>
    public UsedTime UsedTime { get; init; }

    /// <summary>May grunnskole be a goal for offers from 2026? (U-7)</summary>
    public GrunnskoleFrom2026 GrunnskoleFrom2026 { get; init; }

    /// <summary>Is leave added in calendar days or virkedager? (U-9a)</summary>
    public Permisjonsenhet Permisjonsenhet { get; init; }

    /// <summary>When absence exceeds ten virkedager: is all of it added, or the excess? (U-9b)</summary>
    public Fravaerstillegg Fravaerstillegg { get; init; }

    /// <summary>Is leave added to introduksjonsloven's three years? (U-9c)</summary>
    public PermisjonUnderForlengelse PermisjonUnderForlengelse { get; init; }

    /// <summary>Do decisions on extended training run their time after 30 June 2026? (U-11)</summary>
    public OngoingUtvidetNorsk OngoingUtvidetNorsk { get; init; }

    /// <summary>Is education needed for a person exempted from the duty? (U-15)</summary>
    public UtdanningWithOnlyRett UtdanningWithOnlyRett { get; init; }

    /// <summary>Are deadlines other than the complaint's extended when they end on a Saturday or holiday? (U-16a)</summary>
    public WeekendRule WeekendRule { get; init; }

    /// <summary>When does one born on 29 February have a birthday in other years? (U-16b)</summary>
    public LeapDayBorn LeapDayBorn { get; init; }

    /// <summary>How many hours of Norwegian for one whose permit is from before 2022 and who came in 2022 or later? (U-18)</summary>
    public TimerAfterLateAnkomst TimerAfterLateAnkomst { get; init; }

    /// <summary>May chapter 6A programmes offered before 2026 be extended after 2025? (U-21)</summary>
    public ForlengelseOfOldProgram ForlengelseOfOldProgram { get; init; }

    /// <summary>Does the deadline to begin run from settlement or registration, or from when the right began when that is later? (U-33)</summary>
    public OppstartFoerRetten OppstartFoerRetten { get; init; }

    /// <summary>Which day decides whether one of 55 or more had a duty before 2017? (U-31)</summary>
    public PliktFra55 PliktFra55 { get; init; }

    /// <summary>What is the last day when the month lacks the day that a length ends on? (U-30)</summary>
    public MaanedUtenDagen MaanedUtenDagen { get; init; }

    /// <summary>Do the longer programmes from 2025 hold under kapittel 6A too, for offers in 2025? (U-29)</summary>
    public Kapittel6ATilbudI2025 Kapittel6ATilbudI2025 { get; init; }

    /// <summary>Is an integreringskontrakt needed under kapittel 6A from 2026? (U-14)</summary>
    public KontraktEtterKapittel6A KontraktEtterKapittel6A { get; init; }

    /// <summary>Does leave that is only known from the programme move the deadline of the training? (U-32)</summary>
    public ProgrampermisjonINorsk ProgrampermisjonINorsk { get; init; }

    /// <summary>The day a row takes effect that was adopted without one; null when none is given.</summary>
    internal DateOnly? Ikrafttredelse(string row)
    {
        foreach (var ikrafttredelse in Ikrafttredelser)
        {
            if (ikrafttredelse.Rad == row)
            {
                return ikrafttredelse.Fra;
            }
        }

        return null;
    }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(RegelmotorOptions), PrintMembers);
}
