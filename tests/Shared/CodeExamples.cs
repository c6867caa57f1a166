namespace Nir.Shared;

/// <summary>
/// The C# that stands with each rule of the analyzers, in <c>analyzers/Examples</c>: <c>NIR1001.wrong.cs</c> breaks the rule,
/// <c>NIR1001.right.cs</c> does not. The pages show them and the tests compile them.
/// </summary>
public static class CodeExamples
{
    public static string Wrong(string id) => Repository.Read("analyzers", "Examples", $"{id}.wrong.cs");

    public static string Right(string id) => Repository.Read("analyzers", "Examples", $"{id}.right.cs");

    /// <summary>The ids that have an example: all but the one that needs a method of thousands of statements.</summary>
    public static IReadOnlyList<string> All =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("analyzers", "Examples"), "*.wrong.cs")
            .Select(static path => Path.GetFileName(path)[..7])
            .Order(StringComparer.Ordinal),
    ];
}
