using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's companion class: wire codes, names, validity and all entries.</summary>
internal static class CompanionSource
{
    public static void Write(CodeWriter writer, KodeverkModel liste)
    {
        var list = liste.Navn;
        writer.Summary($"Wire codes, names and validity of <see cref=\"{list}\"/>.");
        writer.GeneratedCodeAttribute();
        writer.Line($"public static class {list}Kodeverk");
        writer.Open();
        EntriesSource.Write(writer, liste);
        WriteNames(writer, liste);
        ParserSource.Write(writer, liste);
        WriteValidity(writer, liste);
        WriteOppfoering(writer, liste);
        foreach (var egenskap in liste.Egenskaper)
            EgenskapSource.Write(writer, liste, egenskap);

        writer.Close();
    }

    private static void WriteNames(CodeWriter writer, KodeverkModel liste)
    {
        var list = liste.Navn;
        writer.Line();
        writer.Summary("The wire code.");
        writer.Line("/// <param name=\"verdi\">A code of the list.</param>");
        writer.Line("/// <exception cref=\"ArgumentOutOfRangeException\">The value is <c>Ukjent</c> or a number outside the list.</exception>");
        writer.Line($"public static string Kode(this {list} verdi) => verdi switch");
        writer.Open();
        // Not by way of the entries: what is only written to the wire never loads them.
        foreach (var kode in liste.Koder)
            writer.Line($"{list}.{kode.Medlem} => {Text.Literal(kode.Kode)},");

        writer.Line($"_ => throw new ArgumentOutOfRangeException(nameof(verdi), verdi, \"{list} has no wire code for this value. Ask ErDefinert() first.\"),");
        writer.Close(";");
        writer.Line();
        writer.Summary("The name shown to a caseworker, in bokmål; «Ukjent» for <c>Ukjent</c> and a number outside the list.");
        writer.Line("/// <param name=\"verdi\">Any value.</param>");
        writer.Line($"public static string Navn(this {list} verdi) => Oppfoering(verdi)?.Navn ?? \"Ukjent\";");
        writer.Line();
        writer.Summary("The name in English; \"Unknown\" for <c>Ukjent</c> and a number outside the list.");
        writer.Line("/// <param name=\"verdi\">Any value.</param>");
        writer.Line($"public static string NavnEn(this {list} verdi) => Oppfoering(verdi)?.NavnEn ?? \"Unknown\";");
    }

    private static void WriteValidity(CodeWriter writer, KodeverkModel liste)
    {
        var list = liste.Navn;
        writer.Line();
        writer.Summary("Whether the value is a code of the list: not <c>Ukjent</c> and not a number outside it.");
        writer.Line("/// <param name=\"verdi\">Any value.</param>");
        writer.Line($"public static bool ErDefinert(this {list} verdi) => {IsAny(liste)};");
        writer.Line();
        writer.Summary("Whether the code holds on a date. False for <c>Ukjent</c>.");
        writer.Line("/// <param name=\"verdi\">Any value.</param>");
        writer.Line("/// <param name=\"dato\">The list's key date (<see cref=\"Kodeverksliste.Noekkeldato\"/>) for the registration.</param>");
        writer.Line($"public static bool ErGyldig(this {list} verdi, DateOnly dato) => Oppfoering(verdi) is {{ }} oppfoering && oppfoering.ErGyldig(dato);");
        writer.Line();
        writer.Summary("Whether the code belongs to a law. False for <c>Ukjent</c> and under an unknown law.");
        writer.Line("/// <param name=\"verdi\">Any value.</param>");
        writer.Line("/// <param name=\"lovverk\">The law that governs the registration.</param>");
        writer.Line($"public static bool ErGyldig(this {list} verdi, Lovverk lovverk) => Oppfoering(verdi) is {{ }} oppfoering && oppfoering.ErGyldig(lovverk);");
    }

    private static string IsAny(KodeverkModel liste) =>
        liste.Koder.IsEmpty ? "false" : $"verdi is {string.Join(" or ", liste.Koder.Select(kode => $"{liste.Navn}.{kode.Medlem}"))}";

    private static void WriteOppfoering(CodeWriter writer, KodeverkModel liste)
    {
        writer.Line();
        writer.Summary("Everything known about the code; null for <c>Ukjent</c> and a number outside the list.");
        writer.Line("/// <param name=\"verdi\">Any value.</param>");
        writer.Line($"public static Kodeoppfoering<{liste.Navn}>? Oppfoering(this {liste.Navn} verdi) => verdi switch");
        writer.Open();
        for (var i = 0; i < liste.Koder.Length; i++)
            writer.Line(FormattableString.Invariant($"{liste.Navn}.{liste.Koder[i].Medlem} => Alle[{i}],"));

        writer.Line("_ => null,");
        writer.Close(";");
    }
}
