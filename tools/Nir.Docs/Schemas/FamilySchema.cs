using System.Globalization;
using System.Text.Json.Nodes;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs.Schemas;

/// <summary>The JSON Schema of a family: what it looks like, and each rule that can be said about one document, under the rule's own id.</summary>
internal static class FamilySchema
{
    private const string Form = "form";
    private const string Refusals = "kanSendes";
    private const string Remarks = "merknader";

    private static readonly IReadOnlyDictionary<string, Func<Family, JsonObject?>> General = new Dictionary<string, Func<Family, JsonObject?>>
    {
        ["NIR1901"] = CombinationRule.Create,
        ["NIR1902"] = static _ => ValueRules.HasIdentifier(),
        ["NIR1906"] = ValueRules.Hours,
        ["NIR1907"] = static _ => ValueRules.HasId(),
        ["NIR1909"] = ValueRules.Days,
        ["NIR2001"] = CodeRules.Known,
        ["NIR2002"] = CodeRules.OfDate,
        ["NIR2003"] = CodeRules.OfLaw,
        ["NIR2004"] = ValueRules.KommuneExists,
        ["NIR2005"] = ValueRules.KommuneMayBeOlder,
        ["NIR2007"] = CodeRules.NotComputed,
        ["NIR2008"] = ValueRules.LanguageIsListed,
        ["NIR3009"] = CodeRules.OfFamily,
        ["NIR3010"] = ParameterRules.LeaveExtends,
        ["NIR3015"] = ParameterRules.GoalIsHighEnough,
    };

    /// <summary>The rules that a family's schema holds, in the order of the ids.</summary>
    public static IReadOnlyList<(Regel Regel, JsonObject Schema)> Rules(Family family) =>
    [
        .. FieldRules.Find(family).Select(id => (Id: id, Schema: (JsonObject?)FieldRules.Create(family, id)))
            .Concat(General.Select(rule => (Id: rule.Key, Schema: rule.Value(family))))
            .Where(static rule => rule.Schema is not null)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
            .Select(static rule => (Read(rule.Id), rule.Schema!)),
    ];

    /// <summary>Where a family's schema is named, and may be fetched.</summary>
    public static string Address(Family family) => $"{RepositoryAddress.Value}/v1/schema/{family.Name}.json";

    /// <summary>The schema.</summary>
    public static JsonObject Create(Family family)
    {
        var rules = Rules(family);
        var definitions = new JsonObject
        {
            [Refusals] = Group("What is not refused by a rule here, and can be read. A remark refuses nothing.",
                [Form, .. rules.Where(static rule => rule.Regel.Alvorlighet is Alvorlighet.Avvisning).Select(static rule => rule.Regel.Id)]),
            [Remarks] = Group("What no rule here remarks on.",
                rules.Where(static rule => rule.Regel.Alvorlighet is Alvorlighet.Merknad).Select(static rule => rule.Regel.Id)),
        };
        foreach (var (name, schema) in FormSchema.Create(family, Form))
        {
            definitions[name] = schema;
        }

        foreach (var (regel, schema) in rules)
        {
            definitions[regel.Id] = Annotate(regel, schema);
        }

        return new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Address(family),
            ["title"] = family.Value.ToString(),
            ["description"] = $"A registration of the family {family.Name}, and the rules on it that a schema can say. "
                + $"#/$defs/{Refusals} holds those that refuse, without the remarks.",
            ["$comment"] = $"Generated from model, code lists and rules by `{GeneratedFile.Command}`.",
            ["type"] = "object",
            ["allOf"] = new JsonArray(Piece.Reference(Refusals), Piece.Reference(Remarks)),
            ["$defs"] = definitions,
        };
    }

    private static JsonObject Group(string description, IEnumerable<string> definitions) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["allOf"] = new JsonArray([.. definitions.Select(Piece.Reference)]),
    };

    // Standard words only: another would stop a validator that is strict.
    private static JsonObject Annotate(Regel regel, JsonObject schema)
    {
        var source = regel.Kilde is { } kilde
            ? $"{kilde.Tittel}{(kilde.Paragraf is null ? "" : $", {kilde.Paragraf}")}, {kilde.Url}, read "
                + kilde.ReadOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "none";
        var result = new JsonObject
        {
            ["title"] = regel.TittelEn,
            ["description"] = $"{regel.WhyEn} {regel.UtbedringEn}",
            ["$comment"] = $"{regel.Id}; {(regel.Alvorlighet is Alvorlighet.Avvisning ? "refused" : "remark")}; "
                + $"level: {regel.Grunnlag.ToString().ToLowerInvariant()}; source: {source}",
            ["type"] = "object",
        };
        foreach (var (keyword, value) in schema)
        {
            result[keyword] = value?.DeepClone();
        }

        return result;
    }

    private static Regel Read(string id) =>
        RegelCatalogue.TryFind(id, out var regel) ? regel : throw new InvalidOperationException($"There is no rule {id}.");
}
