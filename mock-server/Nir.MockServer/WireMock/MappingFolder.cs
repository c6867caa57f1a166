using System.Diagnostics.CodeAnalysis;
using Nir.Register.Tracing;
using WireMock.Handlers;
using WireMock.Server;

namespace Nir.MockServer.WireMock;

/// <summary>
/// The folder that mappings and the files they name are read from. WireMock reads and writes through this: nothing outside the folder, and
/// nothing at all when there is none.
/// </summary>
/// <param name="folder">The folder. Null: there is none yet.</param>
/// <param name="mayWrite">Whether mappings and files may be saved.</param>
internal sealed class MappingFolder(string? folder, bool mayWrite) : IFileSystemHandler
{
    private const string NoFolder = "No folder was named. Start the fake with --mappings FOLDER, or call nir.ReadMappings(folder), to read and save there.";

    private const string ReadOnly = "The folder is all tenants' own: only the register at the server's own address saves there.";

    private string? _folder = folder is null ? null : Full(folder);

    /// <summary>What is wrong with the files that were read last. The others are loaded.</summary>
    public IReadOnlyList<MappingFault> Faults { get; private set; } = [];

    /// <summary>Whether there is a folder.</summary>
    public bool IsNamed => _folder is not null;

    /// <summary>Why nothing may be saved. Null: it may.</summary>
    public string? WhyNotWrite => _folder is null ? NoFolder : mayWrite ? null : ReadOnly;

    /// <summary>Why no file may be read. Null: it may.</summary>
    public string? WhyNotRead => _folder is null ? NoFolder : null;

    /// <summary>Names the folder.</summary>
    public void Name(string folder) => _folder = Full(folder);

    /// <summary>Reads the mappings of all files in the order of their names, and tells of those that cannot be read.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever WireMock says of a file is told of that file; the others are read.")]
    public void Load(WireMockServer server)
    {
        if (_folder is null)
        {
            return;
        }

        var faults = new List<MappingFault>();
        foreach (var path in EnumerateFiles(_folder, includeSubdirectories: false))
        {
            var name = Path.GetRelativePath(_folder, path);
            try
            {
                if (MappingFormat.Check(File.ReadAllText(path)) is { } fault)
                {
                    faults.Add(fault with { File = name });
                }
                else if (!server.ReadStaticMappingAndAddOrUpdate(path))
                {
                    faults.Add(new("", "It cannot be read.", name));
                }
            }
            catch (Exception fault)
            {
                // Its message may quote what stands there: what may be a person's number is hidden.
                faults.Add(new("", Redaction.Redact(fault.Message.ReplaceLineEndings(" ")), name));
            }
        }

        Faults = faults;
    }

    /// <inheritdoc/>
    public string GetMappingFolder() => _folder ?? throw Refused(NoFolder);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(Within(path));

    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(Writable(path));

    /// <inheritdoc/>
    public IEnumerable<string> EnumerateFiles(string path, bool includeSubdirectories) =>
        Directory.EnumerateFiles(Within(path), "*.json", includeSubdirectories ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Order(StringComparer.Ordinal);

    /// <summary>A file that is not WireMock.Net's format is as good as empty.</summary>
    public string ReadMappingFile(string path)
    {
        var text = File.ReadAllText(Within(path));
        return MappingFormat.Check(text) is null ? text : "[]";
    }

    /// <inheritdoc/>
    public void WriteMappingFile(string path, string text) => File.WriteAllText(Writable(path), text);

    /// <inheritdoc/>
    public byte[] ReadResponseBodyAsFile(string path) => File.ReadAllBytes(Within(path));

    /// <inheritdoc/>
    public string ReadResponseBodyAsString(string path) => File.ReadAllText(Within(path));

    /// <inheritdoc/>
    public void DeleteFile(string filename) => File.Delete(Writable(filename));

    /// <inheritdoc/>
    public bool FileExists(string filename) => _folder is not null && File.Exists(Within(filename));

    /// <inheritdoc/>
    public void WriteFile(string filename, byte[] bytes) => File.WriteAllBytes(Writable(filename), bytes);

    /// <inheritdoc/>
    public void WriteFile(string folder, string filename, byte[] bytes) => File.WriteAllBytes(Writable(Path.Combine(folder, filename)), bytes);

    /// <inheritdoc/>
    public byte[] ReadFile(string filename) => File.ReadAllBytes(Within(filename));

    /// <inheritdoc/>
    public string ReadFileAsString(string filename) => File.ReadAllText(Within(filename));

    /// <inheritdoc/>
    public string GetUnmatchedRequestsFolder() => throw Refused("Requests are not kept.");

    /// <inheritdoc/>
    public void WriteUnmatchedRequest(string filename, string text) => throw Refused("Requests are not kept.");

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private string Writable(string path) => WhyNotWrite is { } why ? throw Refused(why) : Within(path);

    private string Within(string path)
    {
        var root = GetMappingFolder();
        var full = Path.GetFullPath(path, root);
        return full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw Refused("The file is outside the folder of the mappings.");
    }

    private static InvalidOperationException Refused(string why) => new(why);
}
