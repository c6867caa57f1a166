using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Model;

/// <summary>Writes ModelDifference: which members of two registrations differ, by name and never by value.</summary>
internal static class ModelDifferenceSource
{
    public static SourceText Write(EquatableArray<ModelPartModel> parts) => ModelClassSource.Write(
        parts,
        ("ModelDifference", "Finds the members in which two registrations differ. None differ exactly when the records are equal.",
        ["System.CodeDom.Compiler", "System.Collections.Generic"]),
        writer => WriteDispatch(writer, parts),
        WritePart);

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelPartModel> parts)
    {
        writer.Summary("The member paths that differ, in the order of the model.");
        writer.Line("public static List<string> Find(Registrering en, Registrering other)");
        writer.Open();
        writer.Line("var members = new List<string>();");
        writer.Line("switch (en, other)");
        writer.Open();
        ModelClassSource.WriteFamilies(writer, parts, static familie => $"case ({familie} a, {familie} b): Find(a, b, default, members); break;");

        writer.Line("default: members.Add(nameof(Registrering.Familie)); break;");
        writer.Close();
        writer.Line("return members;");
        writer.Close();
    }

    private static void WritePart(CodeWriter writer, ModelPartModel part)
    {
        writer.Line($"private static void Find({part.Navn} en, {part.Navn} other, ModelPlace place, List<string> members)");
        writer.Open();
        foreach (var felt in part.Felter)
        {
            WriteFelt(writer, felt);
        }

        writer.Line("if (!Equals(en.UnknownMembers, other.UnknownMembers))");
        writer.Line("    members.Add(place.Member(\"UnknownMembers\"));");
        writer.Close();
    }

    private static void WriteFelt(CodeWriter writer, FeltModel felt)
    {
        var (en, other) = ($"en.{felt.Navn}", $"other.{felt.Navn}");
        var (a, b) = ("a" + felt.Navn, "b" + felt.Navn);
        var name = Text.Literal(felt.Navn);
        switch (felt.Kind)
        {
            case FeltKind.Part:
                writer.Line($"if ({en} is {{ }} {a} && {other} is {{ }} {b})");
                writer.Line($"    Find({a}, {b}, new ModelPlace({name}, -1), members);");
                writer.Line($"else if ({en} is not null || {other} is not null)");
                break;
            case FeltKind.Sublist:
                writer.Line($"if ({en} is {{ }} {a} && {other} is {{ }} {b} && {a}.Count == {b}.Count)");
                writer.Open();
                writer.Line($"for (var i = 0; i < {a}.Count; i++)");
                writer.Open();
                writer.Line($"if ({a}[i] is {{ }} one && {b}[i] is {{ }} two)");
                writer.Line($"    Find(one, two, new ModelPlace({name}, i), members);");
                writer.Line($"else if ({a}[i] is not null || {b}[i] is not null)");
                writer.Line($"    members.Add(new ModelPlace({name}, i).Member()!);");
                writer.Close();
                writer.Close();
                writer.Line($"else if ({en} is not null || {other} is not null)");
                break;
            default:
                writer.Line($"if ({en} != {other})");
                break;
        }

        writer.Line($"    members.Add(place.Member({name}));");
    }
}
