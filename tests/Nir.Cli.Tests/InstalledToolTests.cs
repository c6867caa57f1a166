using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Nir.Cli.Tests;

/// <summary>The tool as a process of its own: what only the whole of it shows, such as bytes, signals and what is left behind.</summary>
public sealed class InstalledToolTests : IDisposable
{
    private const byte Escape = 0x1B;

    private readonly string _folder = Directory.CreateTempSubdirectory("nir-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The tool runs without libicu, where no culture knows its language: only a process of its own shows it.
    [Fact]
    public async Task It_speaks_Norwegian_where_the_locale_is()
    {
        var (_, output) = await RunAsync(["explain", "NIR1001"], ("LC_ALL", "nb_NO.UTF-8"));

        Assert.Contains("Sluttmål skal ikke registreres", Encoding.UTF8.GetString(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C")]
    [InlineData("nb_NO.ISO-8859-1")]
    [InlineData("de_DE.UTF-8")]
    public async Task JSON_is_UTF_8_without_a_mark_whatever_the_locale(string locale)
    {
        var (code, output) = await RunAsync(["codes", "show", "Tiltakstype", "--json"], ("LC_ALL", locale));

        Assert.Equal(0, code);
        Assert.Equal((byte)'[', output[0]);
        Assert.Contains("æ", JsonDocument.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output)).RootElement.ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GITHUB_ACTIONS")]
    [InlineData("TF_BUILD")]
    [InlineData("FORCE_COLOR")]
    public async Task A_file_holds_no_colour_and_no_progress_whatever_runs_it(string variable)
    {
        var (code, output) = await RunAsync(
            ["conformance", "run", "--only", "corrects-a-code", "--", "sh", "-c", "printf '[x] \\033[31mtull' >&2; exit 4"], (variable, "true"));

        Assert.Equal(1, code);
        Assert.DoesNotContain(Escape, output);
        Assert.DoesNotContain((byte)'\r', output);
        Assert.Contains("[x]", Encoding.UTF8.GetString(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_report_is_gone_before_the_fagsystem_starts()
    {
        var report = Path.Combine(_folder, "report.json");
        await File.WriteAllTextAsync(report, "old", Stop);

        await RunAsync(
            ["conformance", "run", "--only", "corrects-a-code", "--report", $"json={report}", "--", "sh", "-c", $"ls '{_folder}' > '{_folder}/seen'"]);

        Assert.Equal("seen\n", await File.ReadAllTextAsync(Path.Combine(_folder, "seen"), Stop));
        Assert.True(JsonDocument.Parse(await File.ReadAllTextAsync(report, Stop)).RootElement.TryGetProperty("results", out _));
    }

    [Fact]
    public async Task A_run_that_is_stopped_says_so_in_its_report_and_leaves_nobody()
    {
        var (started, report) = (Path.Combine(_folder, "started"), Path.Combine(_folder, "report.json"));
        // The second one has no parent that is ours, and does not heed a friendly word.
        var adapter = $"trap '' TERM; (setsid sh -c \"trap '' TERM; echo \\$\\$ > '{started}.part'; mv '{started}.part' '{started}'; sleep 600\" &); sleep 600";
        using var nir = Start(["conformance", "run", "--only", "corrects-a-code", "--report", $"json={report}", "--", "sh", "-c", adapter]);
        await MockProcess.WaitUntilAsync(() => File.Exists(started));
        var grandchild = (await File.ReadAllTextAsync(started, Stop)).Trim();

        MockProcess.Terminate(nir);
        await nir.WaitForExitAsync(Stop);

        Assert.Equal(143, nir.ExitCode);
        Assert.False(Directory.Exists($"/proc/{grandchild}"));
        Assert.False(JsonDocument.Parse(await File.ReadAllTextAsync(report, Stop)).RootElement.GetProperty("complete").GetBoolean());
    }

    // «nir codes list | head -1»: the reader goes before all is written.
    [Fact]
    public async Task A_reader_that_goes_early_gets_no_stack_trace()
    {
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"dotnet '{Dll}' codes export | head -c 10 >/dev/null"]) { RedirectStandardError = true })!;

        Assert.DoesNotContain("   at ", await shell.StandardError.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "nir.dll");

    private static async Task<(int Code, byte[] Output)> RunAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        using var nir = Start(arguments, environment);
        using var output = new MemoryStream();
        await nir.StandardOutput.BaseStream.CopyToAsync(output, Stop);
        await nir.WaitForExitAsync(Stop);
        return (nir.ExitCode, output.ToArray());
    }

    private static Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
