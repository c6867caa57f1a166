using System.Collections.Immutable;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>Where a person stands on a day: law, categories, lengths, hours and deadlines, each with why. It holds no identifier.</summary>
public sealed class Assessment
{
    internal Assessment()
    {
    }

    /// <summary>The day asked about.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>The facts that cannot be right. What rests on them is not computed. Empty: none.</summary>
    public required ImmutableArray<Saksavvik> Avvik { get; init; }

    /// <summary>Which law governs.</summary>
    public required LovvalgAnswer Lovvalg { get; init; }

    /// <summary>Where the person stands in the introduction programme.</summary>
    public required OrdningAnswer Introduksjonsprogram { get; init; }

    /// <summary>Where the person stands in the training in Norwegian and social studies.</summary>
    public required OrdningAnswer Norskopplaering { get; init; }

    /// <summary>Where the person stands in the training in reception centres.</summary>
    public required OrdningAnswer Asylopplaering { get; init; }

    /// <summary>How long the programme may last.</summary>
    public required ProgramlengdeAnswer Programlengde { get; init; }

    /// <summary>What the programme must contain.</summary>
    public required PrograminnholdAnswer Programinnhold { get; init; }

    /// <summary>The least hours of life skills to offer.</summary>
    public required RowAnswer<LivsmestringRow> Livsmestring { get; init; }

    /// <summary>Whether the sluttmål is one that the law has for the person.</summary>
    public required SluttmaalAnswer Sluttmaal { get; init; }

    /// <summary>The guiding minimum levels of Norwegian.</summary>
    public required RowAnswer<NorskmaalRow> Norskmaal { get; init; }

    /// <summary>Whether the person has a duty to take the final tests.</summary>
    public required RowAnswer<ProevepliktRow> Proeveplikt { get; init; }

    /// <summary>What «all the year and full time» comes to for the programme, and whether the planned hours reach it.</summary>
    public required OmfangAnswer Omfang { get; init; }

    /// <summary>The deadlines, also those that cannot be computed or do not apply, in the order of <see cref="Fristtype"/>.</summary>
    public required ImmutableArray<FristAnswer> Frister { get; init; }

    /// <summary>The hour frames and what remains of them. Empty: no permit and no duty in a reception centre.</summary>
    public required ImmutableArray<Timeramme> Timerammer { get; init; }

    /// <summary>The decisions on extension and extended training, and whether they are within the law. Empty: there are none.</summary>
    public required ImmutableArray<VedtakAssessment> Vedtak { get; init; }

    /// <summary>All answers.</summary>
    public IEnumerable<Answer> Answer =>
    [
        Lovvalg, Introduksjonsprogram, Norskopplaering, Asylopplaering, Programlengde, Programinnhold, Livsmestring, Sluttmaal, Norskmaal, Proeveplikt, Omfang,
        .. Frister, .. Timerammer, .. Vedtak,
    ];

    /// <summary>The choices the answers rest on, where the sources leave the point open. Empty: on none, or explanations were not asked for.</summary>
    public ImmutableArray<ValgOption> Valg => [.. Answer.SelectMany(static answer => answer.Forklaring.Valg).Distinct()];

    /// <summary>The first deadline that is to be met on the day or later. Null: none.</summary>
    public FristAnswer? NextFrist => Frister
        .Where(frist => frist.Type.NoeSkalGjoeres() && frist.Frist >= Dato && !(frist.Oppfylt <= Dato))
        .MinBy(static frist => frist.Frist);

    /// <summary>
    /// The first deadline of some families (<see cref="FristAnswer.Familie"/>) that is to be met on the day or later. The close of the year and
    /// the like are of no family, and not among them.
    /// </summary>
    /// <param name="familier">The families that the fagsystem has a registration of: what it has none of is another's to follow up.</param>
    /// <returns>Null: none.</returns>
    public FristAnswer? FindNextFrist(params IReadOnlyCollection<Registreringsfamilie> familier) => Frister
        .Where(frist => IsOf(frist, familier) && frist.Type.NoeSkalGjoeres() && frist.Frist >= Dato && !(frist.Oppfylt <= Dato))
        .MinBy(static frist => frist.Frist);

    /// <summary>The deadlines of some families that had passed on the day with nothing done, the oldest first.</summary>
    /// <param name="familier">As for <see cref="FindNextFrist"/>.</param>
    public IReadOnlyList<FristAnswer> FindOverdue(params IReadOnlyCollection<Registreringsfamilie> familier) =>
        [.. Overdue.Where(frist => IsOf(frist, familier)).OrderBy(static frist => frist.Frist)];

    /// <summary>The deadlines that had passed on the day with nothing done.</summary>
    public IEnumerable<FristAnswer> Overdue => Frister.Where(frist => frist.IsOverdue(Dato));

    /// <summary>The first deadline of a kind. Null: the kind does not concern the person.</summary>
    /// <param name="type">The kind.</param>
    public FristAnswer? FindFrist(Fristtype type) => Frister.FirstOrDefault(frist => frist.Type == type);

    private static bool IsOf(FristAnswer frist, IReadOnlyCollection<Registreringsfamilie> familier) =>
        frist.Familie is { } familie && familier.Contains(familie);
}
