using System.Xml.Linq;
using Nir.Shared;

namespace Nir.Outside.Tests;

/// <summary>The three lines of a vendor's CI, from an empty folder: install the packed tool, run, read the report.</summary>
public sealed class ToolPackageTests(PackedFeed feed)
{
    [Fact]
    public async Task The_packed_tool_is_installed_and_a_fagsystem_in_Python_conforms_by_it()
    {
        var folder = feed.NewFolder("vendor-ci");

        await new Command("dotnet", "tool", "install", "Nir.Cli", "--version", feed.Version, "--add-source", feed.Feed, "--tool-path", folder)
        {
            Folder = folder,
            Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = feed.NewFolder("vendor-ci-packages") },
        }.RunAsync();
        var output = await new Command(
            Path.Combine(folder, "nir"), "conformance", "run", "--report", "junit=report.xml", "--",
            "python3", Path.Combine(Repository.Root, "samples/fagsystem-python/adapter.py"))
        {
            Folder = folder,
        }.RunAsync();

        Assert.Contains("fagsystem-python 1.0: The fagsystem conforms.", output, StringComparison.Ordinal);
        Assert.NotEmpty(XDocument.Load(Path.Combine(folder, "report.xml")).Descendants("testcase"));
    }

    [Fact]
    public async Task The_templates_make_a_program_that_transfers_and_a_test_project_that_builds()
    {
        var folder = feed.NewFolder("templates");
        var hive = Path.Combine(folder, "hive");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "NuGet.config"),
            $"""<configuration><packageSources><add key="packed" value="{feed.Feed}" /></packageSources></configuration>""",
            TestContext.Current.CancellationToken);

        await RunAsync("new", "install", Path.Combine(feed.Feed, $"Nir.Templates.{feed.Version}.nupkg"), "--debug:custom-hive", hive);
        await RunAsync("new", "nir-fagsystem", "-o", "MyFagsystem", "--sdkVersion", feed.Version, "--debug:custom-hive", hive);
        await RunAsync("new", "nir-conformance", "-o", "MyConformance", "--sdkVersion", feed.Version, "--debug:custom-hive", hive);

        Assert.StartsWith("Accepted as version 1", await RunAsync("run", "--project", "MyFagsystem"), StringComparison.Ordinal);
        await RunAsync("build", "MyConformance");

        Task<string> RunAsync(params string[] arguments) => new Command("dotnet", arguments)
        {
            Folder = folder,
            Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages") },
        }.RunAsync();
    }
}
