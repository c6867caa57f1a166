using System.Xml.Linq;
using Nir.Outside.Tests;
using Nir.Shared;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace Nir.Outside.Tests;

/// <summary>
/// The packages of this repository in a feed of their own. Their version is the repository's, so that what is built is used as it is: whoever installs them
/// does so into a cache of its own, which <see cref="NewFolder"/> gives.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-packages-");

    /// <summary>A folder that holds them already, as the gate's does; null: they are packed here.</summary>
    private readonly string? _packed = Environment.GetEnvironmentVariable("NIR_PACKAGES");

    public string Version { get; } = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;

    public string Feed => _packed ?? Path.Combine(_folder.FullName, "feed");

    /// <summary>Whether the gate packed them, and wrote beside each what it is made of.</summary>
    public bool IsOfGate => _packed is not null;

    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    // The analyzers have judged the sources in the build before.
    public async ValueTask InitializeAsync()
    {
        if (_packed is null)
        {
            await new Command("dotnet", "pack", "--configuration", "Release", "--output", Feed, "-p:RunAnalyzers=false").RunAsync();
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
