using Fagsystem.Checking;
using Fagsystem.Export;
using Fagsystem.Frister;
using Fagsystem.Overfoering;

namespace Fagsystem.Reporting;

/// <summary>All that a report tells about one run.</summary>
/// <param name="Results">One for each case.</param>
/// <param name="Differences">The cases that came out otherwise than the fasit says. Null: there was no fasit to check.</param>
/// <param name="Error">The fault that ended the run early, in bokmål. Null: none.</param>
/// <param name="IsStopped">Whether someone stopped it.</param>
/// <param name="Register">Where it was transferred to.</param>
/// <param name="Dato">The day the rules were checked on.</param>
internal sealed record RunResult(
    IReadOnlyList<SakResult> Results, IReadOnlyList<ExpectationDifference>? Differences, string? Error, bool IsStopped, string Register, DateOnly Dato)
{
    /// <summary>The participants' deadlines. Empty: not computed.</summary>
    public IReadOnlyList<Deltakerfrister> Frister { get; init; } = [];

    /// <summary>The lines of the export that cannot be read or joined. Empty: none.</summary>
    public IReadOnlyList<RowFault> ExportFaults { get; init; } = [];

    public RunSummary RunSummary => new(Results);

    /// <summary>Whether every outcome is known, is what the fasit says, and is what NIR held when it was read back.</summary>
    public bool IsAsExpected =>
        ExportFaults.Count == 0 && Differences is null or [] && Results.All(static r => r.Outcome is not SakOutcome.Ukjent && r.IsSameInNir is not false);
}
