using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes the generated part of Vilkaar: a function for each condition of field rules.</summary>
internal static class VilkaarSource
{
    private const string AnyFamilie = "Registrering";

    public static SourceText Write(EquatableArray<ModelPartModel> parts, EquatableArray<VilkaarModel> vilkaar)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Regler", "System.CodeDom.Compiler", "Nir.Sdk.Kodeverk", "Nir.Sdk.Registreringer");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static partial class Vilkaar");
        writer.Open();
        foreach (var one in vilkaar)
        {
            if (!one.VedtakOtherThan.IsEmpty)
            {
                // A list of an enum's members where it is used is made anew at each call.
                var types = one.VedtakOtherThan.Select(static type => $"Vedtakstype.{NameForm.ToPascalCase(type)}");
                writer.Line($"private static readonly Vedtakstype[] {VedtakTypes(one)} = [{string.Join(", ", types)}];");
                writer.Line();
            }

            writer.Summary(Text.XmlSentence(one.Beskrivelse));
            writer.Line(
                $"public static bool {NameForm.ToPascalCase(one.Navn)}({one.Familie ?? AnyFamilie} registrering, ValidationContext context) =>");
            writer.Line($"    {string.Join(" && ", Parts(one, parts))};");
            writer.Line();
        }

        writer.Close();
        return writer.ToSourceText();
    }

    private static string VedtakTypes(VilkaarModel vilkaar) => $"{NameForm.ToPascalCase(vilkaar.Navn)}Types";

    private static IEnumerable<string> Parts(VilkaarModel vilkaar, EquatableArray<ModelPartModel> parts)
    {
        foreach (var name in vilkaar.All)
        {
            yield return $"{NameForm.ToPascalCase(name)}(registrering, context)";
        }

        foreach (var name in vilkaar.None)
        {
            yield return $"!{NameForm.ToPascalCase(name)}(registrering, context)";
        }

        if (!vilkaar.VedtakOtherThan.IsEmpty)
        {
            yield return $"HasVedtakOtherThan(registrering, {VedtakTypes(vilkaar)})";
        }

        if (!vilkaar.AnyOf.IsEmpty)
        {
            yield return $"({string.Join(" || ", vilkaar.AnyOf.Select(field => IsGiven(NameForm.ToPascalCase(field), parts)))})";
        }

        if (vilkaar.Changed is { } changed)
        {
            var felt = NameForm.ToPascalCase(changed);
            yield return $"(context.Tidligere is not {vilkaar.Familie ?? AnyFamilie} earlier || earlier.{felt} != registrering.{felt})";
        }

        if (vilkaar.After is { } date)
        {
            yield return $"Noekkeldatoer.{NameForm.ToPascalCase(date)}(registrering) < context.Dato";
        }
    }

    // A field that no family has is written as it stands, and the build stops at it.
    private static string IsGiven(string felt, EquatableArray<ModelPartModel> parts) =>
        parts.Any(part => part.IsRegistrering && part.Felter.Any(one => one.Navn == felt && one.Kind is FeltKind.Sublist))
            ? $"registrering.{felt}.HasAny()"
            : $"registrering.{felt} is not null";
}
