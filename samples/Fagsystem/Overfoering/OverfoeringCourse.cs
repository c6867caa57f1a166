using Nir.Sdk.Client.Results;

namespace Fagsystem.Overfoering;

/// <summary>A transfer that is over.</summary>
/// <param name="Results">One for each case, in the order of the export, also those whose turn never came.</param>
/// <param name="Error">The fault that ended it early. Null: none.</param>
/// <param name="IsStopped">Whether someone stopped it.</param>
internal sealed record OverfoeringCourse(IReadOnlyList<SakResult> Results, NirException? Error, bool IsStopped);
