namespace Nir.Conformance.Stdio;

/// <summary>Finds a program as a shell would: by the folders of PATH, and on Windows by the endings of PATHEXT, so that <c>npx</c> is found.</summary>
internal static class ProgramPath
{
    public static string Find(string program) =>
        OperatingSystem.IsWindows() ? FindByEnding(program, Environment.GetEnvironmentVariable, Path.PathSeparator, File.Exists) : program;

    public static string FindByEnding(string program, Func<string, string?> read, char separator, Func<string, bool> isThere)
    {
        if (Path.HasExtension(program))
        {
            return program;
        }

        var endings = (read("PATHEXT") ?? ".EXE;.CMD;.BAT").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var folders = program.AsSpan().ContainsAny('/', '\\') ? [""] : (read("PATH") ?? "").Split(separator);
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(isThere) ?? program;
    }
}
