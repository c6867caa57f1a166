namespace Nir.Conformance.Stdio;

/// <summary>Finds a program as a shell would: by the folders of PATH, and on Windows by the endings of PATHEXT, so that <c>npx</c> is found.</summary>
internal static class ProgramPath
{
    public static string Find(string program)
    {
        if (!OperatingSystem.IsWindows() || Path.HasExtension(program))
        {
            return program;
        }

        var endings = (Environment.GetEnvironmentVariable("PATHEXT") ?? ".EXE;.CMD;.BAT").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var folders = program.AsSpan().ContainsAny('/', '\\') ? [""] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending))).FirstOrDefault(File.Exists) ?? program;
    }
}
