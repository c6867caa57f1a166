using Nir.Sdk.Generators.Kilder;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kodeverk;

/// <summary>Writes a list's enum. The XML docs say in English what the data says.</summary>
internal static class EnumSource
{
    public static void Write(CodeWriter writer, KodeverkInput input)
    {
        var list = input.List;
        writer.Summary($"{Text.XmlSentence(list.TittelEn)} {Text.XmlSentence(list.BeskrivelseEn)}".TrimEnd());
        writer.Line(
            $"/// <remarks>In bokmål «{Text.Xml(list.Tittel)}». " +
            $"Whether a code holds is decided by <see cref=\"global::Nir.Sdk.Kodeverk.Noekkeldato.{list.Noekkeldato}\"/>.</remarks>");
        writer.GeneratedCodeAttribute();
        writer.Line($"[JsonConverter(typeof({list.Navn}JsonConverter))]");
        writer.Line($"[Kodeliste({Text.Literal(list.Tittel)}, Noekkeldato.{list.Noekkeldato})]");
        writer.Line($"public enum {list.Navn}");
        writer.Open();
        writer.Summary("Not known: not given, or a code that this version does not have. Never sent.");
        writer.Line("Ukjent = 0,");
        foreach (var kode in list.Koder)
        {
            writer.Line();
            WriteMember(writer, kode, input.KildeOf(kode));
        }

        writer.Close();
    }

    private static void WriteMember(CodeWriter writer, KodeModel kode, KildeModel? kilde)
    {
        writer.Summary($"{Text.Xml(kode.NavnEn)} («{Text.Xml(kode.Navn)}»). {Text.XmlSentence(kode.BeskrivelseEn ?? "")}".TrimEnd());
        writer.Line("/// <remarks>");
        writer.Line($"/// <para>Wire code <c>{kode.Kode}</c>. {Describe(kode.Fra, kode.Til)} {DescribeLovverk(kode)}</para>");
        if (kode.Etterfoelger is { } etterfoelger)
        {
            writer.Line($"/// <para>Succeeded by <c>{Text.Xml(etterfoelger)}</c>.</para>");
        }

        writer.Line($"/// <para>{DescribeGrunnlag(kode.Grunnlag, kilde)}</para>");
        writer.Line("/// </remarks>");
        writer.Line(Attribute(kode));
        writer.Line(FormattableString.Invariant($"{kode.Medlem} = {kode.Nummer},"));
    }

    // What the analyzers know of the code, where they are: in the compiler, with the SDK as metadata.
    private static string Attribute(KodeModel kode)
    {
        var arguments = new List<string> { Text.Literal(kode.Kode) };
        if (kode.Fra is { } from)
        {
            arguments.Add($"Fra = \"{from}\"");
        }

        if (kode.Til is { } to)
        {
            arguments.Add($"Til = \"{to}\"");
        }

        if (!kode.Lovverk.IsEmpty)
        {
            arguments.Add(
                $"Lovverk = new[] {{ {string.Join(", ", kode.Lovverk.Select(static law => $"global::Nir.Sdk.Kodeverk.Lovverk.{NameForm.ToPascalCase(law)}"))} }}");
        }

        if (kode.Etterfoelger is { } etterfoelger)
        {
            arguments.Add($"Etterfoelger = {Text.Literal(etterfoelger)}");
        }

        return $"[Kode({string.Join(", ", arguments)})]";
    }

    private static string Describe(SimpleDate? from, SimpleDate? to) => (from, to) switch
    {
        (null, null) => "Holds on every date.",
        ({ } first, null) => $"Holds from {first}.",
        (null, { } end) => $"Holds through {end.Previous}.",
        ({ } first, { } end) => $"Holds from {first} through {end.Previous}, both days included.",
    };

    private static string DescribeLovverk(KodeModel kode) => kode.Lovverk.IsEmpty
        ? "Belongs to every law."
        : $"Belongs to {string.Join(", ", kode.Lovverk.Select(law => $"<c>{law}</c>"))}.";

    private static string DescribeGrunnlag(GrunnlagModel grunnlag, KildeModel? kilde)
    {
        var level = grunnlag.Grunnlag switch
        {
            "Dokumentert" => "Documented",
            "Utledet" => "Follows from a source",
            _ => "Assumed",
        };
        var source = kilde is { } known ? $": {DescribeKilde(known)}" : ".";
        var reason = grunnlag.Begrunnelse is { } text ? $" Reason: {Text.XmlSentence(text)}" : "";
        return level + source + reason;
    }

    private static string DescribeKilde(KildeModel kilde) => kilde.Paragraf is { } paragraf
        ? $"«{Text.Xml(kilde.Tittel)}», {Text.XmlSentence(paragraf)}"
        : $"«{Text.Xml(kilde.Tittel)}».";
}
