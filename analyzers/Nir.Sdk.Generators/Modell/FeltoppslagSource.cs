using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Modell;

/// <summary>Writes Feltoppslag: a registration's optional fields by name, without reflection.</summary>
internal static class FeltoppslagSource
{
    public static SourceText Write(EquatableArray<ModelldelModel> deler)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Registreringer", "System.CodeDom.Compiler");
        writer.Summary("Looks up a registration's optional fields by the property's name.");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static class Feltoppslag");
        writer.Open();
        WriteKanUtelates(writer, deler);
        WriteErGitt(writer, deler);
        WriteUten(writer, deler);
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteKanUtelates(CodeWriter writer, EquatableArray<ModelldelModel> deler)
    {
        writer.Summary("Whether the family has an optional field with this name.");
        writer.Line("public static bool KanUtelates(Registreringsfamilie familie, string medlem) => familie switch");
        writer.Open();
        foreach (var del in deler.Where(static del => del.ErRegistrering))
            writer.Line($"Registreringsfamilie.{del.Navn} => medlem is {string.Join(" or ", Valgfrie(del).Select(static felt => Text.Literal(felt.Navn)))},");

        writer.Line("_ => false,");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteErGitt(CodeWriter writer, EquatableArray<ModelldelModel> deler)
    {
        writer.Summary("Whether the field is given; false for a field that the family does not have.");
        writer.Line("public static bool ErGitt(Registrering registrering, string medlem) => (registrering, medlem) switch");
        writer.Open();
        foreach (var del in deler.Where(static del => del.ErRegistrering))
            foreach (var felt in Valgfrie(del))
                writer.Line($"({del.Navn} r, {Text.Literal(felt.Navn)}) => {(felt.Slag == Feltslag.Delliste ? $"r.{felt.Navn}.HarNoe()" : $"r.{felt.Navn} is not null")},");

        writer.Line("_ => false,");
        writer.Close(";");
        writer.Line();
    }

    private static void WriteUten(CodeWriter writer, EquatableArray<ModelldelModel> deler)
    {
        writer.Summary("The same registration without the field; itself when the family does not have it.");
        writer.Line("public static Registrering Uten(Registrering registrering, string medlem) => (registrering, medlem) switch");
        writer.Open();
        foreach (var del in deler.Where(static del => del.ErRegistrering))
            foreach (var felt in Valgfrie(del))
                writer.Line($"({del.Navn} r, {Text.Literal(felt.Navn)}) => r with {{ {felt.Navn} = null }},");

        writer.Line("_ => registrering,");
        writer.Close(";");
    }

    private static IEnumerable<FeltModel> Valgfrie(ModelldelModel del) => del.Felter.Where(static felt => felt.KanVaereNull);
}
