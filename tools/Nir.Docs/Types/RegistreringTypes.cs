using System.Globalization;
using System.Text;
using Nir.Docs.Schemas;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Docs.Types;

/// <summary>The registrations as types: one for each family and law, where what the law forbids has no value.</summary>
internal static class RegistreringTypes
{
    public static Page Create()
    {
        var lists = KodeverkRegistry.All.Select(static list => list.Navn).Where(static list => Used().Contains(list)).Order(StringComparer.Ordinal);
        var text = new StringBuilder(TypeScript.Head($"import type {{ {string.Join(", ", lists)} }} from './kodeverk.js';"));
        text.Append(TypeScript.Comment("", "A day: `2026-02-16`.")).Append("export type Dag = string;\n\n");
        text.Append(TypeScript.Comment("", "An ISO 8601 week: `2026-W08`.")).Append("export type Uke = string;\n\n");
        foreach (var part in Parts().OrderBy(static part => part.Name, StringComparer.Ordinal))
        {
            AppendPart(text, part);
        }

        foreach (var family in Family.All)
        {
            foreach (var law in family.Lover)
            {
                AppendVariant(text, family, law);
            }

            text.Append(TypeScript.Comment("", ModelFelt.Describe(family.Type)));
            text.Append(CultureInfo.InvariantCulture, $"export type {family.Value} = {string.Join(" | ", family.Lover.Select(law => Name(family, law)))};\n\n");
        }

        text.Append(TypeScript.Comment("", ModelFelt.Describe(typeof(Registrering))));
        text.Append(CultureInfo.InvariantCulture, $"export type Registrering = {string.Join(" | ", Family.All.Select(static family => family.Value))};\n");
        return new Page("src/nir-types/registreringer.d.ts", text.ToString());
    }

    /// <summary>The name of a family's type under a law.</summary>
    public static string Name(Family family, Lovverk law) => $"{family.Value}Etter{law}";

    private static void AppendPart(StringBuilder text, Type part)
    {
        text.Append(TypeScript.Comment("", ModelFelt.Describe(part)));
        text.Append(CultureInfo.InvariantCulture, $"export interface {part.Name}{(HasLaws(part) ? "<L extends Lovverk = Lovverk>" : "")} {{\n");
        foreach (var felt in ModelFelt.I(part))
        {
            AppendMember(text, felt, Type(felt, HasLaws(part) ? "L" : null), felt.IsPaakrevd, []);
        }

        text.Append("}\n\n");
    }

    private static void AppendVariant(StringBuilder text, Family family, Lovverk law)
    {
        var choices = Choices(family, law);
        var fields = new StringBuilder();
        foreach (var felt in family.Felter)
        {
            AppendField(fields, felt, law, family);
        }

        text.Append(TypeScript.Comment("", $"{family.Value} under {law.ToKode()}."));
        var body = $"{{\n  familie: {TypeScript.Literal(family.Name)};\n{fields}}}";
        text.Append(choices.Count == 0
            ? $"export interface {Name(family, law)} {body}\n\n"
            : $"export type {Name(family, law)} = {body} & (\n{string.Concat(choices.Select(static choice => $"  | {{ {choice} }}\n"))});\n\n");
    }

    private static void AppendField(StringBuilder text, ModelFelt felt, Lovverk law, Family family)
    {
        var regler = felt.Feltregler(law).ToList();
        var forbidden = regler.Where(static regel => regel is ForbudtUnderAttribute).ToList();
        var required = regler.Where(static regel => regel is PaakrevdUnderAttribute && Vilkaar.Find(regel.Regel) is null).ToList();
        var type = felt.Item == typeof(Lovverk) ? TypeScript.Literal(law.ToKode())
            : felt.Item == typeof(Rettsstilling) ? TypeScript.Union(Rettsstillinger(family, law))
            : Type(felt, TypeScript.Literal(law.ToKode()));
        if (forbidden.Count > 0)
        {
            AppendMember(text, felt, felt.IsList ? "readonly []" : "never", isRequired: false, forbidden.Select(static regel => regel.Regel));
        }
        else if (required.Count > 0)
        {
            var item = Type(felt, TypeScript.Literal(law.ToKode()), isItem: true);
            AppendMember(text, felt, felt.IsList ? $"readonly [{item}, ...{item}[]]" : type, isRequired: true, required.Select(static regel => regel.Regel));
        }
        else
        {
            AppendMember(text, felt, type, felt.IsPaakrevd, []);
        }
    }

