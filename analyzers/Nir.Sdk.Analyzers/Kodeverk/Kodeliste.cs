using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>A code list of the SDK: the enum, and what its metadata says of each code.</summary>
internal sealed class Kodeliste
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Kodeliste> Cache = new();

    private Kodeliste(INamedTypeSymbol type, AttributeData attribute)
    {
        Type = type;
        Tittel = attribute.ConstructorArguments[0].Value as string ?? type.Name;
        Noekkeldato = NameOf(attribute.ConstructorArguments[1]);
        List<Kode> koder = [.. type.GetMembers().OfType<IFieldSymbol>().Select(Kode.Read).OfType<Kode>()];
        koder.Sort(static (one, other) => one.Nummer.CompareTo(other.Nummer));
        Koder = [.. koder];
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>The list's title in bokmål.</summary>
    public string Tittel { get; }

    /// <summary>Which date decides whether a code holds, by its name in the SDK.</summary>
    public string Noekkeldato { get; }

    /// <summary>All codes by number, Ukjent (0) first.</summary>
    public ImmutableArray<Kode> Koder { get; }

    /// <summary>The list whose enum (or nullable enum) the type is; null when it is none.</summary>
    public static Kodeliste? For(ITypeSymbol? type)
    {
        if (type.WithoutNullable() is not INamedTypeSymbol
            {
                TypeKind: TypeKind.Enum,
                ContainingNamespace: { Name: "Kodeverk", ContainingNamespace.Name: "Sdk" }
            } named)
        {
            return null;
        }

        if (Cache.TryGetValue(named, out var known))
        {
            return known;
        }

        return named.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.Name == "KodelisteAttribute") is { ConstructorArguments.Length: 2 } attribute
            ? Cache.GetValue(named, key => new Kodeliste(key, attribute))
            : null;
    }

    public Kode? Find(int number) => Koder.FirstOrDefault(kode => kode.Nummer == number);

    public Kode? Find(string value) => Koder.FirstOrDefault(kode => kode.Verdi == value);

    private static string NameOf(TypedConstant constant) => constant.Type?.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value))?.Name ?? "";
}
