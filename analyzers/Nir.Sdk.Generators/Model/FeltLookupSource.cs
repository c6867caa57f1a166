using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes FeltLookup: a registration's optional fields by name, without reflection.</summary>
internal static class FeltLookupSource
{
    public static SourceText Write(EquatableArray<ModelPartModel> parts)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Registreringer", "System.CodeDom.Compiler");
        writer.Summary("Looks up a registration's optional fields by the property's name.");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static class FeltLookup");
        writer.Open();
        WriteCanBeOmitted(writer, parts);
        WriteIsGiven(writer, parts);
        WriteWithout(writer, parts);
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteCanBeOmitted(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("Whether the family has an optional field with this name.");
        writer.Line("public static bool KanUtelates(Registreringsfamilie familie, string member) => familie switch");
        writer.Open();
        foreach (var part in parts.Where(static part => part.IsRegistrering))
        {
            writer.Line($"Registreringsfamilie.{part.Navn} => member is {string.Join(" or ", Optional(part).Select(static felt => Text.Literal(felt.Navn)))},");
        }

        writer.Line("_ => false,");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteIsGiven(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("Whether the field is given; false for a field that the family does not have.");
        writer.Line("public static bool IsGiven(Registrering registrering, string member) => (registrering, member) switch");
        writer.Open();
        foreach (var part in parts.Where(static part => part.IsRegistrering))
        {
            foreach (var felt in Optional(part))
            {
                writer.Line(
                    $"({part.Navn} r, {Text.Literal(felt.Navn)}) => {(felt.Kind == FeltKind.Sublist ? $"r.{felt.Navn}.HasAny()" : $"r.{felt.Navn} is not null")},");
            }
        }

        writer.Line("_ => false,");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteWithout(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("The same registration without the field; itself when the family does not have it.");
        writer.Line("public static Registrering Without(Registrering registrering, string member) => (registrering, member) switch");
        writer.Open();
        foreach (var part in parts.Where(static part => part.IsRegistrering))
        {
            foreach (var felt in Optional(part))
            {
                writer.Line($"({part.Navn} r, {Text.Literal(felt.Navn)}) => r with {{ {felt.Navn} = null }},");
            }
        }

        writer.Line("_ => registrering,");
        writer.Close(";");
    }

    private static IEnumerable<FeltModel> Optional(ModelPartModel part) => part.Felter.Where(static felt => felt.CanBeNull);
}
