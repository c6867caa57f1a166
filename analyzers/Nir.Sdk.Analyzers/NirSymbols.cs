using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers;

/// <summary>The SDK's own types in a compilation, looked up once. A type that an older SDK lacks is null.</summary>
internal sealed class NirSymbols
{
    private static readonly ConditionalWeakTable<Compilation, NirSymbols> Cache = new();

    private NirSymbols(Compilation compilation, INamedTypeSymbol lovverk)
    {
        Compilation = compilation;
        Lovverk = lovverk;
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol Lovverk { get; }

    /// <summary>Whether any file names the SDK: what uses it without that gets all of it from others, and decides nothing.</summary>
    public bool IsUsed
    {
        get
        {
            foreach (var tree in Compilation.SyntaxTrees)
            {
                if (SourceWords.Mentions(tree, "Nir"))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public INamedTypeSymbol? Rettsstilling => Compilation.GetTypeByMetadataName("Nir.Sdk.Kodeverk.Rettsstilling");

    public INamedTypeSymbol? ForbudtUnder => Compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.ForbudtUnderAttribute");

    public INamedTypeSymbol? PaakrevdUnder => Compilation.GetTypeByMetadataName("Nir.Sdk.Registreringer.PaakrevdUnderAttribute");

    public INamedTypeSymbol? GjelderLovverk => Compilation.GetTypeByMetadataName("Nir.Sdk.Regler.GjelderLovverkAttribute");

    public INamedTypeSymbol? LovverkVakt => Compilation.GetTypeByMetadataName("Nir.Sdk.Regler.LovverkVaktAttribute");

    /// <summary>Null when the compilation does not reference the SDK.</summary>
    public static NirSymbols? For(Compilation compilation)
    {
        if (Cache.TryGetValue(compilation, out var known))
        {
            return known;
        }

        if (compilation.GetTypeByMetadataName("Nir.Sdk.Kodeverk.Lovverk") is not { TypeKind: TypeKind.Enum } lovverk)
        {
            return null;
        }

        return Cache.GetValue(compilation, key => new NirSymbols(key, lovverk));
    }
}
