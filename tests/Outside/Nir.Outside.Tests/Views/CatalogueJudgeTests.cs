using System.Text.Json;
using Nir.Sdk.Rapporter.Catalogues;

namespace Nir.Outside.Tests.Views;

/// <summary>Others' libraries read the catalogue as RDF, and SHACL shapes hold it to what DCAT-AP-NO 3 names mandatory.</summary>
public sealed class CatalogueJudgeTests
{
    [Fact]
    public async Task Both_forms_are_one_graph_that_the_shapes_find_nothing_wrong_with()
    {
        var answer = await JudgeAsync();

        Assert.Empty(answer.GetProperty("faults").EnumerateArray().Select(static fault => fault.GetString()));
        Assert.True(answer.GetProperty("same").GetBoolean());
        Assert.Equal(4, answer.GetProperty("datasets").GetInt32());
        Assert.All(answer.GetProperty("broken").EnumerateObject(), static one => Assert.True(one.Value.GetInt32() > 0, $"Without {one.Name} nothing is said."));
    }

    [Fact]
    public async Task What_is_written_in_the_catalogue_comes_through_word_for_word()
    {
        var literals = (await JudgeAsync()).GetProperty("literals").EnumerateArray().Select(static one => one.GetString()).ToHashSet();

        Assert.All(NirCatalogue.Current.Datasett,
            dataset => Assert.Superset(new HashSet<string?> { dataset.Tittel, dataset.Beskrivelse, dataset.Identifikator }, literals));
        Assert.DoesNotContain("", literals);
    }

    private static async Task<JsonElement> JudgeAsync()
    {
        var input = JsonSerializer.Serialize(new
        {
            turtle = CatalogueWriter.ToTurtle(NirCatalogue.Current),
            jsonld = CatalogueWriter.ToJsonLd(NirCatalogue.Current),
        });
        return JsonDocument.Parse(await new Command("node", "tests/Outside/judges/katalog.mjs") { Input = input }.RunAsync()).RootElement;
    }
}
