namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What must be true, or false, of an argument for a call to come back.</summary>
/// <param name="Parameter">The place of the parameter.</param>
/// <param name="Answer">What the argument must be.</param>
internal sealed record Demanded(int Parameter, bool Answer);
