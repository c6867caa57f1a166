using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Nir.Shared;

namespace Nir.Docs.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_first_registration_is_the_program_that_is_built_and_run() =>
        Assert.Contains(Repository.Read("samples", "FirstRegistrering", "Program.cs").TrimEnd(), Repository.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void The_deadline_is_the_program_that_is_built() =>
        Assert.Contains(Repository.Read("samples", "EnFrist", "Program.cs").TrimEnd(), Repository.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public async Task What_the_readme_shows_of_the_deadline_is_what_the_program_says()
    {
        using var program =
            Process.Start(
                new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "EnFrist.dll")])
                {
                    RedirectStandardOutput = true,
                    StandardOutputEncoding = Encoding.UTF8
                })!;

        var said = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"$ dotnet run --project samples/EnFrist\n{said.ReplaceLineEndings("\n").TrimEnd()}\n```", Repository.Read("README.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var broken = Link().Matches(Repository.Read("README.md"))
            .Select(static link => link.Groups["target"].Value)
            .Where(static target => !target.StartsWith("http", StringComparison.Ordinal) && !Path.Exists(Repository.PathTo(target)));

        Assert.Empty(broken);
    }

    public static TheoryData<string> Guides =>
        [.. Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_link_of_a_page_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathTo(page))!;

        var broken = Link().Matches(Repository.Read(page))
            .Select(static link => link.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target)));

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)")]
    private static partial Regex Link();
}
