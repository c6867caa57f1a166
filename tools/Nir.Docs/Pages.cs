using Nir.Docs.Schemas;
using Nir.Docs.Types;

namespace Nir.Docs;

/// <summary>All pages that are generated.</summary>
internal static class Pages
{
    /// <summary>Folders that hold generated pages and nothing else.</summary>
    public static readonly IReadOnlyList<string> OwnedFolders =
        ["docs/rules", "docs/kodeverk", "docs/innholdsregister", "docs/regelverk", "docs/analyzers", "docs/faults", "docs/schema"];

    public static IReadOnlyList<Page> All() =>
    [
        .. RulePages.All(), .. AnalyzerPages.All(), SourceDocumentsPage.Create(), ChecksPage.Create(), .. KodeverkPages.All(),
        .. ContentsPages.All(), .. RegelverkPages.All(), .. FaultPages.All(), .. SchemaPages.All(), OpenApiPage.Create(), .. TypePages.All(),
    ];
}
