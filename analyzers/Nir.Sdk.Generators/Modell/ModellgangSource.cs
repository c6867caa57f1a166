using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Modell;

/// <summary>Writes Modellgang: the walk that shows a visitor every part and every code of a registration.</summary>
internal static class ModellgangSource
{
    public static SourceText Write(EquatableArray<ModelldelModel> deler)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Registreringer", "System.CodeDom.Compiler", "Nir.Sdk.Kodeverk");
        writer.Summary("Walks a registration without allocation.");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static class Modellgang");
        writer.Open();
        WriteDispatch(writer, deler);
        foreach (var del in deler)
            WriteDel(writer, del);

        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteDispatch(CodeWriter writer, EquatableArray<ModelldelModel> deler)
    {
        writer.Summary("Shows the visitor every part and every code, in the order of the model.");
        writer.Line("public static void Gaa<TBesoek>(Registrering registrering, ref TBesoek besoek)");
        writer.Line("    where TBesoek : struct, IModellbesoek");
        writer.Open();
        writer.Line("switch (registrering)");
        writer.Open();
        foreach (var del in deler)
            if (del.ErRegistrering)
                writer.Line($"case {del.Navn} familie: Gaa(familie, default, ref besoek); break;");

        writer.Close();
        writer.Close();
    }

    private static void WriteDel(CodeWriter writer, ModelldelModel del)
    {
        writer.Line();
        writer.Line($"private static void Gaa<TBesoek>({del.Navn} del, Sted sted, ref TBesoek besoek)");
        writer.Line("    where TBesoek : struct, IModellbesoek");
        writer.Open();
        writer.Line("besoek.Del(del, sted);");
        foreach (var felt in del.Felter)
            WriteFelt(writer, felt);

        writer.Close();
    }

    private static void WriteFelt(CodeWriter writer, FeltModel felt)
    {
        var verdi = $"del.{felt.Navn}";
        switch (felt.Slag)
        {
            case Feltslag.Kode when felt.KanVaereNull:
                writer.Line($"if ({verdi} is {{ }} {Lokal(felt)})");
                writer.Line($"    {KodeCall(felt, Lokal(felt))}");
                break;
            case Feltslag.Kode:
                writer.Line(KodeCall(felt, verdi));
                break;
            case Feltslag.Del when felt.KanVaereNull:
                writer.Line($"if ({verdi} is {{ }} {Lokal(felt)})");
                writer.Line($"    Gaa({Lokal(felt)}, new Sted({Text.Literal(felt.Navn)}, -1), ref besoek);");
                break;
            case Feltslag.Del:
                writer.Line($"Gaa({verdi}, new Sted({Text.Literal(felt.Navn)}, -1), ref besoek);");
                break;
            case Feltslag.Delliste:
                writer.Line($"for (var i = 0; i < ({verdi}?.Count ?? 0); i++)");
                writer.Line($"    Gaa({verdi}![i], new Sted({Text.Literal(felt.Navn)}, i), ref besoek);");
                break;
        }
    }

    private static string KodeCall(FeltModel felt, string verdi) =>
        $"besoek.Kode({felt.Type}Kodeverk.Oppfoering({verdi}), {felt.Type}Kodeverk.Liste, del, sted, {Text.Literal(felt.Navn)});";

    // A local named as its type would hide the type's companion calls.
    private static string Lokal(FeltModel felt) => "gitt" + felt.Navn;
}
