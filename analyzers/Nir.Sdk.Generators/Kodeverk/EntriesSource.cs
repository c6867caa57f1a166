using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's entries, sorted by number.</summary>
internal static class EntriesSource
{
    public static void Write(CodeWriter writer, KodeverkModel list)
    {
        writer.Summary("The codes, sorted by number.");
        writer.Line($"public static ImmutableArray<KodeEntry<{list.Navn}>> All => Entries.All;");
        writer.Line();
        writer.Summary("The list without its C# type: for tables, documentation and services.");
        writer.Line("public static KodeverkList List { get; } = new(static () => ImmutableArray<KodeEntry>.CastUp(All))");
        writer.Open();
        writer.Line($"Navn = {Text.Literal(list.Navn)},");
        writer.Line($"Tittel = {Text.Literal(list.Tittel)},");
        writer.Line($"TittelEn = {Text.Literal(list.TittelEn)},");
        writer.Line($"Beskrivelse = {Text.Literal(list.Beskrivelse)},");
        writer.Line($"BeskrivelseEn = {Text.Literal(list.BeskrivelseEn)},");
        writer.Line($"Noekkeldato = Noekkeldato.{list.Noekkeldato},");
        writer.Close(";");
    }

    /// <summary>Writes the class that keeps them: each is made when it is first asked for, since a registration holds few.</summary>
    public static void WriteKept(CodeWriter writer, KodeverkModel list)
    {
        writer.Line();
        writer.Line("private static class Entries");
        writer.Open();
        writer.Line($"public static ImmutableArray<KodeEntry<{list.Navn}>> All => Every.All;");
        foreach (var kode in list.Koder)
        {
            writer.Line();
            WriteKode(writer, list.Navn, kode);
        }

        writer.Line();
        writer.Line("private static class Every");
        writer.Open();
        writer.Line(
            $"public static ImmutableArray<KodeEntry<{list.Navn}>> All {{ get; }} = [{string.Join(", ", list.Koder.Select(static kode => $"Get{kode.Medlem}()"))}];");
        writer.Close();
        writer.Close();
    }

    private static void WriteKode(CodeWriter writer, string list, KodeModel kode)
    {
        var place = $"_{char.ToLowerInvariant(kode.Medlem[0])}{kode.Medlem.Substring(1)}";
        writer.Line($"private static KodeEntry<{list}>? {place};");
        writer.Line();
        writer.Line($"public static KodeEntry<{list}> Get{kode.Medlem}() => {place} ?? KodeEntry.Keep(ref {place}, new()");
        writer.Open();
        WriteMember(writer, "Verdi", $"{list}.{kode.Medlem}");
        WriteMember(writer, "Nummer", FormattableString.Invariant($"{kode.Nummer}"));
        WriteMember(writer, "Kode", Text.Literal(kode.Kode));
        WriteMember(writer, "Navn", Text.Literal(kode.Navn));
        WriteMember(writer, "NavnEn", Text.Literal(kode.NavnEn));
        WriteOptional(writer, "Beskrivelse", kode.Beskrivelse);
        WriteOptional(writer, "BeskrivelseEn", kode.BeskrivelseEn);
        WriteDate(writer, "Fra", kode.Fra);
        WriteDate(writer, "Til", kode.Til);
        if (!kode.Lovverk.IsEmpty)
        {
            WriteMember(writer, "Lovverk", $"[{string.Join(", ", kode.Lovverk.Select(LovverkMember))}]");
        }

        WriteOptional(writer, "Etterfoelger", kode.Etterfoelger);
        WriteMember(writer, "Grunnlag", $"Grunnlag.{kode.Grunnlag.Grunnlag}");
        if (kode.Grunnlag.Kilde is { } kilde)
        {
            WriteMember(writer, "Kildeid", Text.Literal(kilde));
        }

        WriteOptional(writer, "Sitat", kode.Grunnlag.Sitat);
        WriteOptional(writer, "Begrunnelse", kode.Grunnlag.Begrunnelse);
        if (!kode.Egenskaper.IsEmpty)
        {
            WriteMember(writer, "Egenskaper", $"[{string.Join(", ", kode.Egenskaper.Select(IdentifikatorProperty))}]");
        }

        writer.Close(");");
    }

    private static string IdentifikatorProperty(EgenskapValueModel property) =>
        $"new({Text.Literal(property.Navn)}, {Text.Literal(property.Verdi)})";

    private static string LovverkMember(string law) => $"Lovverk.{NameForm.ToPascalCase(law)}";

    private static void WriteDate(CodeWriter writer, string name, SimpleDate? date)
    {
        if (date is { } day)
        {
            WriteMember(writer, name, FormattableString.Invariant($"new DateOnly({day.Year}, {day.Month}, {day.Day})"));
        }
    }

    private static void WriteOptional(CodeWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            WriteMember(writer, name, Text.Literal(text));
        }
    }

    private static void WriteMember(CodeWriter writer, string name, string value) => writer.Line($"{name} = {value},");
}
