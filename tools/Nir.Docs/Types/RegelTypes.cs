using System.Globalization;
using System.Text;
using Nir.Sdk.Regler;

namespace Nir.Docs.Types;

/// <summary>The rule catalogue as constants, and their types.</summary>
internal static class RegelTypes
{
    public static IEnumerable<Page> All()
    {
        var types = new StringBuilder(TypeScript.Head());
        types.Append(TypeScript.Comment("", "A rule: the same id and text in the compiler, the validator, the schema and the register's answer."));
        types.Append("""
            export interface Regel {
              readonly id: RegelId;
              /** What breaking it leads to: refused, a remark, or a warning in a C# compiler (`kode`). */
              readonly alvorlighet: 'avvisning' | 'merknad' | 'kode';
              /** How well it is known. */
              readonly grunnlag: 'dokumentert' | 'utledet' | 'antatt';
              readonly tittel: string;
              readonly tittelEn: string;
              readonly utbedring: string;
              readonly utbedringEn: string;
              /** The source; null: an assumption. */
              readonly kilde: { readonly tittel: string; readonly paragraf: string | null; readonly url: string } | null;
            }

            /** All rules, by id. */
            export declare const regler: { readonly [Id in RegelId]: Regel & { readonly id: Id } };


            """);
        types.Append(TypeScript.Comment("", "The ids of all rules."));
        types.Append("export type RegelId =\n");
        var values = new StringBuilder(TypeScript.Head()).Append("export const regler = Object.freeze({\n");
        foreach (var regel in RegelCatalogue.All)
        {
            types.Append(TypeScript.Comment("  ", regel.TittelEn)).Append(CultureInfo.InvariantCulture, $"  | {TypeScript.Literal(regel.Id)}\n");
            values.Append(CultureInfo.InvariantCulture, $"  {regel.Id}: {TypeScript.Json(Value(regel))},\n");
        }

        yield return new Page("src/nir-types/regler.d.ts", types.Append(";\n").ToString());
        yield return new Page("src/nir-types/regler.js", values.Append("});\n").ToString());
    }

    private static object Value(Regel regel) => new
    {
        id = regel.Id,
        alvorlighet = regel.Kind is RegelKind.Kode ? "kode" : regel.Alvorlighet.ToString().ToLowerInvariant(),
        grunnlag = regel.Grunnlag.ToString().ToLowerInvariant(),
        tittel = regel.Tittel,
        tittelEn = regel.TittelEn,
        utbedring = regel.Utbedring,
        utbedringEn = regel.UtbedringEn,
        kilde = regel.Kilde is { } kilde ? new { tittel = kilde.Tittel, paragraf = kilde.Paragraf, url = kilde.Url.ToString() } : null,
    };
}
