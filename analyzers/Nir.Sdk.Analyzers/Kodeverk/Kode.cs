using System.Collections.Immutable;
using System.Globalization;
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
                Lovverk = [.. Named(attribute, nameof(Lovverk)) is { IsNull: false, Kind: TypedConstantKind.Array } laws
                    ? laws.Values.Select(static law => (int)law.Value!)
                    : []],
                Etterfoelger = Named(attribute, nameof(Etterfoelger)).Value as string,
            }
            : new() { Medlem = member, Nummer = number };
    }

    private static TypedConstant Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

    private static DateTime? Date(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: string text }
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
