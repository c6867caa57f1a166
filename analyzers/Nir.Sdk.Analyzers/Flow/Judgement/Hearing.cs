using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>An object that was published in one state, or a demand that was made of it.</summary>
/// <param name="Publication">What published it; null: it went out of sight.</param>
/// <param name="Charges">What the rules say of its values.</param>
internal sealed record Hearing(SyntaxNode? Publication, ImmutableArray<Charge> Charges)
{
    /// <summary>What the object is where it may hold any value that it was ever given, under any law; null: more is known of it.</summary>
    public TypeShape? Open { get; init; }

    /// <summary>Where it went out of sight; null: that has a place of its own.</summary>
    public object? Scope { get; init; }

    /// <summary>Whether nobody ever saw the object: it is judged only by what nobody sees anywhere.</summary>
    public bool IsDropped { get; init; }

    /// <summary>
    /// What the rules say of what an object was given, in one of the states that it was made in: it speaks only against what is said of
    /// those states in which nobody saw it, and is not asked for without them. Null: this is another hearing.
    /// </summary>
    public Func<ImmutableArray<Charge>>? Born { get; init; }

    /// <summary>What a demand is of, when this is no publication: it counts only if it is broken in every state.</summary>
    public Demand? Demand { get; init; }

    /// <summary>Digits that come where they must not, when this is no publication: once is enough.</summary>
    public Finding? Leak { get; init; }

    /// <summary>What to report of a demand; null: it is met.</summary>
    public Finding? Broken { get; init; }
}
