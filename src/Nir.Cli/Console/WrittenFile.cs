namespace Nir.Cli.Console;

/// <summary>Writes an answer to a file: the whole of it or nothing, so that neither a half one nor an old one is taken for it.</summary>
internal static class WrittenFile
{
    public static void Write(string path, byte[] content)
    {
        var (whole, part) = (Path.GetFullPath(path), $"{Path.GetFullPath(path)}.part");
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.Delete(whole);
        try
        {
            File.WriteAllBytes(part, content);
            File.Move(part, whole);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
