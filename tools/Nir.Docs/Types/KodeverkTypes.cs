using System.Globalization;
using System.Text;
using Nir.Sdk.Kodeverk;

namespace Nir.Docs.Types;

/// <summary>The code lists as types: each code with the laws that have it, and a list as the codes of a law.</summary>
internal static class KodeverkTypes
{
    /// <summary>The codes of a list, under a law where the laws part.</summary>
    /// <param name="list">The list's name.</param>
    /// <param name="law">The law, as a type. Null: all of them.</param>
    public static string Use(string list, string? law) => law is null || !HasLaws(list) ? list : $"{list}<{law}>";

    /// <summary>Whether a list has a code that a law does not have.</summary>
    public static bool HasLaws(string list) =>
        list != nameof(Lovverk) && KodeverkRegistry.All.Single(one => one.Navn == list).Entries.Any(static kode => !kode.Lovverk.IsEmpty);

    public static Page Create()
    {
        var text = new StringBuilder(TypeScript.Head());
        foreach (var list in KodeverkRegistry.All)
        {
            Append(text, list);
        }

        return new Page("src/nir-types/kodeverk.d.ts", text.ToString());
    }

    private static void Append(StringBuilder text, KodeverkList list)
    {
        text.Append(TypeScript.Comment("", $"The codes of {list.Navn}, each with the laws that have it."));
        text.Append(CultureInfo.InvariantCulture, $"export interface {list.Navn}Koder {{\n");
        foreach (var kode in list.Entries)
        {
            var laws = list.Navn == nameof(Lovverk) ? TypeScript.Literal(kode.Kode)
                : kode.Lovverk.IsEmpty ? nameof(Lovverk)
                : TypeScript.Union(kode.Lovverk.Select(static law => law.ToKode()));
            text.Append(TypeScript.Comment("  ", $"{kode.NavnEn} («{kode.Navn}»).{Holds(kode)}", kode.BeskrivelseEn ?? ""));
            text.Append(CultureInfo.InvariantCulture, $"  {TypeScript.Name(kode.Kode)}: {laws};\n");
        }

        text.Append("}\n\n").Append(TypeScript.Comment("", $"{list.TittelEn} («{list.Tittel}»). {list.BeskrivelseEn}"));
        text.Append(HasLaws(list.Navn)
            ? $"export type {list.Navn}<L extends Lovverk = Lovverk> = {{\n"
                + $"  [K in keyof {list.Navn}Koder]: [L & {list.Navn}Koder[K]] extends [never] ? never : K;\n}}[keyof {list.Navn}Koder];\n\n"
            : $"export type {list.Navn} = keyof {list.Navn}Koder;\n\n");
    }

    private static string Holds(KodeEntry kode) => kode is { Fra: null, Til: null } ? "" : $" Holds {Markdown.Interval(kode.Fra, kode.Til)}.";
}
