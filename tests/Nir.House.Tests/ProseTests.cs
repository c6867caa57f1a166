using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.House.Tests;

/// <summary>What prose calls by name is there: a name in a code span stands in the code, the projects or the data.</summary>
public sealed partial class ProseTests
{
    private static readonly string[] Code = ["*.cs", "*.csproj", "*.props", "*.targets", "*.json"];

    private static readonly HashSet<string> Names =
        [.. Code.SelectMany(static pattern => Files(pattern)).SelectMany(static path => Word().Matches(File.ReadAllText(path))).Select(static match =>
            match.Value)];

    public static TheoryData<string> Pages =>
        [.. Files("*.md").Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_name_in_a_code_span_exists(string page)
    {
        var unknown = File.ReadLines(Repository.PathTo(page))
            .Where(static line => !WasWeighedAndLeft(line))
            .SelectMany(static line => Span().Matches(line))
            .Select(static span => span.Groups["code"].Value)
            .Where(static code => Chain().IsMatch(code))
            .Where(static code => !Word().Matches(Chain().Match(code).Groups["names"].Value).All(static word => Names.Contains(word.Value)));

        Assert.Empty(unknown);
    }

    // A table of packages names those that were not taken, too.
    private static bool WasWeighedAndLeft(string line) => line.Contains("| no |", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
        .Where(static path => !Built().IsMatch(Path.GetRelativePath(Repository.Root, path)));

    [GeneratedRegex(@"(^|[\\/])(bin|obj|artifacts|node_modules|\.git)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?<names>[A-Za-z_]\w*(\.[A-Za-z_]\w*)*)(<[^>]*>)?(\(.*\))?$")]
    private static partial Regex Chain();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Word();
}
