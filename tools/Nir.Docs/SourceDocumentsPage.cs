using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>The two source documents sentence by sentence: the tests that hold the product to each, or why there is none.</summary>
internal static partial class SourceDocumentsPage
{
    public static Page Create()
    {
        var tests = FindTests();
        var text = new StringBuilder("""
            # What the source documents say, and how it is kept

            The product is held to two public documents, sentence by sentence. Each sentence that states something the product can meet or
            break has a test; the others say why not. Generated from `data/kilder.json` and the tests by `.ci/update`.

            """);
        foreach (var document in Documents())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## [{document.Tittel}]({document.Url})\n\n| # | Sentence | Kept by |\n|---|---|---|\n");
            foreach (var sentence in document.Sentences)
            {
                var kept = sentence.WhyNot ?? string.Join("<br>", tests[sentence.Id].Select(static test => $"`{test}`"));
                text.Append(CultureInfo.InvariantCulture, $"| {sentence.Id} | {sentence.Tekst} | {kept} |\n");
            }
        }

        return new Page("docs/kilder.md", text.ToString());
    }

    /// <summary>The documents and their sentences.</summary>
    public static IReadOnlyList<Document> Documents() =>
        JsonSerializer.Deserialize<IReadOnlyList<Document>>(Repository.Read("data", "kilder.json"), JsonSerializerOptions.Web)!;

    /// <summary>The names of the tests that hold the product to a sentence, by the sentence's id.</summary>
    public static ILookup<string, string> FindTests() => Directory
        .EnumerateFiles(Repository.PathTo("tests"), "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(static path => SentenceTest().Matches(File.ReadAllText(path)))
        .SelectMany(static test => test.Groups["id"].Captures.Select(id => (Id: id.Value, Test: test.Groups["name"].Value)))
        .ToLookup(static pair => pair.Id, static pair => pair.Test);

    [GeneratedRegex("""(?:\[Sentence\("(?<id>[A-Z]\d+)"\)\]\s*)+(?:\[[^\]]*\]\s*(?://[^\n]*\s*)?)*public (?:async )?(?:void|Task|ValueTask) (?<name>\w+)\(""")]
    private static partial Regex SentenceTest();
}

/// <summary>A source document.</summary>
internal sealed record Document(string Tittel, Uri Url, IReadOnlyList<Sentence> Sentences);

/// <summary>A sentence of a source document.</summary>
/// <param name="Id">F or D and a number.</param>
/// <param name="Tekst">The sentence as it stands there.</param>
/// <param name="WhyNot">Why no test holds the product to it; null when one does.</param>
internal sealed record Sentence(string Id, string Tekst, string? WhyNot = null);
