using Fagsystem.Export;

namespace Fagsystem.Checking;

/// <summary>A case that came out otherwise than the fasit says.</summary>
/// <param name="Sak">Which case.</param>
/// <param name="Expected">What the fasit says.</param>
/// <param name="Actual">What became of it.</param>
internal sealed record ExpectationDifference(SakKey Sak, string Expected, string Actual);
