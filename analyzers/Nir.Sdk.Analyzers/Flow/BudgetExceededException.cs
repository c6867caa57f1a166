namespace Nir.Sdk.Analyzers.Flow;

/// <summary>A body is too large. Caught where its analysis begins.</summary>
internal sealed class BudgetExceededException : Exception;
