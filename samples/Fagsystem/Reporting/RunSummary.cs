using Fagsystem.Overfoering;

namespace Fagsystem.Reporting;

/// <summary>The figures of a run. In every table each case is counted once, so the sums are the number of cases.</summary>
internal sealed class RunSummary(IReadOnlyList<SakResult> results)
{
    public int SakCount => results.Count;

    public int DeltakerCount => results.Select(static result => result.Sak.Rad.SequenceNumber).Distinct().Count();

    /// <summary>The outcomes that occurred, in the order of the enum.</summary>
    public IReadOnlyList<SakOutcome> Outcome => [.. results.Select(static result => result.Outcome).Distinct().Order()];

    public int Count(SakOutcome outcome) => results.Count(result => result.Outcome == outcome);

    /// <summary>How many need someone to act, by who.</summary>
    public int Count(Oppfoelging oppfoelging) => results.Count(result => result.Oppfoelging == oppfoelging);

    public int ReadBackCount => results.Count(static result => result.IsSameInNir is not null);

    /// <summary>How many NIR says came too late (NIR3003).</summary>
    public int LateCount => results.Count(static result => result.IsLate);

    public int DifferentCount => results.Count(static result => result.IsSameInNir is false);

    /// <summary>The cases by law.</summary>
    public IReadOnlyList<(string Lov, IReadOnlyList<SakResult> Saker)> PerLov =>
    [
        .. results.GroupBy(static result => ReportTexts.Lov(result.Sak.Person.HjemmelCode)).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key, (IReadOnlyList<SakResult>)[.. group])),
    ];

    /// <summary>The cases by rule. A case that breaks two rules stands under both.</summary>
    public IReadOnlyList<(string Regel, IReadOnlyList<SakResult> Saker)> PerRegel =>
    [
        .. results.SelectMany(static result => result.Regler.Select(regel => (Regel: regel, Result: result)))
            .GroupBy(static pair => pair.Regel, static pair => pair.Result).OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key, (IReadOnlyList<SakResult>)[.. group])),
    ];
}
