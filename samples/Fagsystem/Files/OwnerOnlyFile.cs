namespace Fagsystem.Files;

/// <summary>
/// Writes what no one but its owner may read: names, and numbers. A file is there whole or not at all. On Windows a file has the rights of its
/// folder; keep it in one of your own.
/// </summary>
internal static class OwnerOnlyFile
{
    /// <summary>Writes a file over what is there. The folder is made when it is not there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        try
        {
            using (var stream = new FileStream(draft, Options()))
            {
                content(stream);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
