using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Nir.Docs.Schemas;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs.Tests;

/// <summary>The law as JSON Schema, held to each rule's own examples; other validators judge it in tests/Outside.</summary>
public sealed class SchemaTests
{
    // It stands in one family's schema, and in another takes more than the registration.
    private const string Partly = "NIR3009";

    private static readonly Dictionary<string, JsonObject> Schemas = Family.All.ToDictionary(static family => family.Name, FamilySchema.Create);

    public static TheoryData<string> Rules =>
        [.. Family.All.SelectMany(static family => FamilySchema.Rules(family)).Select(static rule => rule.Regel.Id).Distinct()];

    [Fact]
    public void Every_rule_is_in_a_schema_or_has_a_reason_why_not()
    {
        var reasons = SchemaPages.ReadReasons().Keys;

        Assert.Empty(SchemaPages.Judging().Select(static regel => regel.Id).Except(Rules.Select(static row => row.Data)).Except(reasons));
        Assert.Equal([Partly], reasons.Intersect(Rules.Select(static row => row.Data)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rules_own_example_breaks_it_and_its_twin_does_not(string id)
    {
        var example = RegelExamples.Read().Single(example => example.Regel == id);

        Assert.False(Holds(id, example.Wrong));
        Assert.True(Holds(id, example.Right));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_names_its_level_and_source_and_refers_to_nothing(string id)
    {
        var rule = Schemas.Values.Select(schema => schema["$defs"]![id]).First(static rule => rule is not null)!;

        Assert.True(RegelCatalogue.TryFind(id, out var regel));
        Assert.Equal(regel.TittelEn, (string?)rule["title"]);
        Assert.Contains($"level: {regel.Grunnlag.ToString().ToLowerInvariant()}", (string?)rule["$comment"], StringComparison.Ordinal);
        Assert.Contains(regel.Kilde?.Url.ToString() ?? "source: none", (string?)rule["$comment"], StringComparison.Ordinal);
        Assert.DoesNotContain("$ref", rule.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_refuses_and_what_remarks_are_all_of_a_schemas_rules()
    {
        foreach (var schema in Schemas.Values)
        {
            var definitions = schema["$defs"]!.AsObject();
            var rules = definitions.Select(static pair => pair.Key).Where(static name => name.StartsWith("NIR", StringComparison.Ordinal));
            var referred = new[] { "kanSendes", "merknader" }.SelectMany(group => definitions[group]!["allOf"]!.AsArray())
                .Select(static one => ((string)one!["$ref"]!).Split('/')[^1]);

            Assert.Equal(rules.Append("form").Order(StringComparer.Ordinal), referred.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void It_is_the_same_text_each_time_it_is_made() =>
        Assert.All(Family.All, family => Assert.Equal(Schemas[family.Name].ToJsonString(), FamilySchema.Create(family).ToJsonString()));

    [Theory]
    [InlineData("2026-01-01", "2025-12-31", false)]
    [InlineData("2026-01-01", "2026-01-01", true)]
    [InlineData("2022-06-15", "2022-06-14", false)]
    [InlineData("2022-06-15", "2022-06-15", true)]
    [InlineData("2022-06-15", "2022-06-20", true)]
    [InlineData("2022-06-15", "2022-10-01", true)]
    [InlineData("2022-06-15", "2022-05-31", false)]
    [InlineData("2022-06-15", "1999-12-31", false)]
    [InlineData("2022-06-15", "3000-01-01", true)]
    [InlineData("2018-10-01", "2018-09-30", false)]
    [InlineData("2018-10-01", "2018-10-01", true)]
    public void Days_are_compared_by_patterns(string limit, string day, bool isFrom)
    {
        var pattern = DateOnly.ParseExact(limit, "yyyy-MM-dd", null);

        Assert.Equal(isFrom, System.Text.RegularExpressions.Regex.IsMatch(day, Patterns.From(pattern)));
        Assert.Equal(!isFrom, System.Text.RegularExpressions.Regex.IsMatch(day, Patterns.Before(pattern)));
    }

    [Fact]
    public void A_pattern_takes_each_day_and_week_that_exists_and_no_other()
    {
        for (var year = 1900; year < 2101; year++)
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                {
                    var text = $"{year:0000}-{month:00}-{day:00}";
                    Assert.Equal(DateOnly.TryParseExact(text, "yyyy-MM-dd", out _), System.Text.RegularExpressions.Regex.IsMatch(text, Patterns.Day));
                }
            }

            for (var week = 0; week <= 54; week++)
            {
                var text = $"{year:0000}-W{week:00}";
                Assert.Equal(Sdk.Registreringer.IsoUke.TryParse(text, out _), System.Text.RegularExpressions.Regex.IsMatch(text, Patterns.Week));
            }
        }
    }

    private static bool Holds(string id, JsonObject registration)
    {
        var schema = new JsonObject
        {
            ["$ref"] = $"#/$defs/{id}",
            ["$defs"] = new JsonObject { [id] = Schemas[(string)registration["familie"]!]["$defs"]![id]?.DeepClone() },
        };
        return JsonSchema.FromText(schema.ToJsonString()).Evaluate(JsonSerializer.SerializeToElement(registration)).IsValid;
    }
}
