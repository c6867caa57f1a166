using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>A code of a list, as the SDK's metadata describes it.</summary>
internal sealed class Kode
{
    public required IFieldSymbol Medlem { get; init; }

    public required int Nummer { get; init; }

    /// <summary>The wire code; null for Ukjent.</summary>
    public string? Verdi { get; init; }

    public DateTime? Fra { get; init; }

    /// <summary>First day it no longer holds.</summary>
    public DateTime? Til { get; init; }

    /// <summary>The numbers of the laws it belongs to; empty: all.</summary>
    public ImmutableArray<int> Lovverk { get; init; } = [];

    /// <summary>The wire code that took over; null: none.</summary>
    public string? Etterfoelger { get; init; }

    public bool AppliesOn(DateTime date) => !(date < Fra) && !(date >= Til);

    public bool AppliesUnder(int lovverk) => Lovverk.IsEmpty || Lovverk.Contains(lovverk);

    /// <summary>Reads a member of a list's enum; null when it is no constant of ours.</summary>
    public static Kode? Read(IFieldSymbol member)
    {
        if (member is not { HasConstantValue: true, ConstantValue: int number })
        {
            return null;
        }

        var attribute = member.GetAttributes().FirstOrDefault(static a => a.AttributeClass?.Name == "KodeAttribute");
        return attribute is { ConstructorArguments: [{ Value: string value }] }
            ? new()
            {
                Medlem = member,
                Nummer = number,
                Verdi = value,
                Fra = Date(attribute, nameof(Fra)),
                Til = Date(attribute, nameof(Til)),
                Lovverk = Numbers(Named(attribute, nameof(Lovverk))),
                Etterfoelger = Named(attribute, nameof(Etterfoelger)).Value as string,
            }
            : new() { Medlem = member, Nummer = number };
    }

    private static TypedConstant Named(AttributeData attribute, string name)
    {
        for (var i = 0; i < attribute.NamedArguments.Length; i++)
        {
            if (attribute.NamedArguments[i].Key == name)
            {
                return attribute.NamedArguments[i].Value;
            }
        }

        return default;
    }

    private static ImmutableArray<int> Numbers(TypedConstant list)
    {
        if (list is not { IsNull: false, Kind: TypedConstantKind.Array })
        {
            return [];
        }

        var numbers = new int[list.Values.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (int)list.Values[i].Value!;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    private static DateTime? Date(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: string text }
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
