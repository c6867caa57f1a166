using Nir.Shared;

namespace Nir.Testing.Tests.Tasks;

/// <summary>The pages of docs/tasks: each shows code that stands between two marks in a test's source, so that it is compiled and run.</summary>
public sealed class TaskPagesTests
{
    private const string Indent = "        ";

    private static readonly string[] Sources =
        [.. Directory.EnumerateFiles(Repository.PathTo("tests"), "*PagesTests.cs", SearchOption.AllDirectories)
            .Where(static file => file.Contains($"{Path.DirectorySeparatorChar}Tasks{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(static file => File.ReadAllText(file).ReplaceLineEndings("\n"))];

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("docs", "tasks"), "*.md").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_shows_code_that_is_run(string page)
    {
        var mark = $"{Indent}// page {page}\n";
        var source = Assert.Single(Sources, source => source.Contains(mark, StringComparison.Ordinal));
        var start = source.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var code = source[start..source.IndexOf($"{Indent}// end", start, StringComparison.Ordinal)];
        var lines = code.TrimEnd().Split('\n').Select(static line => line.Length > Indent.Length ? line[Indent.Length..] : "");

        Assert.Contains($"```csharp\n{string.Join('\n', lines)}\n```", Repository.Read("docs", "tasks", $"{page}.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_in_the_index_and_short(string page)
    {
        Assert.Contains($"(tasks/{page}.md)", Repository.Read("docs", "README.md"), StringComparison.Ordinal);
        Assert.True(Repository.Read("docs", "tasks", $"{page}.md").Split('\n').Length < 70, "A page is one task.");
    }
}
