using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Nir.Benchmarks.AnalyzerRuns;

/// <summary>
/// What a compiler that starts anew costs with analyzers and without: the processor time of its whole process, user and system, which is what
/// a developer's machine pays. What the compiler says that each analyzer cost (<c>ReportAnalyzer</c>) holds waiting, too.
/// </summary>
internal static partial class ProcessorTimeMeasurement
{
    private const int Turns = 3;

    private static readonly (string What, Func<string, bool> IsWith)[] Kinds =
    [
        ("no analyzers", static _ => false),
        ("the SDK's own", static path => !IsOurs(path) && !IsMeziantous(path)),
        ("those and ours", static path => !IsMeziantous(path)),
        ("those and Meziantou's", static path => !IsOurs(path)),
    ];

    /// <summary>Compiles a restored project in each way, in turns, and prints each time.</summary>
    public static async Task RunAsync(string folder)
    {
        var (compiler, arguments) = await CommandLineAsync(folder);
        foreach (var (i, kind) in Kinds.Index())
        {
            File.WriteAllLines(Answers(folder, i), arguments.Where(one => !one.StartsWith("/analyzer:", StringComparison.Ordinal) || kind.IsWith(one)));
        }

        var seconds = Kinds.Select(static _ => new List<double>()).ToList();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var i = 0; i < Kinds.Length; i++)
            {
                seconds[i].Add(await MeasureAsync(folder, compiler, Answers(folder, i)));
            }
        }

        Console.WriteLine("\n== processor time of a compiler that starts anew, seconds, user and system");
        foreach (var (i, kind) in Kinds.Index())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind.What,-24}{string.Join("  ", seconds[i].Select(static one => one.ToString("0.00", CultureInfo.InvariantCulture)))}   least {seconds[i].Min():0.00}, {seconds[i].Min() - seconds[1].Min():+0.00;-0.00} to the SDK's own"));
        }
    }

    private static bool IsOurs(string path) => path.Contains("Nir.Sdk.", StringComparison.Ordinal);

    private static bool IsMeziantous(string path) => path.Contains("Meziantou.", StringComparison.Ordinal);

    private static string Answers(string folder, int kind) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"compile{kind}.rsp"));

    private static async Task<(string Compiler, IReadOnlyList<string> Arguments)> CommandLineAsync(string folder)
    {
        var asked = await AnalyzerMeasurement.DotnetAsync(folder,
            "msbuild", "-t:Rebuild", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:CopyBuildOutputToOutputDirectory=false",
            "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath");
        using var answer = JsonDocument.Parse(asked);
        return (
            Path.Combine(answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore", "csc.dll"),
            [.. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(static one => one.GetProperty("Identity").GetString()!)]);
    }

    // The shell says what its children took; .NET says that of a process only while it runs.
    private static async Task<double> MeasureAsync(string folder, string compiler, string answers)
    {
        var said = await AnalyzerMeasurement.ExecuteAsync(folder, "sh", "-c", $"dotnet exec '{compiler}' @'{answers}' > /dev/null && times");
        return Time().Matches(said.Trim().Split('\n')[^1])
            .Sum(static one => (double.Parse(one.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 60)
                + double.Parse(one.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex Time();
}
