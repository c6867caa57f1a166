using Nir.Shared;

namespace Nir.Outside.Tests.Clients;

/// <summary>A folder for what a generator writes; it is gone with the test.</summary>
internal sealed class GeneratedFolder : IDisposable
{
    // A tool that looks for a newer version of itself finds no network here, and says so: that is its own matter.
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-generated-");

    public string Path => _folder.FullName;

    /// <summary>The contract that generators read.</summary>
    public static string Contract => Repository.PathTo("docs", "openapi", "nir-v1.json");

    /// <summary>Runs one of the .NET tools that the judges are.</summary>
    /// <returns>All it printed.</returns>
    public static async Task<string> RunToolAsync(params IReadOnlyList<string> arguments)
    {
        var (code, output, error) = await new Command("dotnet", ["tool", "run", .. arguments])
        {
            Folder = Repository.PathTo("tests", "Outside"), Environment = Environment,
        }.RunToEndAsync();
        Assert.True(code == 0, output + error);
        return output + error;
    }

    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
