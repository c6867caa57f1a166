using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes the method of one declared property.</summary>
internal static class EgenskapSource
{
    public static void Write(CodeWriter writer, KodeverkModel list, EgenskapModel property)
    {
        var (type, none, description) = property.Type switch
        {
            EgenskapModel.Bool => ("bool", "false", "false"),
            EgenskapModel.Tekst => ("string?", "null", "null"),
            _ => (Qualified(property.Type), $"{Qualified(property.Type)}.Ukjent", "<c>Ukjent</c>"),
        };

        writer.Line();
        writer.Summary($"The property <c>{property.Navn}</c> of the code; {description} when it has none.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line($"public static {type} {NameForm.ToPascalCase(property.Navn)}(this {list.Navn} value) => value switch");
        writer.Open();
        foreach (var kode in list.Koder)
        {
            foreach (var value in kode.Egenskaper)
            {
                if (value.Navn == property.Navn)
                {
                    writer.Line($"{list.Navn}.{kode.Medlem} => {Expression(property.Type, value.Verdi)},");
                }
            }
        }

        writer.Line($"_ => {none},");
        writer.Close(";");
    }

    private static string Expression(string type, string value) => type switch
    {
        EgenskapModel.Bool => value,
        EgenskapModel.Tekst => Text.Literal(value),
        _ => $"{Qualified(type)}.{NameForm.ToPascalCase(value)}",
    };

    // A property is often named as its list, and inside the companion class that name is the method's.
    private static string Qualified(string list) => $"global::Nir.Sdk.Kodeverk.{list}";
}
