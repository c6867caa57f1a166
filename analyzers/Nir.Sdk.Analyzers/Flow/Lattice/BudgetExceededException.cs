namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>A body is too large. Caught where its analysis begins.</summary>
internal sealed class BudgetExceededException : Exception;
