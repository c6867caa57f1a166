using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>Tells a name that says its text is a person's number: <c>fnr</c>, <c>sokersFoedselsnummer</c>, not <c>fnrMaskert</c> or <c>antallFnr</c>.</summary>
internal static class IdentifierNames
{
    private static readonly ImmutableHashSet<string> Whole = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fnr", "foedselsnummer", "fodselsnummer", "fødselsnummer", "foedselsnr", "fodselsnr", "fødselsnr", "personnummer", "personnr", "dnummer", "dnr",
        "dufnummer", "dufnr", "duf");

    private static readonly ImmutableArray<string> Endings =
    [
        "Fnr", "Foedselsnummer", "Fodselsnummer", "Fødselsnummer", "Foedselsnr", "Fodselsnr", "Fødselsnr", "Personnummer", "Personnr", "DNummer", "DufNummer",
        "Dufnummer", "DufNr", "Dufnr",
    ];

    // One of these is in each of the names above.
    private static readonly ImmutableArray<string> Parts = ["nr", "nummer", "duf"];

    private static readonly ImmutableArray<string> Harmless =
    [
        "mask", "hash", "sladd", "krypt", "anonym", "antall", "syntet", "type", "felt", "format", "feil", "kolonne", "label", "navn", "key", "test", "fake",
        "gyldig",
    ];

    public static bool IsIdentifier(string name)
    {
        var only = name.TrimStart('_', '@');
        if (Harmless.Any(word => only.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return false;
        }

        return Whole.Contains(only) || Endings.Any(ending => only.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>Whether a file can hold such a name at all.</summary>
    public static bool MayBeIn(SyntaxTree tree) => Parts.Any(part => SourceWords.Mentions(tree, part, ignoreCase: true));

    /// <summary>Whether a method's name says that what it gives shows nobody.</summary>
    public static bool IsMasking(string method) => method is "ToString" || Harmless.Any(word => method.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
