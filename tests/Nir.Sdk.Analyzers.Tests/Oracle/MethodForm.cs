namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>How a generated method is declared.</summary>
internal enum MethodForm
{
    Ordinary,
    Async,
    Iterator,
}