    private static void AppendMember(StringBuilder text, ModelFelt felt, string type, bool isRequired, IEnumerable<string> regler)
    {
        text.Append(TypeScript.Comment("  ", [felt.Beskrivelse, .. regler.Select(Says)]));
        var value = isRequired ? type : type == "never" ? "null" : $"{type} | null";
        text.Append(CultureInfo.InvariantCulture, $"  {felt.JsonName}{(isRequired ? "" : "?")}: {value};\n");
    }

    // What must be given when something else is: one of these holds.
    private static List<string> Choices(Family family, Lovverk law)
    {
        var result = new List<string>();
        foreach (var (felt, regel) in family.Felter.SelectMany(
            felt => felt.Feltregler(law).OfType<PaakrevdUnderAttribute>().Select(regel => (felt, regel.Regel)))
            .Where(static pair => Vilkaar.FindFields(pair.Item2).Count > 0))
        {
            var all = Rettsstillinger(family, law).ToList();
            var bound = RegelCatalogue.All.Single(one => one.Id == regel).Rettsstillinger.Select(static one => one.ToKode()).ToList();
            var others = bound.Count == 0 ? [] : all.Except(bound).ToList();
            if (others.Count > 0)
            {
                result.Add($"rettsstilling: {TypeScript.Union(others)}");
            }

            result.Add($"{felt.JsonName}: {Type(felt, TypeScript.Literal(law.ToKode()))}");
            result.Add(string.Join("; ", Vilkaar.FindFields(regel).Select(field => $"{field}?: {(family[field].IsList ? "readonly [] | null" : "null")}")));
        }

        return result;
    }

    private static string Type(ModelFelt felt, string? law, bool isItem = false)
    {
        var item = felt.Kodeverk is { } list ? KodeverkTypes.Use(list.Navn, law)
            : felt.Content is { } part ? HasLaws(part) && law is not null ? $"{part.Name}<{law}>" : part.Name
            : Plain(felt.Item);
        return felt.IsList && !isItem ? $"readonly {item}[]" : item;
    }

    private static string Plain(Type type) => type.Name switch
    {
        nameof(DateOnly) => "Dag",
        nameof(IsoUke) => "Uke",
        nameof(Boolean) => "boolean",
        nameof(Decimal) => "number",
        nameof(String) or nameof(Guid) or nameof(Spraakkode) or nameof(Kommunenummer) or nameof(DufNummer) or nameof(Foedselsnummer) => "string",
        _ => throw new NotSupportedException($"Say what a {type.Name} is in TypeScript."),
    };

    private static IEnumerable<string> Rettsstillinger(Family family, Lovverk law) => CombinationTable.All
        .Where(row => row.Familie == family.Value && row.Lovverk == law && row.Rettsstilling is not null)
        .Select(static row => row.Rettsstilling!.Value.ToKode())
        .Distinct();

    private static bool HasLaws(Type part) => ModelFelt.I(part).Any(static felt => felt.Kodeverk is { } list && KodeverkTypes.HasLaws(list.Navn));

    private static IEnumerable<Type> Parts() =>
        Family.All.SelectMany(static family => family.Felter).Select(static felt => felt.Content).OfType<Type>().Distinct();

    private static HashSet<string> Used() =>
    [
        nameof(Lovverk),
        .. Family.All.SelectMany(static family => family.Felter).Where(static felt => felt.Item != typeof(Rettsstilling))
            .Concat(Parts().SelectMany(ModelFelt.I))
            .Select(static felt => felt.Kodeverk?.Navn).OfType<string>(),
    ];

    private static string Says(string id) => RegelCatalogue.TryFind(id, out var regel) ? $"{id}: {regel.TekstEn}" : id;
}
