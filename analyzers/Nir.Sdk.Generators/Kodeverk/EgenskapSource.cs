using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes the method of one declared property.</summary>
internal static class EgenskapSource
{
    public static void Write(CodeWriter writer, KodeverkModel liste, EgenskapModel egenskap)
    {
        var (type, none, description) = egenskap.Type switch
        {
            EgenskapModel.Bool => ("bool", "false", "false"),
            EgenskapModel.Tekst => ("string?", "null", "null"),
            _ => (Qualified(egenskap.Type), $"{Qualified(egenskap.Type)}.Ukjent", "<c>Ukjent</c>"),
        };

        writer.Line();
        writer.Summary($"The property <c>{egenskap.Navn}</c> of the code; {description} when it has none.");
        writer.Line("/// <param name=\"verdi\">Any value.</param>");
        writer.Line($"public static {type} {Navneform.ToPascalCase(egenskap.Navn)}(this {liste.Navn} verdi) => verdi switch");
        writer.Open();
        foreach (var kode in liste.Koder)
            foreach (var verdi in kode.Egenskaper)
                if (verdi.Navn == egenskap.Navn)
                    writer.Line($"{liste.Navn}.{kode.Medlem} => {Expression(egenskap.Type, verdi.Verdi)},");

        writer.Line($"_ => {none},");
        writer.Close(";");
    }

    private static string Expression(string type, string value) => type switch
    {
        EgenskapModel.Bool => value,
        EgenskapModel.Tekst => Text.Literal(value),
        _ => $"{Qualified(type)}.{Navneform.ToPascalCase(value)}",
    };

    // A property is often named as its list, and inside the companion class that name is the method's.
    private static string Qualified(string list) => $"global::Nir.Sdk.Kodeverk.{list}";
}
