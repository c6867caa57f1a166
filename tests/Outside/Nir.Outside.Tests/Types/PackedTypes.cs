using Nir.Outside.Tests.Types;
using Nir.Shared;

[assembly: AssemblyFixture(typeof(PackedTypes))]

namespace Nir.Outside.Tests.Types;

/// <summary>A folder where the packed types are installed as a vendor installs them, with the compiler's own types beside them.</summary>
public sealed class PackedTypes : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nir-types-");

    /// <summary>What the package unpacks to.</summary>
    public string Package => Path.Combine(_folder.FullName, "node_modules", "nir-types");

    /// <summary>A folder of a program that has the package installed.</summary>
    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public async ValueTask InitializeAsync()
    {
        var modules = NewFolder("node_modules");
        await new Command("npm", "pack", "--pack-destination", _folder.FullName) { Folder = Repository.PathTo("src", "nir-types") }.RunAsync();
        var archive = Directory.EnumerateFiles(_folder.FullName, "nir-types-*.tgz").Single();
        await new Command("tar", "-xzf", archive, "-C", modules).RunAsync();
        Directory.Move(Path.Combine(modules, "package"), Package);
        Directory.CreateSymbolicLink(Path.Combine(modules, "@types"), Repository.PathTo("tests", "Outside", "node_modules", "@types"));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the compiler.</summary>
    /// <returns>What it said: nothing when all is well.</returns>
    internal static async Task<string> CompileAsync(string folder, params IReadOnlyList<string> arguments) =>
        (await new Command("node", [Repository.PathTo("tests", "Outside", "node_modules", "typescript", "bin", "tsc"), .. arguments]) { Folder = folder }
            .RunToEndAsync()).Output;
}
