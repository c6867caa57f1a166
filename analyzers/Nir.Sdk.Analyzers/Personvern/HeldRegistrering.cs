using Microsoft.CodeAnalysis;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>Finds what a serializer meets in what it is given: a registration itself, many of them, or a member of a type of one's own.</summary>
/// <param name="types">What only NirJson can write.</param>
/// <param name="writesFields">Whether the serializer writes fields too.</param>
internal sealed class HeldRegistrering(INamedTypeSymbol?[] types, bool writesFields)
{
    // More types than a body of data has are not looked through.
    private const int Most = 100;

    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The type to name; null: it meets none, or something else decides how it is written.</summary>
    public ITypeSymbol? Find(ITypeSymbol type) => type switch
    {
        _ when types.Any(type.Is) => type,
        IArrayTypeSymbol array => Find(array.ElementType) is null ? null : type,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Select(Find).FirstOrDefault(static one => one is not null),
        INamedTypeSymbol { IsGenericType: true } generic when IsKnown(generic) => generic.TypeArguments.Any(one => Find(one) is not null) ? type : null,
        INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } own
            when !WrittenCode.IsPlatform(own) && types[0] is { ContainingAssembly: var sdk }
                && !SymbolEqualityComparer.Default.Equals(own.ContainingAssembly, sdk) => FindInside(own),
        _ => null,
    };

    private static bool IsKnown(INamedTypeSymbol generic) => generic.ContainingNamespace.ToDisplayString() is var space
        && (space.StartsWith("System", StringComparison.Ordinal) || space == "Nir.Sdk.Registreringer");

    // A collection is written as its elements, and nothing else of it.
    private ITypeSymbol? FindInside(INamedTypeSymbol own)
    {
        if (!_seen.Add(own) || _seen.Count > Most || Has(own, "JsonConverterAttribute"))
        {
            return null;
        }

        var elements = own.AllInterfaces
            .Where(static one => one.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T).ToList();
        return (elements.Count > 0 ? elements.SelectMany(static one => one.TypeArguments) : Members(own))
            .Select(Find).FirstOrDefault(static one => one is not null);
    }

    private IEnumerable<ITypeSymbol> Members(INamedTypeSymbol own)
    {
        for (var type = own; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers().Where(IsWritten))
            {
                yield return (member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type;
            }
        }
    }

    private bool IsWritten(ISymbol member) => !member.IsStatic && !Has(member, "JsonConverterAttribute") && !member.GetAttributes().Any(IsIgnored)
        && (member is IPropertySymbol { GetMethod: not null, Parameters.IsEmpty: true } or IFieldSymbol { IsImplicitlyDeclared: false })
        && ((member.DeclaredAccessibility is Accessibility.Public && (writesFields || member is IPropertySymbol)) || Has(member, "JsonIncludeAttribute"));

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(one => one.AttributeClass?.Name == attribute);

    // Left out only where it is empty is not left out.
    private static bool IsIgnored(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "JsonIgnoreAttribute" or "XmlIgnoreAttribute" or "IgnoreDataMemberAttribute"
        && attribute.NamedArguments.All(static one => one.Key != "Condition" || one.Value.Value is 1);
}
