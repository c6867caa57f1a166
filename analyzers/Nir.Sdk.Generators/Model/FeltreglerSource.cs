using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes Feltregler: what the attributes on the model's properties ask for, as plain code.</summary>
internal static class FeltreglerSource
{
    public static SourceText Write(EquatableArray<ModelPartModel> parts, ReglerModel regler)
    {
        var vilkaar = regler.Regler.ToDictionary(static regel => regel.Id, static regel => regel.Vilkaar);
        var writer = CodeWriter.ForFile("Nir.Sdk.Regler", "System.CodeDom.Compiler", "Nir.Sdk.Kodeverk", "Nir.Sdk.Registreringer");
        writer.Summary("The field rules, law by law.");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static class Feltregler");
        writer.Open();
        WriteDispatch(writer, parts);
        WriteForbudtFelt(writer, parts);
        foreach (var part in parts)
        {
            if (part.IsRegistrering)
            {
                WriteFamilie(writer, part, vilkaar);
            }
        }

        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("Reports each field rule that the registration breaks.");
        writer.Line("public static void Check(Registrering registrering, ref RegelCheck check)");
        writer.Open();
        writer.Line("switch (registrering)");
        writer.Open();
        foreach (var part in parts)
        {
            if (part.IsRegistrering)
            {
                writer.Line($"case {part.Navn} familie: Check(familie, ref check); break;");
            }
        }

        writer.Close();
        writer.Close();
    }

    private static void WriteForbudtFelt(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Line();
        writer.Summary("The field that a rule forbids in a family. Null: it forbids none there.");
        writer.Line("public static string? ForbudtFelt(Registrering registrering, string regel) => (registrering, regel) switch");
        writer.Open();
        foreach (var part in parts.Where(static part => part.IsRegistrering))
        {
            foreach (var felt in part.Felter)
            {
                foreach (var regel in felt.Regler.Where(static regel => regel.Kind == FeltregelModel.Forbudt))
                {
                    writer.Line($"({part.Navn}, {Text.Literal(regel.Regel)}) => {Text.Literal(felt.Navn)},");
                }
            }
        }

        writer.Line("_ => null,");
        writer.Close(";");
    }

    private static void WriteFamilie(CodeWriter writer, ModelPartModel part, Dictionary<string, string?> vilkaar)
    {
        writer.Line();
        writer.Line($"private static void Check({part.Navn} registrering, ref RegelCheck check)");
        writer.Open();
        writer.Line("switch (registrering.Lovverk)");
        writer.Open();
        var lovverk = part.Felter.SelectMany(static felt => felt.Regler).Select(static regel => regel.Lovverk).Distinct();
        foreach (var law in lovverk.OrderBy(static law => law, StringComparer.Ordinal))
        {
            writer.Line($"case Lovverk.{law}:");
            foreach (var felt in part.Felter)
            {
                foreach (var regel in felt.Regler)
                {
                    if (regel.Lovverk == law)
                    {
                        WriteRegel(writer, felt, regel, vilkaar);
                    }
                }
            }

            writer.Line("    break;");
        }

        writer.Close();
        writer.Close();
    }

    private static void WriteRegel(CodeWriter writer, FeltModel felt, FeltregelModel regel, Dictionary<string, string?> vilkaar)
    {
        // A rule that is missing from regler.json has no property in the catalogue, and the build stops at its name here.
        var condition = vilkaar.TryGetValue(regel.Regel, out var v) && v is not null
            ? $" && Vilkaar.{NameForm.ToPascalCase(v)}(registrering, check.Context)"
            : "";
        writer.Line($"    if ({Broken(felt, regel)}{condition})");
        writer.Line($"        check.Report(RegelCatalogue.{regel.Regel}, default, {Text.Literal(felt.Navn)});");
    }

    private static string Broken(FeltModel felt, FeltregelModel regel)
    {
        var value = $"registrering.{felt.Navn}";
        return (felt.Kind, regel.Kind) switch
        {
            (FeltKind.Sublist, FeltregelModel.Forbudt) => $"{value}.HasAny()",
            (FeltKind.Sublist, _) => $"!{value}.HasAny()",
            (_, FeltregelModel.Forbudt) => $"{value} is not null",
            _ => $"{value} is null",
        };
    }
}
