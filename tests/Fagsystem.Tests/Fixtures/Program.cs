namespace Fagsystem.Tests.Fixtures;

/// <summary>Runs the sample's entry point in this process, as from a shell whose output goes to a file.</summary>
internal static class Program
{
    /// <summary>The export that is checked in, as the build copied it.</summary>
    public static string Export { get; } = Path.Combine(AppContext.BaseDirectory, "Data");

    public static async Task<ProgramRun> RunAsync(
        string[] arguments, Dictionary<string, string>? environment = null, TextWriter? output = null, CancellationToken cancel = default)
    {
        await using var printed = output ?? new StringWriter();
        await using var error = new StringWriter();
        var surroundings = new SampleEnvironment(printed, error, IsTerminal: false, name => environment?.GetValueOrDefault(name));
        var kode = await new CommandLine(surroundings).RunAsync(arguments, cancel);
        return new(kode, printed.ToString()!, error.ToString());
    }

    /// <summary>Transfers an export to a fake NIR in process. The report is written into the export's folder.</summary>
    public static Task<ProgramRun> TransferAsync(TemporaryFolder export, TextWriter? output = null, CancellationToken cancel = default) =>
        RunAsync(["--data", export.Folder, "--rapport", export.FileName("rapport.html")], output: output, cancel: cancel);
}
