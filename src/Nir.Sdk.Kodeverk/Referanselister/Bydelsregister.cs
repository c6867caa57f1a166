using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Referanselister;

/// <summary>Oslo's districts.</summary>
public static partial class Bydelsregister
{
    /// <summary>The districts, sorted by number.</summary>
    public static partial ImmutableArray<Bydel> Alle { get; }

    /// <summary>Where the list comes from.</summary>
    public static Kilde Kilde => Kilderegister.Hent("oslo-bydeler");

    /// <summary>How well numbers and names are known.</summary>
    public static Grunnlag Grunnlag => Grunnlag.Dokumentert;

    /// <summary>Finds a district.</summary>
    /// <param name="nummer">The bydelsnummer, six digits.</param>
    /// <param name="bydel">The district; null when the list has no such number.</param>
    /// <returns>Whether the list has the number.</returns>
    public static bool TryFinn(ReadOnlySpan<char> nummer, [NotNullWhen(true)] out Bydel? bydel)
    {
        foreach (var candidate in Alle)
        {
            if (nummer.SequenceEqual(candidate.Nummer))
            {
                bydel = candidate;
                return true;
            }
        }

        bydel = null;
        return false;
    }
}
