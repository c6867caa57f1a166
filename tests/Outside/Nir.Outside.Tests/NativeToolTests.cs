using System.Runtime.InteropServices;

namespace Nir.Outside.Tests;

/// <summary>The tool as one native file, for machines without .NET.</summary>
// One at a time: both are published from the same built projects.
[Collection("publish")]
public sealed class NativeToolTests(NativeToolTests.NativeFile native) : IClassFixture<NativeToolTests.NativeFile>
{
    [Fact]
    public async Task It_runs_without_dotnet_and_without_libicu()
    {
        var output = await new Command(native.Path, "explain", "NIR1001")
        {
            Environment = new Dictionary<string, string> { ["DOTNET_ROOT"] = "/nonexistent", ["PATH"] = "/nonexistent", ["LC_ALL"] = "nb_NO.UTF-8" },
        }.RunAsync();

        Assert.Contains("introduksjonsloven", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_holds_the_fake_and_passes_on_what_the_command_beside_it_says()
    {
        var (code, output, _) = await new Command(
            native.Path, "mock", "--", "sh", "-c",
            "curl -sf ${NIR_ENDPOINT}helse > /dev/null && curl -s ${NIR_ENDPOINT}__admin/mappings; exit 7").RunToEndAsync();

        Assert.Equal(7, code);
        Assert.Contains("run the dotnet tool or the container", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_it_has_no_WireMock()
    {
        var (code, _, error) = await new Command(native.Path, "mock", "--mappings", ".", "--", "true").RunToEndAsync();

        Assert.Equal(2, code);
        Assert.Contains("--mappings and /__admin belong to the dotnet tool (Nir.Cli) and the container", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_plays_a_scenario()
    {
        var output = await new Command(
            native.Path, "conformance", "run", "--only", "corrects-a-code", "--", "python3", "samples/fagsystem-python/adapter.py").RunAsync();

        Assert.Contains("The fagsystem conforms.", output, StringComparison.Ordinal);
    }

    /// <summary>The file, compiled once.</summary>
    public sealed class NativeFile : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-native-");

        public string Path => System.IO.Path.Combine(_folder.FullName, "nir");

        // As Debug: what is asked is whether it compiles and runs, and to optimize it takes half a minute of two cores.
        public async ValueTask InitializeAsync() => await new Command(
            "dotnet", "publish", "src/Nir.Cli", "--configuration", "Debug", "--runtime", RuntimeInformation.RuntimeIdentifier, "-p:Native=true",
            "-p:RunAnalyzers=false", "--output", _folder.FullName).RunAsync();

        public ValueTask DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
