using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's entries, sorted by number.</summary>
internal static class EntriesSource
{
    private const int HandfulSize = 6;

    public static void Write(CodeWriter writer, KodeverkModel list)
    {
        writer.Summary("The codes, sorted by number.");
        writer.Line($"public static ImmutableArray<KodeEntry<{list.Navn}>> All => _all.IsDefault ? CreateAll() : _all;");
        writer.Line();
        writer.Summary("The list without its C# type: for tables, documentation and services.");
        writer.Line("public static KodeverkList List { get; } = new(");
        writer.Line($"    {string.Join(", ", new[] { list.Navn, list.Tittel, list.TittelEn, list.Beskrivelse, list.BeskrivelseEn }.Select(Text.Literal))},");
        writer.Line($"    Noekkeldato.{list.Noekkeldato});");
    }

    /// <summary>
    /// Writes what keeps them, in handfuls that are made when one of them is first asked for: a registration holds few. A method for each would make the file
    /// larger than it is worth.
    /// </summary>
    public static void WriteKept(CodeWriter writer, KodeverkModel list)
    {
        var (type, count) = ($"KodeEntry<{list.Navn}>", (list.Koder.Length + HandfulSize - 1) / HandfulSize);
        var all = string.Join(", ", Enumerable.Range(0, list.Koder.Length).Select(static place => FormattableString.Invariant($"Read({place})")));
        writer.Line();
        writer.Line(FormattableString.Invariant($"private static readonly {type}[]?[] Handfuls = new {type}[{count}][];"));
        writer.Line($"private static ImmutableArray<{type}> _all;");
        writer.Line();
        writer.Line($"private static ImmutableArray<{type}> CreateAll() => _all = [{all}];");
        writer.Line();
        writer.Line($"private static {type} Read(int place) =>");
        writer.Line(FormattableString.Invariant(
            $"    (Handfuls[place / {HandfulSize}] ?? KodeEntry.Keep(ref Handfuls[place / {HandfulSize}], Create(place / {HandfulSize})))[place % {HandfulSize}];"));
        writer.Line();
        writer.Line($"private static {type}[] Create(int handful) => handful switch");
        writer.Open();
        for (var handful = 0; handful < count; handful++)
        {
            writer.Line(FormattableString.Invariant($"{handful} => Create{handful}(),"));
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(handful)),");
        writer.Close(";");
        for (var handful = 0; handful < count; handful++)
        {
            WriteHandful(writer, list, handful);
        }
    }

    private static void WriteHandful(CodeWriter writer, KodeverkModel list, int handful)
    {
        writer.Line();
        writer.Line(FormattableString.Invariant($"private static KodeEntry<{list.Navn}>[] Create{handful}() =>"));
        writer.Line("[");
        for (var i = handful * HandfulSize; i < Math.Min(list.Koder.Length, (handful + 1) * HandfulSize); i++)
        {
            WriteKode(writer, list.Navn, list.Koder[i]);
        }

        writer.Line("];");
    }

    private static void WriteKode(CodeWriter writer, string list, KodeModel kode)
    {
        writer.Line(FormattableString.Invariant(
            $"    new({Text.Literal(list)}, {list}.{kode.Medlem}, {kode.Nummer}, {Text.Literal(kode.Kode)}, Grunnlag.{kode.Grunnlag.Grunnlag})"));
        writer.Line("    {");
        WriteDate(writer, "Fra", kode.Fra);
        WriteDate(writer, "Til", kode.Til);
        if (!kode.Lovverk.IsEmpty)
        {
            WriteMember(writer, "Lovverk", $"[{string.Join(", ", kode.Lovverk.Select(LovverkMember))}]");
        }

        WriteOptional(writer, "Etterfoelger", kode.Etterfoelger);
        if (kode.Grunnlag.Kilde is { } kilde)
        {
            WriteMember(writer, "Kildeid", Text.Literal(kilde));
        }

        if (!kode.Egenskaper.IsEmpty)
        {
            WriteMember(writer, "Egenskaper", $"[{string.Join(", ", kode.Egenskaper.Select(IdentifikatorProperty))}]");
        }

        writer.Line("    },");
    }

    private static string IdentifikatorProperty(EgenskapValueModel property) =>
        $"new({Text.Literal(property.Navn)}, {Text.Literal(property.Verdi)})";

    /// <summary>A pattern of some laws.</summary>
    public static string AnyOf(EquatableArray<string> lovverk) => string.Join(" or ", lovverk.Select(LovverkMember));

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

    private static void WriteMember(CodeWriter writer, string name, string value) => writer.Line($"        {name} = {value},");
}
