using Nir.Shared;

namespace Nir.Docs.Tests;

public sealed class GeneratedPagesTests
{
    private const string HowToUpdate = "Run `dotnet run --project docs/Nir.Docs` and commit what changed.";

    [Fact]
    public void Every_generated_page_is_current()
    {
        var stale = Pages.All()
            .Where(static page => !File.Exists(Repository.PathTo(page.Path)) || Repository.Read(page.Path) != page.Text)
            .Select(static page => page.Path);

        Assert.True(!stale.Any(), $"Not current: {string.Join(", ", stale)}. {HowToUpdate}");
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
