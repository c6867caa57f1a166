using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>What one pass over a compilation found, by file.</summary>
/// <param name="Said">What the analyzer reports.</param>
/// <param name="Errors">What does not compile.</param>
internal sealed record Findings(ILookup<string, Diagnostic> Said, ILookup<string, Diagnostic> Errors);
