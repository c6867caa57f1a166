using System.Globalization;
using Nir.Outside.Tests;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace Nir.Outside.Tests;

/// <summary>The packages of this repository in a feed of their own, under a version that no cache has seen.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-packages-");

    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.1.0-test.{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}");

    public string Feed => Path.Combine(_folder.FullName, "feed");

    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public async ValueTask InitializeAsync() =>
        await new Command("dotnet", "pack", "--configuration", "Release", "--output", Feed, $"-p:Version={Version}").RunAsync();

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
