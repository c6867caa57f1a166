namespace Nir.Docs;

/// <summary>All pages that are generated.</summary>
internal static class Pages
{
    /// <summary>Folders that hold generated pages and nothing else.</summary>
    public static readonly IReadOnlyList<string> OwnedFolders =
        ["docs/rules", "docs/kodeverk", "docs/innholdsregister", "docs/regelverk", "docs/analyzers", "docs/faults"];

    public static IReadOnlyList<Page> All() =>
    [
        .. RulePages.All(), .. AnalyzerPages.All(), SourceDocumentsPage.Create(), ChecksPage.Create(), .. KodeverkPages.All(),
        .. ContentsPages.All(), .. RegelverkPages.All(), .. FaultPages.All(),
    ];
}
