using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Nir.Register.Stubs;
using Nir.Register.Stubs.Format;

namespace Nir.Register.Side.Recipes;

/// <summary>A bad day, ready made: stubs with a page that tells what happens, as they stand in <c>mock-server/recipes</c>.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Title">What happens, in few words.</param>
/// <param name="What">What happens.</param>
/// <param name="Good">What a good fagsystem does about it.</param>
/// <param name="Json">The mappings.</param>
internal sealed record Recipe(string Name, string Title, string What, string Good, byte[] Json)
{
    private const string GoodMark = "**What a good fagsystem does.**";

    /// <summary>All of them, by title.</summary>
    public static ImmutableArray<Recipe> All { get; } = [.. Read().OrderBy(static recipe => recipe.Title, StringComparer.Ordinal)];

    public static Recipe? Find(string? name) => All.FirstOrDefault(recipe => recipe.Name == name);

    public bool IsOn(StubLayer layer) => layer.Catalogue.Find(Id(0)) is not null;

    /// <summary>Puts the stubs up; those that are up already are made anew.</summary>
    public void TurnOn(StubLayer layer)
    {
        var document = MappingValue.Parse(Json);
        IEnumerable<MappingValue> mappings = document.Find("mappings") is { } several ? several.Items() : [document];
        layer.Catalogue.Add([.. mappings.Select((mapping, number) => layer.Reader.Read(mapping, id: Id(number)))]);
    }

    /// <summary>Takes the stubs down.</summary>
    public void TurnOff(StubLayer layer)
    {
        var ids = Enumerable.Range(0, StubCatalogue.Most).Select(Id).TakeWhile(id => layer.Catalogue.Find(id) is not null).ToHashSet();
        layer.Remove(mapping => ids.Contains(mapping.Id));
    }

    // The same each time, so that a recipe is up once however often it is asked for.
    private Guid Id(int number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"recipe {Name} {number}")).AsSpan(0, 16));

    private static IEnumerable<Recipe> Read()
    {
        var files = Ressurser.Oppskrifter().ToLookup(static file => file.Replace('\\', '/').Split('/')[1]);
        foreach (var recipe in files)
        {
            var page = Encoding.UTF8.GetString(Ressurser.Fil(recipe.Single(static file => file.EndsWith(".md", StringComparison.Ordinal))));
            var paragraphs = page.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries);
            var good = paragraphs.FirstOrDefault(static text => text.StartsWith(GoodMark, StringComparison.Ordinal)) ?? GoodMark;
            yield return new Recipe(
                recipe.Key, Plain(paragraphs[0].TrimStart('#', ' ')), Plain(paragraphs[1]), Plain(good[GoodMark.Length..]),
                Ressurser.Fil(recipe.Single(static file => file.EndsWith(".json", StringComparison.Ordinal))));
        }
    }

    // Emphasis is dropped; backticks are kept for the page, which knows what they mean.
    private static string Plain(string text) => text.Replace("*", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();
}
