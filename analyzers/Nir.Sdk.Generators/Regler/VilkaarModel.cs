using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>A condition of a field rule beyond the field itself. All that it names must hold.</summary>
/// <param name="Navn">The name that rules call it by, in kebab-case.</param>
/// <param name="Familie">The family that has the fields, as a type's name; null: it asks of any registration.</param>
/// <param name="Beskrivelse">When it holds, in English.</param>
/// <param name="VedtakOtherThan">There is a vedtak of another type than these (codes of Vedtakstype); empty: nothing is asked of the vedtak.</param>
/// <param name="AnyOf">One of these fields, in camelCase, is given; empty: no field is asked for.</param>
/// <param name="Changed">This field, in camelCase, is another than in the state that the register accepted last; null: none is compared.</param>
/// <param name="After">The register's date is after this date; null: it is not asked for.</param>
/// <param name="All">Conditions that hold, by name.</param>
/// <param name="None">Conditions that do not hold, by name.</param>
internal readonly record struct VilkaarModel(
    string Navn,
    string? Familie,
    string Beskrivelse,
    EquatableArray<string> VedtakOtherThan,
    EquatableArray<string> AnyOf,
    string? Changed,
    string? After,
    EquatableArray<string> All,
    EquatableArray<string> None)
{
    /// <summary>The fields that it asks for itself.</summary>
    public IEnumerable<string> Felter => Changed is { } changed ? [.. AnyOf, changed] : AnyOf;
}
