using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>Writes a class per table for its rows, with a property per column.</summary>
internal static class RadklasseSource
{
    public static SourceText Write(ParametreModel model)
    {
        var writer = CodeWriter.ForFile("Nir.Sdk.Frister.Tabeller", "System", "System.CodeDom.Compiler", "Nir.Sdk.Kodeverk");
        foreach (var tabell in model.Tabeller)
            WriteKlasse(writer, tabell);

        return writer.ToSourceText();
    }

    private static void WriteKlasse(CodeWriter writer, TabellModel tabell)
    {
        writer.Summary(Text.XmlSentence($"A row of the table «{tabell.TittelEn}»"));
        writer.GeneratedCodeAttribute();
        writer.Line($"public sealed class {tabell.Navn}rad : Parameterrad");
        writer.Open();
        writer.Line($"internal {tabell.Navn}rad()");
        writer.Open();
        writer.Close();
        writer.Line();
        for (var i = 0; i < tabell.Kolonner.Length; i++)
            WriteKolonne(writer, tabell.Kolonner[i], i);

        writer.Line("private protected override Regelverdi? Hent(int kolonne) => kolonne switch");
        writer.Open();
        for (var i = 0; i < tabell.Kolonner.Length; i++)
            writer.Line($"{i} => {Hent(tabell.Kolonner[i])},");

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Close();
        writer.Line();
    }

    private static void WriteKolonne(CodeWriter writer, KolonneModel kolonne, int indeks)
    {
        var navn = Navneform.ToPascalCase(kolonne.Navn);
        var (type, enhet) = kolonne.Type switch
        {
            KolonneModel.Dato => ("DateOnly", ""),
            KolonneModel.JaNei => ("bool", ""),
            _ when kolonne.ErTall => ("int", $" ({kolonne.Type})"),
            _ => (kolonne.Type, ""),
        };
        var tom = kolonne.ErValgfri ? "Null: the row sets none, or says that nothing applies." : "Null: the row says that nothing applies.";
        writer.Summary($"{Text.Xml(kolonne.TittelEn)}{enhet}. {tom}");
        writer.Line($"public {type}? {navn} {{ get; init; }}");
        writer.Line();
        if (!kolonne.ErKode)
        {
            writer.Line($"internal Ledd<{type}> {navn}Ledd => Ledd({navn}, {indeks});");
            writer.Line();
        }
    }

    private static string Hent(KolonneModel kolonne)
    {
        var navn = Navneform.ToPascalCase(kolonne.Navn);
        return kolonne.ErTall ? $"Regelverdi.Av({navn}, Enhet.{Navneform.ToPascalCase(kolonne.Type)})"
            : kolonne.ErKode ? $"Regelverdi.Av({navn}?.Oppfoering())"
            : $"Regelverdi.Av({navn})";
    }
}
