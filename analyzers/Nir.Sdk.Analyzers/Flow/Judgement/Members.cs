using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;

namespace Nir.Sdk.Analyzers.Flow.Judgement;

/// <summary>Gives each member of a body that has rules a bit.</summary>
internal sealed class Members(RegimeTable table)
{
    private const int Most = 64;

    private readonly List<ISymbol> _symbols = [];

    /// <summary>The members that have a bit.</summary>
    public IReadOnlyList<ISymbol> Known => _symbols;

    /// <summary>A member's bit; zero when there are too many: then nothing is said of it.</summary>
    public ulong Bit(ISymbol member)
    {
        var key = member.OriginalDefinition;
        var number = _symbols.FindIndex(known => SymbolEqualityComparer.Default.Equals(known, key));
        if (number < 0)
        {
            if (_symbols.Count == Most)
            {
                return 0;
            }

            number = _symbols.Count;
            _symbols.Add(key);
        }

        return 1ul << number;
    }

    /// <summary>The member that a bit stands for.</summary>
    public ISymbol Find(ulong bit)
    {
        var number = 0;
        while (1ul << number != bit)
        {
            number++;
        }

        return _symbols[number];
    }

    /// <summary>Whether a member is followed: it has a rule, or a rule asks for it.</summary>
    public bool IsFollowed(ISymbol member) => table.RulesOf(member).Count > 0 || Conditions.Names(member);
}
