using System.Diagnostics;
using System.Globalization;

namespace Nir.Benchmarks;

/// <summary>
/// All deadlines of a year's participants, with explanations and without, in turns on one thread: its processor time, and what it allocates. Other work on the
/// machine slows both. <c>dotnet run -c Release --project tests/Benchmarks -- deadlines</c>
/// </summary>
internal static class DeadlineMeasurement
{
    private const int Turns = 7;

    public static void Run()
    {
        var benchmarks = new DeadlineBenchmarks();
        benchmarks.Setup();
        (string Name, Func<int> Assess)[] ways =
            [("with explanations", benchmarks.WithExplanations), ("without", benchmarks.WithoutExplanations)];
        var least = ways.Select(static _ => (Time: TimeSpan.MaxValue, Bytes: long.MaxValue)).ToArray();
        for (var turn = 0; turn < Turns; turn++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var (used, bytes) = Measure(ways[i].Assess);
                least[i] = (used < least[i].Time ? used : least[i].Time, Math.Min(bytes, least[i].Bytes));
            }
        }

        for (var i = 0; i < ways.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{DeadlineBenchmarks.Year:N0} participants, {ways[i].Name}: {least[i].Time.TotalSeconds:0.000} s of processor time, {least[i].Bytes / DeadlineBenchmarks.Year:N0} B a person"));
        }
    }

    private static (TimeSpan Used, long Bytes) Measure(Func<int> assess)
    {
        GC.Collect();
        var (process, before) = (Process.GetCurrentProcess(), GC.GetAllocatedBytesForCurrentThread());
        var started = process.TotalProcessorTime;
        assess();
        process.Refresh();
        return (process.TotalProcessorTime - started, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
