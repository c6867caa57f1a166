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
}
