using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's companion class: wire codes, names, validity and all entries.</summary>
internal static class CompanionSource
{
    public static void Write(CodeWriter writer, KodeverkModel model)
    {
        var list = model.Navn;
        writer.Summary($"Wire codes, names and validity of <see cref=\"{list}\"/>.");
        writer.GeneratedCodeAttribute();
        writer.Line($"public static class {list}Kodeverk");
        writer.Open();
        EntriesSource.Write(writer, model);
        WriteNames(writer, model);
        ParserSource.Write(writer, model);
        WriteValidity(writer, model);
        WriteHoldsAlways(writer, model);
        WriteEntry(writer, model);
        foreach (var property in model.Egenskaper)
        {
            EgenskapSource.Write(writer, model, property);
        }

        EntriesSource.WriteKept(writer, model);

        writer.Close();
    }

    private static void WriteNames(CodeWriter writer, KodeverkModel model)
    {
        var list = model.Navn;
        writer.Line();
        writer.Summary("The wire code.");
        writer.Line("/// <param name=\"value\">A code of the list.</param>");
        writer.Line("/// <exception cref=\"ArgumentOutOfRangeException\">The value is <c>Ukjent</c> or a number outside the list.</exception>");
        writer.Line($"public static string ToKode(this {list} value) => value switch");
        writer.Open();
        // Not by way of the entries: what is only written to the wire never loads them.
        foreach (var kode in model.Koder)
        {
            writer.Line($"{list}.{kode.Medlem} => {Text.Literal(kode.Kode)},");
        }

        writer.Line($"_ => throw new ArgumentOutOfRangeException(nameof(value), value, \"{list} has no wire code for this value. Ask IsDefined() first.\"),");
        writer.Close(";");
        writer.Line();
        writer.Summary("The name shown to a caseworker, in bokmål; «Ukjent» for <c>Ukjent</c> and a number outside the list.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line($"public static string GetNavn(this {list} value) => value.IsDefined() ? {list}Texts.Read((int)value).Navn : \"Ukjent\";");
        writer.Line();
        writer.Summary("The name in English; \"Unknown\" for <c>Ukjent</c> and a number outside the list.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line($"public static string GetNavnEn(this {list} value) => value.IsDefined() ? {list}Texts.Read((int)value).NavnEn : \"Unknown\";");
    }

    private static void WriteValidity(CodeWriter writer, KodeverkModel model)
    {
        var list = model.Navn;
        writer.Line();
        writer.Summary("Whether the value is a code of the list: not <c>Ukjent</c> and not a number outside it.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line($"public static bool IsDefined(this {list} value) => {IsAny(model)};");
        writer.Line();
        writer.Summary("Whether the code holds on a date. False for <c>Ukjent</c>.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line("/// <param name=\"date\">The list's key date (<see cref=\"KodeverkList.Noekkeldato\"/>) for the registration.</param>");
        writer.Line($"public static bool IsValid(this {list} value, DateOnly date) => FindEntry(value) is {{ }} entry && entry.IsValid(date);");
        writer.Line();
        writer.Summary("Whether the code belongs to a law. False for <c>Ukjent</c> and under an unknown law.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line("/// <param name=\"lovverk\">The law that governs the registration.</param>");
        writer.Line($"public static bool IsValid(this {list} value, Lovverk lovverk) => FindEntry(value) is {{ }} entry && entry.IsValid(lovverk);");
    }

    private static string IsAny(KodeverkModel model) => model.Koder.IsEmpty ? "false" : $"value is {AnyOf(model.Navn, model.Koder)}";

    private static string AnyOf(string list, IEnumerable<KodeModel> koder) => string.Join(" or ", koder.Select(kode => $"{list}.{kode.Medlem}"));

    // Not by way of the entries: nearly all codes of a registration hold so, and then none of them is made.
    private static void WriteHoldsAlways(CodeWriter writer, KodeverkModel model)
    {
        writer.Line();
        writer.Summary("Whether the code belongs to a law and holds on every date. False for <c>Ukjent</c>.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line("/// <param name=\"lovverk\">The law that governs the registration.</param>");
        writer.Line($"internal static bool HoldsAlways({model.Navn} value, Lovverk lovverk) => value switch");
        writer.Open();
        foreach (var same in model.Koder.Where(static kode => kode is { Fra: null, Til: null }).GroupBy(static kode => kode.Lovverk))
        {
            var belongs = same.Key.IsEmpty ? "lovverk.IsDefined()" : $"lovverk is {EntriesSource.AnyOf(same.Key)}";
            writer.Line($"{AnyOf(model.Navn, same)} => {belongs},");
        }

        writer.Line("_ => false,");
        writer.Close(";");
    }

    private static void WriteEntry(CodeWriter writer, KodeverkModel model)
    {
        writer.Line();
        writer.Summary("Everything known about the code; null for <c>Ukjent</c> and a number outside the list.");
        writer.Line("/// <param name=\"value\">Any value.</param>");
        writer.Line($"public static KodeEntry<{model.Navn}>? FindEntry(this {model.Navn} value) => value switch");
        writer.Open();
        for (var i = 0; i < model.Koder.Length; i++)
        {
            writer.Line(FormattableString.Invariant($"{model.Navn}.{model.Koder[i].Medlem} => Read({i}),"));
        }

        writer.Line("_ => null,");
        writer.Close(";");
    }
}
