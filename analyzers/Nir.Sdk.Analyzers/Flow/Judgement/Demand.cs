using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>What is demanded of an object or an answer.</summary>
/// <param name="Where">Where.</param>
/// <param name="Subject">What it is about.</param>
internal sealed record Demand(SyntaxNode Where, string Subject);
