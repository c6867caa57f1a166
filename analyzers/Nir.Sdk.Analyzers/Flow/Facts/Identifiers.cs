using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>The SDK's identifier types, and the methods that take their digits out.</summary>
internal static class Identifiers
{
    /// <summary>The one method that gives the digits.</summary>
    public const string Reveal = "RevealValue";

    /// <summary>The one that writes them into a buffer.</summary>
    public const string RevealIntoBuffer = "TryRevealValue";

    public static bool IsReveal(IMethodSymbol method) => method is { Name: Reveal, Parameters.IsEmpty: true } && Is(method.ContainingType);

    public static bool IsRevealIntoBuffer(IMethodSymbol method) => method is { Name: RevealIntoBuffer, Parameters.Length: 2 } && Is(method.ContainingType);

    private static bool Is(ITypeSymbol? type) =>
        type is { Name: "Foedselsnummer" or "DufNummer", ContainingNamespace: { Name: "Identifikatorer", ContainingNamespace.Name: "Sdk" } };
}
