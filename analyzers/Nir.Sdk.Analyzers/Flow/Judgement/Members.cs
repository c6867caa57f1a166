using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>Gives each member of a body that has rules a bit.</summary>
internal sealed class Members(RegimeTable table)
{
    private const int Most = 64;

    private readonly Dictionary<ISymbol, ulong> bits = new(SymbolEqualityComparer.Default);
    private readonly List<ISymbol> symbols = [];

    /// <summary>The members that have a bit.</summary>
    public IReadOnlyList<ISymbol> Known => symbols;

    /// <summary>A member's bit; zero when there are too many: then nothing is said of it.</summary>
    public ulong Bit(ISymbol member)
    {
        var key = member.OriginalDefinition;
        if (bits.TryGetValue(key, out var bit))
            return bit;
        if (symbols.Count == Most)
            return 0;

        bits[key] = bit = 1ul << symbols.Count;
        symbols.Add(key);
        return bit;
    }

    /// <summary>The member that a bit stands for.</summary>
    public ISymbol Of(ulong bit) => symbols.Find(member => bits[member] == bit)!;

    /// <summary>Whether a member is followed: it has a rule, or a rule asks for it.</summary>
    public bool IsFollowed(ISymbol member) => !table.RulesOf(member).IsEmpty || Conditions.Names(member);
}
