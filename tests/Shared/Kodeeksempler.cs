namespace Nir.Shared;

/// <summary>
/// The C# that stands with each rule of the analyzers, in <c>analyzers/Eksempler</c>: <c>NIR1001.galt.cs</c> breaks the rule,
/// <c>NIR1001.riktig.cs</c> does not. The pages show them and the tests compile them.
/// </summary>
internal static class Kodeeksempler
{
    public static string Galt(string id) => Repository.Read("analyzers", "Eksempler", $"{id}.galt.cs");

    public static string Riktig(string id) => Repository.Read("analyzers", "Eksempler", $"{id}.riktig.cs");

    /// <summary>The ids that have an example: all but the one that needs a method of thousands of statements.</summary>
    public static IReadOnlyList<string> Alle =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("analyzers", "Eksempler"), "*.galt.cs")
            .Select(static path => Path.GetFileName(path)[..7])
            .Order(StringComparer.Ordinal),
    ];
}
