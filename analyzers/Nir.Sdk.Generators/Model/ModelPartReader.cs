using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Reads a record of the model from its symbol into values that can be compared.</summary>
internal static class ModelPartReader
{
    private const string AttributeSuffix = "UnderAttribute";

    public static ModelPartModel Read(INamedTypeSymbol type)
    {
        var hierarchy = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            hierarchy.Push(current);
        }

        var felter = ImmutableArray.CreateBuilder<FeltModel>();
        foreach (var level in hierarchy)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public } property)
                {
                    felter.Add(ReadFelt(property, isInherited: !ReferenceEquals(level, type)));
                }
            }
        }

        return new(type.Name, hierarchy.Any(static t => t.Name == "Registrering"), new(felter.ToImmutable()));
    }

    private static FeltModel ReadFelt(IPropertySymbol property, bool isInherited)
    {
        var (type, nullable) = Unwrap(property.Type, property.NullableAnnotation);
        var (kind, name) = Classify(type);
        var isKey = property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "PartKeyAttribute");
        return new(property.Name, kind, name, nullable, isKey, isInherited, ReadRegler(property));
    }

    private static (INamedTypeSymbol? Type, bool Nullable) Unwrap(ITypeSymbol type, NullableAnnotation annotation) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? (nullable.TypeArguments[0] as INamedTypeSymbol, true)
            : (type as INamedTypeSymbol, annotation == NullableAnnotation.Annotated);

    private static (FeltKind Kind, string Navn) Classify(INamedTypeSymbol? type) => type switch
    {
        { TypeKind: TypeKind.Enum, ContainingNamespace.Name: "Kodeverk" } => (FeltKind.Kode, type.Name),
        { Name: "ValueList", TypeArguments.Length: 1 } list when IsPart(list.TypeArguments[0]) => (FeltKind.Sublist, list.TypeArguments[0].Name),
        not null when IsPart(type) => (FeltKind.Part, type.Name),
        _ => (FeltKind.Verdi, ""),
    };

    private static bool IsPart(ITypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == "RegistreringPart")
            {
                return true;
            }
        }

        return false;
    }

    private static EquatableArray<FeltregelModel> ReadRegler(IPropertySymbol property)
    {
        var regler = ImmutableArray.CreateBuilder<FeltregelModel>();
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is { BaseType.Name: "FeltregelAttribute", Name: var name }
                && attribute.ConstructorArguments is { Length: 2 } arguments
                && arguments[0] is { Type: INamedTypeSymbol lovverk, Value: int law }
                && arguments[1].Value is string regel)
            {
                regler.Add(new(name.Substring(0, name.Length - AttributeSuffix.Length), MemberOf(lovverk, law), regel));
            }
        }

        return new(regler.ToImmutable());
    }

    private static string MemberOf(INamedTypeSymbol lovverk, int law)
    {
        foreach (var member in lovverk.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: int value } && value == law)
            {
                return member.Name;
            }
        }

        return "Ukjent";
    }
}
