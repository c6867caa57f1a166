using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs.Schemas;

/// <summary>The schemas, and the page that says which rules they hold and why not the others.</summary>
internal static class SchemaPages
{
    private const string Reasons = "data/skjemaregler.json";

    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Page> All()
    {
        foreach (var family in Family.All)
        {
            yield return new Page($"docs/schema/{family.Name}.json", FamilySchema.Create(family).ToJsonString(Format) + "\n");
        }

        yield return new Page("docs/schema/README.md", Table());
    }

    /// <summary>Why a schema does not hold a rule, by its id.</summary>
    public static IReadOnlyDictionary<string, string> ReadReasons() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(Repository.Read(Reasons.Split('/')))!;

    /// <summary>The rules that judge a registration or its transfer: those on code are no matter for a schema.</summary>
    public static IEnumerable<Regel> Judging() => RegelCatalogue.All.Where(static regel => regel.Kind is not RegelKind.Kode);

    private static string Table()
    {
        var held = Family.All.SelectMany(static family => FamilySchema.Rules(family).Select(rule => (rule.Regel.Id, family.Name)))
            .ToLookup(static pair => pair.Id, static pair => pair.Name);
        var text = new StringBuilder(Repository.Read("data", "skjemaside.md"));
        text.Append(Markdown.Head("Rule", "What it says", "In the register", "In the schemas of"));
        foreach (var regel in Judging().Where(regel => held.Contains(regel.Id)))
        {
            text.Append(Markdown.Row($"[{regel.Id}](../rules/{regel.Id}.md)", regel.TittelEn,
                regel.Alvorlighet is Alvorlighet.Avvisning ? "Refused" : "Remark", string.Join(", ", held[regel.Id])));
        }

        text.Append("\n## Rules that a schema cannot say\n\n");
        text.Append(Markdown.Head("Rule", "What it says", "Why not"));
        foreach (var (id, reason) in ReadReasons().OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(Markdown.Row($"[{id}](../rules/{id}.md)", Title(id), reason));
        }

        return text.ToString();
    }

    private static string Title(string id) => RegelCatalogue.TryFind(id, out var regel)
        ? regel.TittelEn
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Reasons} names {id}, which is no rule."));
}
