using Nir.Shared;

namespace Fagsystem.Tests;

/// <summary>The web fagsystem is the sample that people copy: short, without script, and with every folder named on its page.</summary>
public sealed class WebSampleTests
{
    private const int MostLines = 2000;
    private const int MostLinesOfAFile = 200;

    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("samples", "Fagsystem.Web"), "*", SearchOption.AllDirectories)
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static folder => folder is "bin" or "obj")),
    ];

    [Fact]
    public void It_is_short_and_so_is_each_file()
    {
        var lines = Files.ToDictionary(static file => file, static file => File.ReadAllLines(file).Length);

        Assert.InRange(lines.Values.Sum(), 500, MostLines);
        Assert.All(lines, static file => Assert.True(file.Value <= MostLinesOfAFile, $"{file.Key} has {file.Value} lines."));
    }

    [Fact]
    public void No_page_has_a_script() =>
        Assert.All(Files.Where(static file => file.EndsWith(".cshtml", StringComparison.Ordinal)),
            static file => Assert.DoesNotContain("<script", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Its_page_names_the_idea_of_every_folder()
    {
        var page = Repository.Read("samples", "Fagsystem.Web", "README.md");

        Assert.All(Directory.EnumerateDirectories(Repository.PathTo("samples", "Fagsystem.Web")).Select(Path.GetFileName)
            .Where(static folder => folder is not ("bin" or "obj")), folder => Assert.Contains($"`{folder}/`", page, StringComparison.Ordinal));
    }
}
