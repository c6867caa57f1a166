using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's entries, sorted by number.</summary>
internal static class EntriesSource
{
    public static void Write(CodeWriter writer, KodeverkModel liste)
    {
        writer.Summary("The codes, sorted by number.");
        writer.Line($"public static ImmutableArray<Kodeoppfoering<{liste.Navn}>> Alle {{ get; }} =");
        writer.Line("[");
        foreach (var kode in liste.Koder)
            WriteKode(writer, liste.Navn, kode);

        writer.Line("];");
        writer.Line();

        // Below Alle, because static members are set in the order they stand.
        writer.Summary("The list without its C# type: for tables, documentation and services.");
        writer.Line("public static Kodeverksliste Liste { get; } = new()");
        writer.Open();
        writer.Line($"Navn = {Text.Literal(liste.Navn)},");
        writer.Line($"Tittel = {Text.Literal(liste.Tittel)},");
        writer.Line($"TittelEn = {Text.Literal(liste.TittelEn)},");
        writer.Line($"Beskrivelse = {Text.Literal(liste.Beskrivelse)},");
        writer.Line($"BeskrivelseEn = {Text.Literal(liste.BeskrivelseEn)},");
        writer.Line($"Noekkeldato = Noekkeldato.{liste.Noekkeldato},");
        writer.Line("Oppfoeringer = ImmutableArray<Kodeoppfoering>.CastUp(Alle),");
        writer.Close(";");
    }

    private static void WriteKode(CodeWriter writer, string list, KodeModel kode)
    {
        writer.Line("    new()");
        writer.Line("    {");
        WriteMember(writer, "Verdi", $"{list}.{kode.Medlem}");
        WriteMember(writer, "Nummer", FormattableString.Invariant($"{kode.Nummer}"));
        WriteMember(writer, "Kode", Text.Literal(kode.Kode));
        WriteMember(writer, "Navn", Text.Literal(kode.Navn));
        WriteMember(writer, "NavnEn", Text.Literal(kode.NavnEn));
        WriteOptional(writer, "Beskrivelse", kode.Beskrivelse);
        WriteOptional(writer, "BeskrivelseEn", kode.BeskrivelseEn);
        WriteDato(writer, "Fra", kode.Fra);
        WriteDato(writer, "Til", kode.Til);
        if (!kode.Lovverk.IsEmpty)
            WriteMember(writer, "Lovverk", $"[{string.Join(", ", kode.Lovverk.Select(LovverkMember))}]");

        WriteOptional(writer, "Etterfoelger", kode.Etterfoelger);
        WriteMember(writer, "Grunnlag", $"Grunnlag.{kode.Grunnlag.Grunnlag}");
        if (kode.Grunnlag.Kilde is { } kilde)
            WriteMember(writer, "Kildeid", Text.Literal(kilde));

        WriteOptional(writer, "Sitat", kode.Grunnlag.Sitat);
        WriteOptional(writer, "Begrunnelse", kode.Grunnlag.Begrunnelse);
        if (!kode.Egenskaper.IsEmpty)
            WriteMember(writer, "Egenskaper", $"[{string.Join(", ", kode.Egenskaper.Select(Egenskap))}]");

        writer.Line("    },");
    }

    private static string Egenskap(EgenskapsverdiModel egenskap) =>
        $"new({Text.Literal(egenskap.Navn)}, {Text.Literal(egenskap.Verdi)})";

    private static string LovverkMember(string law) => $"Lovverk.{Navneform.ToPascalCase(law)}";

    private static void WriteDato(CodeWriter writer, string name, Dato? dato)
    {
        if (dato is { } day)
            WriteMember(writer, name, FormattableString.Invariant($"new DateOnly({day.Year}, {day.Month}, {day.Day})"));
    }

    private static void WriteOptional(CodeWriter writer, string name, string? text)
    {
        if (text is not null)
            WriteMember(writer, name, Text.Literal(text));
    }

    private static void WriteMember(CodeWriter writer, string name, string value) => writer.Line($"        {name} = {value},");
}
