using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>A type whose instances have a law: which property says it, and which members have rules.</summary>
internal sealed class TypeShape(
    INamedTypeSymbol type, ISymbol law, ISymbol? position, Dictionary<ISymbol, MemberRule[]> rules, ConstructionSummary construction,
    WrittenCode code)
{
    public INamedTypeSymbol Type => type;

    public ISymbol Law => law;

    public ISymbol? Position => position;

    /// <summary>The members with rules, by their original definition, in the order of their names.</summary>
    public IReadOnlyList<ISymbol> Members { get; } = Sorted(rules);

    public ConstructionSummary Construction => construction;

    /// <summary>Whether what the rules look at can change after construction.</summary>
    public bool IsMutable { get; } = !type.IsValueType
        && rules.Keys.Append(law).Append(position)
            .Any(member => member is IPropertySymbol property && (property.SetMethod is { IsInitOnly: false } || code.MayBeSetElsewhere(property)));

    /// <summary>The rules of a member; empty where it has none.</summary>
    public IReadOnlyList<MemberRule> RulesOf(ISymbol member) => rules.TryGetValue(member.OriginalDefinition, out var found) ? found : [];

    /// <summary>Whether the law, or the rettsstilling, stays what it was given: no accessor and no derived type has a say in it.</summary>
    /// <param name="dimension">Which of them.</param>
    /// <param name="isExact">Whether the object is certainly of this type.</param>
    public bool IsStored(Dimension dimension, bool isExact) =>
        (dimension is Dimension.Law ? law : position) is IPropertySymbol property && code.IsStored(property, isExact);

    /// <summary>Whether a derived type may answer for the law, or for a member with rules.</summary>
    public bool IsOpen { get; } = rules.Keys.Append(law).Append(position)
        .Any(static member => member is IPropertySymbol property && WrittenCode.CanBeOverridden(property));

    public bool IsValueType => type.IsValueType;

    /// <summary>Members that a constructor may have given; all when nothing is known of it.</summary>
    public ulong PossiblyGiven => construction.IsKnown ? 0 : ulong.MaxValue;

    /// <summary>The dimension that a member says; null for other members.</summary>
    public Dimension? DimensionOf(ISymbol member)
    {
        var original = member.OriginalDefinition;
        return Same(original, law) ? Dimension.Law : Same(original, position) ? Dimension.Position : null;
    }

    /// <summary>The type that both are, when one is the other's base; else this one.</summary>
    public TypeShape Common(TypeShape? other)
    {
        for (var up = type.BaseType; up is not null && other is not null; up = up.BaseType)
        {
            if (Same(up, other.Type))
            {
                return other;
            }
        }

        return this;
    }

    private static List<ISymbol> Sorted(Dictionary<ISymbol, MemberRule[]> rules)
    {
        List<ISymbol> members = [.. rules.Keys];
        members.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return members;
    }

    private static bool Same(ISymbol? left, ISymbol? right) => left is not null && SymbolEqualityComparer.Default.Equals(left, right);
}
