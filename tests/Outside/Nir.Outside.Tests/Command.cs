using System.Diagnostics;
using Nir.Shared;

namespace Nir.Outside.Tests;

/// <summary>Runs a program as its user would, and keeps what it prints. Input goes in on stdin: nothing is left in a file.</summary>
internal sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    public string Folder { get; init; } = Repository.Root;

    public string Input { get; init; } = "";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Runs it, and fails the test with all it printed when its exit code is not zero.</summary>
    /// <returns>What it printed on stdout.</returns>
    public async Task<string> RunAsync()
    {
        var (exitCode, output, error) = await RunToEndAsync();
        Assert.True(exitCode == 0, $"{Program} {string.Join(' ', Arguments)} ended with {exitCode}\n{output}{error}");
        return output;
    }

    /// <summary>Runs it to whatever end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunToEndAsync()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start; is it installed?");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.StandardInput.WriteAsync(Input.AsMemory(), cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }
}
