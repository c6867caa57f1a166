using System.Text.Json;
using Json.Schema;
using Nir.Conformance.Scenarios;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Conformance.Tests.Scenarios;

/// <summary>The catalogue is data that holds together.</summary>
public sealed class CatalogueTests
{
    // Before and after the change of 2026 in who has a right under kapittel 6A.
    private static readonly DateOnly[] Days = [new(2025, 3, 1), new(2026, 3, 1)];

    private static readonly JsonSchema Schema = JsonSchema.FromText(System.Text.Encoding.UTF8.GetString(Resource.Read("scenario.schema.json")));

    public static TheoryData<string> Ids => [.. ScenarioCatalogue.All.Select(static scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_file_is_what_the_schema_says_and_is_named_by_its_id(string id)
    {
        var result =
            Schema.Evaluate(JsonDocument.Parse(Resource.Read($"v1/{id}.json")).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid,
            string.Join(Environment.NewLine,
                (result.Details ?? []).Where(static one => one.Errors is not null)
                    .Select(static one => $"{one.InstanceLocation} {string.Join(", ", one.Errors!.Values)}")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_requirement_has_a_source_or_a_reason_as_its_level_asks(string id)
    {
        var requirement = ScenarioCatalogue.TryFind(id)!.Requirement;

        Assert.Equal(requirement.Grunnlag is not Grunnlag.Antatt, requirement.Kilde is not null);
        Assert.Equal(requirement.Grunnlag is not Grunnlag.Dokumentert, requirement.Begrunnelse is not null);
    }

    [Fact]
    public void There_are_at_least_eighty_with_a_title_each()
    {
        Assert.True(ScenarioCatalogue.All.Length >= 80);
        Assert.Equal(ScenarioCatalogue.All.Length, ScenarioCatalogue.All.Select(static scenario => scenario.TittelEn).Distinct().Count());
        Assert.Equal(ScenarioCatalogue.All.Length, ScenarioCatalogue.All.Select(static scenario => scenario.Tittel).Distinct().Count());
    }

    [Fact]
    public void A_negative_one_has_a_rule_and_a_twin_that_is_there() => Assert.All(
        ScenarioCatalogue.All.Where(static scenario => scenario.IsNegative),
        static scenario => Assert.True(ScenarioCatalogue.TryFind(scenario.Twin!) is { } twin && twin.Id != scenario.Id, scenario.Id));

    [Fact]
    public void Every_rule_and_every_twin_that_is_named_is_there()
    {
        Assert.All(ScenarioCatalogue.All.SelectMany(static scenario => scenario.Regler), static id => Assert.True(RegelCatalogue.TryFind(id, out _), id));
        Assert.All(ScenarioCatalogue.All.Where(static scenario => scenario.Twin is not null),
            static scenario => Assert.NotNull(ScenarioCatalogue.TryFind(scenario.Twin!)));
    }

    [Fact]
    public void Every_forbidden_and_every_required_field_rule_is_tested_by_a_negative_one()
    {
        var tested = ScenarioCatalogue.All.Where(static scenario => scenario.IsNegative).SelectMany(static scenario => scenario.Regler).ToHashSet();

        Assert.All(
            RegelCatalogue.All.Where(
                static regel => regel.Kind is RegelKind.Forbudt or RegelKind.Paakrevd && regel.Id.StartsWith("NIR1", StringComparison.Ordinal)
            && string.CompareOrdinal(regel.Id, "NIR1900") < 0), regel => Assert.Contains(regel.Id, tested));
    }

    [Fact]
    public void Every_combination_of_family_law_and_standing_is_registered()
    {
        var registered = ScenarioCatalogue.All.Where(static scenario => scenario.Topic is "families").ToList();

        Assert.All(Combinations(), combination => Assert.Contains(registered, scenario =>
            scenario.Familie == combination.Familie && scenario.Lovverk == combination.Lovverk
            && (combination.Rettsstilling is null
                || scenario.Expectations.Any(
                    one => one.With.ToJsonString().Contains($"\"/rettsstilling\":\"{combination.Rettsstilling}\"", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("\"topic\"", "\"topik\"")]
    [InlineData("\"do\": \"transfer\"", "\"do\": \"transport\"")]
    [InlineData("\"shown\"", "\"showed\"")]
    [InlineData("\"kilde\": \"", "\"kilde\": \"x")]
    public void A_misspelled_word_is_refused_and_not_left_untested(string word, string misspelled)
    {
        var text = System.Text.Encoding.UTF8.GetString(Resource.Read("v1/withholds-sluttmaal-introduksjonsloven.json"));

        var fault =
            Assert.Throws<ScenarioException>(
                () => ScenarioReader.Read("x.json", System.Text.Encoding.UTF8.GetBytes(text.Replace(word, misspelled, StringComparison.Ordinal))));

        Assert.StartsWith("x.json: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_and_expectations_know_their_lines()
    {
        var scenario = ScenarioCatalogue.TryFind("withholds-sluttmaal-introduksjonsloven")!;
        var lines = System.Text.Encoding.UTF8.GetString(Resource.Read($"v1/{scenario.Id}.json")).Split('\n');

        Assert.All(scenario.Steps, step => Assert.Contains($"\"{step.Name}\"", lines[step.Line - 1], StringComparison.Ordinal));
        Assert.All(scenario.Expectations, one => Assert.Contains($"\"{one.Kind}\"", lines[one.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_stands_where_its_result_says() =>
        Assert.Equal("src/Nir.Conformance/Scenarios/v1/corrects-a-code.json", ScenarioCatalogue.TryFind("corrects-a-code")!.File);

    private static IEnumerable<(Registreringsfamilie Familie, Lovverk Lovverk, string? Rettsstilling)> Combinations() =>
        from family in Enum.GetValues<Registreringsfamilie>()
        from law in LovverkKodeverk.All
        from standing in RettsstillingKodeverk.All.Select(static kode => (Rettsstilling?)kode.Verdi).Append(null)
        where Days.Any(day => CombinationTable.Exists(family, law.Verdi, standing, day))
        select (family, law.Verdi, standing?.ToKode());
}
