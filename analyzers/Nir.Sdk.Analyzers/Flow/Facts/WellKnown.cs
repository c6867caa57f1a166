using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>The methods that mean something to the analysis.</summary>
internal static class WellKnown
{
    /// <summary>What <c>with</c> calls on a record class.</summary>
    public const string Clone = "<Clone>$";

    /// <summary>Whether a method hands a registration to the register or the validator.</summary>
    public static bool Sends(IMethodSymbol method, IAssemblySymbol sdk) => method switch
    {
        { Name: "Validate", ContainingType.Name: "RegistreringValidator" } => IsOf(method, sdk),
        { Name: "SendAsync", ContainingType.Name: "NirClient" } => IsOf(method, sdk),
        { IsOverride: true, OverriddenMethod: { } overridden } => Sends(overridden, sdk),
        _ => false,
    };

    /// <summary>Whether a method only reads the instance it is called on: that lets no one else see it.</summary>
    public static bool OnlyReads(IMethodSymbol method, IAssemblySymbol sdk) =>
        method.Name is "ToString" or "Equals" or "GetHashCode" or "GetType" or "Deconstruct" || IsOf(method, sdk);

    /// <summary>Whether a method puts its arguments into a list of the platform's, and does no more.</summary>
    public static bool Keeps(IMethodSymbol method) =>
        method is
        {
            Name: "Add" or "AddLast" or "AddFirst" or "Enqueue" or "Push" or "Insert",
            ContainingType:
            {
                TypeKind: TypeKind.Class,
                ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } }
            }
        };

    private static bool IsOf(IMethodSymbol method, IAssemblySymbol sdk) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, sdk);
}
