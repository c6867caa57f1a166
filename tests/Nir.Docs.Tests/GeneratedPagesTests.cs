using Nir.Shared;

namespace Nir.Docs.Tests;

public sealed class GeneratedPagesTests
{
    private static readonly IReadOnlyList<Page> All = Pages.All();

    [Fact]
    public void Every_generated_page_is_current() =>
        Assert.Empty(All.Select(static page => GeneratedFile.FindFault(page.Path, page.Text)).OfType<string>());

    [Fact]
    public void No_page_of_a_rule_that_is_gone_is_left()
    {
        var wanted = All.Select(static page => page.Path).ToHashSet();

        var left = Pages.OwnedFolders
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathTo(folder)))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !wanted.Contains(path));

        Assert.True(!left.Any(), $"Left over: {string.Join(", ", left)}. {GeneratedFile.HowToUpdate}");
    }

    [Fact]
    public void A_page_that_says_it_is_generated_names_the_command() =>
        Assert.All(
            All.Where(static page => page.Text.Contains("Generated ", StringComparison.Ordinal)),
            static page => Assert.Contains($"`{GeneratedFile.Command}`", page.Text, StringComparison.Ordinal));

    [Fact]
    public void The_command_stands_in_the_repository() =>
        Assert.StartsWith("#!", Repository.Read(GeneratedFile.Command), StringComparison.Ordinal);
}
