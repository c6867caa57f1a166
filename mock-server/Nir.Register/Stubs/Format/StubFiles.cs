namespace Nir.Register.Stubs.Format;

/// <summary>The folder <c>__files</c>, where bodies are kept.</summary>
/// <param name="folder">Null: there is none.</param>
internal sealed class StubFiles(string? folder)
{
    private const long Largest = 16 * 1024 * 1024;

    public byte[] Read(MappingValue name)
    {
        var relative = name.Text();
        if (folder is null)
        {
            throw name.Fault("There is no folder of stubs to read files from: start the server with one, or take body, jsonBody or base64Body.");
        }

        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, relative.TrimStart('/', '\\')));
        if (!path.StartsWith(root, StringComparison.Ordinal) || relative.Contains("{{", StringComparison.Ordinal))
        {
            throw name.Fault("The name of a file within __files is expected.");
        }

        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= Largest
                ? File.ReadAllBytes(path)
                : throw name.Fault($"There is no such file in __files, or it is larger than {Largest} bytes.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw name.Fault("The file in __files cannot be read.");
        }
    }
}
