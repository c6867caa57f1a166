using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>A value of a member as one rule sees it: the same in every state that it is met in.</summary>
/// <param name="Syntax">Where it was given.</param>
/// <param name="Member">The member's bit.</param>
/// <param name="Rule">The rule.</param>
internal sealed record Witnessed(SyntaxNode Syntax, ulong Member, string Rule);
