using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Regler;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Modell;

/// <summary>Writes Feltregler: what the attributes on the model's properties ask for, as plain code.</summary>
internal static class FeltreglerSource
{
    public static SourceText Write(EquatableArray<ModelldelModel> deler, EquatableArray<RegelModel> regler)
    {
        var vilkaar = regler.ToDictionary(static regel => regel.Id, static regel => regel.Vilkaar);
        var writer = CodeWriter.ForFile("Nir.Sdk.Regler", "System.CodeDom.Compiler", "Nir.Sdk.Kodeverk", "Nir.Sdk.Registreringer");
        writer.Summary("The field rules, law by law.");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static class Feltregler");
        writer.Open();
        WriteDispatch(writer, deler);
        WriteForbudtFelt(writer, deler);
        foreach (var del in deler)
            if (del.ErRegistrering)
                WriteFamilie(writer, del, vilkaar);

        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelldelModel> deler)
    {
        writer.Summary("Reports each field rule that the registration breaks.");
        writer.Line("public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)");
        writer.Open();
        writer.Line("switch (registrering)");
        writer.Open();
        foreach (var del in deler)
            if (del.ErRegistrering)
                writer.Line($"case {del.Navn} familie: Kontroller(familie, ref kontroll); break;");

        writer.Close();
        writer.Close();
    }

    private static void WriteForbudtFelt(CodeWriter writer, EquatableArray<ModelldelModel> deler)
    {
        writer.Line();
        writer.Summary("The field that a rule forbids in a family. Null: it forbids none there.");
        writer.Line("public static string? ForbudtFelt(Registrering registrering, string regel) => (registrering, regel) switch");
        writer.Open();
        foreach (var del in deler.Where(static del => del.ErRegistrering))
            foreach (var felt in del.Felter)
                foreach (var regel in felt.Regler.Where(static regel => regel.Slag == FeltregelModel.Forbudt))
                    writer.Line($"({del.Navn}, {Text.Literal(regel.Regel)}) => {Text.Literal(felt.Navn)},");

        writer.Line("_ => null,");
        writer.Close(";");
    }

    private static void WriteFamilie(CodeWriter writer, ModelldelModel del, Dictionary<string, string?> vilkaar)
    {
        writer.Line();
        writer.Line($"private static void Kontroller({del.Navn} registrering, ref Regelkontroll kontroll)");
        writer.Open();
        writer.Line("switch (registrering.Lovverk)");
        writer.Open();
        var lovverk = del.Felter.SelectMany(static felt => felt.Regler).Select(static regel => regel.Lovverk).Distinct();
        foreach (var law in lovverk.OrderBy(static law => law, StringComparer.Ordinal))
        {
            writer.Line($"case Lovverk.{law}:");
            foreach (var felt in del.Felter)
                foreach (var regel in felt.Regler)
                    if (regel.Lovverk == law)
                        WriteRegel(writer, felt, regel, vilkaar);

            writer.Line("    break;");
        }

        writer.Close();
        writer.Close();
    }

    private static void WriteRegel(CodeWriter writer, FeltModel felt, FeltregelModel regel, Dictionary<string, string?> vilkaar)
    {
        // A rule that is missing from regler.json has no property in the catalogue, and the build stops at its name here.
        var betingelse = vilkaar.TryGetValue(regel.Regel, out var v) && v is not null
            ? $" && Vilkaar.{v}(registrering, kontroll.Kontekst)"
            : "";
        writer.Line($"    if ({Brutt(felt, regel)}{betingelse})");
        writer.Line($"        kontroll.Meld(Regelkatalog.{regel.Regel}, default, {Text.Literal(felt.Navn)});");
    }

    private static string Brutt(FeltModel felt, FeltregelModel regel)
    {
        var verdi = $"registrering.{felt.Navn}";
        return (felt.Slag, regel.Slag) switch
        {
            (Feltslag.Delliste, FeltregelModel.Forbudt) => $"{verdi}.HarNoe()",
            (Feltslag.Delliste, _) => $"!{verdi}.HarNoe()",
            (_, FeltregelModel.Forbudt) => $"{verdi} is not null",
            _ => $"{verdi} is null",
        };
    }
}
