using Nir.Shared;

namespace Nir.Docs.Tests;

public sealed class GeneratedPagesTests
{
    private const string HowToUpdate = "Run `dotnet run --project docs/Nir.Docs` and commit what changed.";

    [Fact]
    public void Every_generated_page_is_current()
    {
        var stale = Pages.All().Select(static page => (page.Path, Difference: Difference(page))).Where(static page => page.Difference.Count > 0).ToList();

        Assert.True(
            stale.Count == 0, $"{HowToUpdate}\n{string.Join('\n', stale.Select(static page => $"{page.Path}\n{string.Join('\n', page.Difference.Take(40))}"))}");
    }

    /// <summary>The lines that are gone and the lines that are new.</summary>
    private static List<string> Difference(Page page)
    {
        var path = Repository.PathTo(page.Path);
        var (before, after) = (File.Exists(path) ? File.ReadAllText(path).Split('\n') : [], page.Text.Split('\n'));
        return before.SequenceEqual(after)
            ? []
            : ["(changed)", .. before.Except(after).Select(static line => $"- {line}"), .. after.Except(before).Select(static line => $"+ {line}")];
    }

    [Fact]
    public void No_page_of_a_rule_that_is_gone_is_left()
    {
        var wanted = Pages.All().Select(static page => page.Path).ToHashSet();

        var left = Pages.OwnedFolders
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathTo(folder)))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !wanted.Contains(path));

        Assert.True(!left.Any(), $"Left over: {string.Join(", ", left)}. {HowToUpdate}");
    }
}
