using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Modell;

/// <summary>Writes Modellforskjell: which members of two registrations differ, by name and never by value.</summary>
internal static class ModellforskjellSource
{
    public static SourceText Write(EquatableArray<ModelldelModel> deler)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Registreringer", "System.CodeDom.Compiler", "System.Collections.Generic");
        writer.Summary("Finds the members in which two registrations differ. None differ exactly when the records are equal.");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static class Modellforskjell");
        writer.Open();
        WriteDispatch(writer, deler);
        foreach (var del in deler)
            WriteDel(writer, del);

        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelldelModel> deler)
    {
        writer.Summary("The member paths that differ, in the order of the model.");
        writer.Line("public static List<string> Finn(Registrering en, Registrering annen)");
        writer.Open();
        writer.Line("var medlemmer = new List<string>();");
        writer.Line("switch (en, annen)");
        writer.Open();
        foreach (var del in deler)
            if (del.ErRegistrering)
                writer.Line($"case ({del.Navn} a, {del.Navn} b): Finn(a, b, default, medlemmer); break;");

        writer.Line("default: medlemmer.Add(nameof(Registrering.Familie)); break;");
        writer.Close();
        writer.Line("return medlemmer;");
        writer.Close();
    }

    private static void WriteDel(CodeWriter writer, ModelldelModel del)
    {
        writer.Line();
        writer.Line($"private static void Finn({del.Navn} en, {del.Navn} annen, Sted sted, List<string> medlemmer)");
        writer.Open();
        foreach (var felt in del.Felter)
            WriteFelt(writer, felt);

        writer.Line("if (!Equals(en.UkjenteMedlemmer, annen.UkjenteMedlemmer))");
        writer.Line("    medlemmer.Add(sted.Medlem(\"UkjenteMedlemmer\"));");
        writer.Close();
    }

    private static void WriteFelt(CodeWriter writer, FeltModel felt)
    {
        var (en, annen) = ($"en.{felt.Navn}", $"annen.{felt.Navn}");
        var (a, b) = ("a" + felt.Navn, "b" + felt.Navn);
        var navn = Text.Literal(felt.Navn);
        switch (felt.Slag)
        {
            case Feltslag.Del:
                writer.Line($"if ({en} is {{ }} {a} && {annen} is {{ }} {b})");
                writer.Line($"    Finn({a}, {b}, new Sted({navn}, -1), medlemmer);");
                writer.Line($"else if ({en} is not null || {annen} is not null)");
                break;
            case Feltslag.Delliste:
                writer.Line($"if ({en} is {{ }} {a} && {annen} is {{ }} {b} && {a}.Count == {b}.Count)");
                writer.Open();
                writer.Line($"for (var i = 0; i < {a}.Count; i++)");
                writer.Line($"    Finn({a}[i], {b}[i], new Sted({navn}, i), medlemmer);");
                writer.Close();
                writer.Line($"else if ({en} is not null || {annen} is not null)");
                break;
            default:
                writer.Line($"if ({en} != {annen})");
                break;
        }

        writer.Line($"    medlemmer.Add(sted.Medlem({navn}));");
    }
}
