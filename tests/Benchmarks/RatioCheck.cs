using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Nir.Benchmarks;

/// <summary>
/// Whether something has become twice as slow beside its peer, in ten seconds: the least of many short turns, each beside the peer's, so that a busy machine
/// slows both. The limits are twice what docs/performance.md has.
/// </summary>
internal static class RatioCheck
{
    private static readonly TimeSpan Warming = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Measuring = TimeSpan.FromMilliseconds(400);
    private const int PersonsToAssess = 200;

    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(4);

    /// <summary>
    /// Measures in a process in which code is compiled for good when it first runs: on a busy machine the runtime would else still be at it while all is
    /// measured.
    /// </summary>
    /// <returns>0 when all are within their limits.</returns>
    public static async Task<int> RunCompiledAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["ratios", "here"]) { Environment = { ["DOTNET_TieredCompilation"] = "0" } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Measures all, and tells each.</summary>
    /// <returns>Whether all are within their limits.</returns>
    public static bool Run(TextWriter output)
    {
        var isWithin = true;
        var all = All();
        foreach (var ratio in all)
        {
            // All before any is measured: what is compiled anew meanwhile takes its time.
            Repeat(ratio.Mine, Warming / 2);
            Repeat(ratio.Peer, Warming / 2);
        }

        foreach (var ratio in all)
        {
            var measured = Measure(ratio);
            isWithin &= measured <= ratio.Limit;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{(measured <= ratio.Limit ? "ok  " : "SLOW")} {measured,6:0.00} of at most {ratio.Limit:0.00}  {ratio.What}"));
        }

        return isWithin;
    }

    private static ImmutableArray<Ratio> All()
    {
        var (validation, json, codes) = (new ValidationBenchmarks(), new JsonBenchmarks(), new KodeverkBenchmarks());
        var (register, deadlines, client) = (new RegisterBenchmarks(), new DeadlineBenchmarks(), new ClientBenchmarks());
        validation.Setup();
        json.Setup();
        register.Setup();
        deadlines.Setup(PersonsToAssess);
        client.Setup();
        return
        [
            new("validate what is valid, beside FluentValidation", 0.26, () => validation.NirValid(), () => validation.FluentValid()),
            new("validate what is refused, beside FluentValidation", 0.54, () => validation.NirRefused(), () => validation.FluentRefused()),
            new("read a registration, beside System.Text.Json", 2.2, () => json.ReadNirJson(), () => json.ReadPlain()),
            new("write a registration, beside System.Text.Json", 2.0, () => json.WriteNirJson(), () => json.WritePlain()),
            new("store a change in the register, beside reading it by System.Text.Json", 4, register.Store, () => json.ReadPlain()),
            new("a person's deadlines, beside reading a registration by System.Text.Json", 4, () => deadlines.AssessNext(withExplanations: false),
                () => json.ReadPlain()),
            new("a person's deadlines with explanations, beside reading a registration by System.Text.Json", 7,
                () => deadlines.AssessNext(withExplanations: true), () => json.ReadPlain()),
            new("a call of NirClient, beside the same bytes by HttpClient", 8.5, () => client.Nir(), () => client.Bare()),
            new("read a code, beside Enum.TryParse", 1.30, () => codes.KodeverkTryParse(), () => codes.EnumTryParse()),
        ];
    }

    private static double Measure(Ratio ratio)
    {
        var (mine, peer) = (double.MaxValue, double.MaxValue);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Measuring;)
        {
            mine = Math.Min(mine, Repeat(ratio.Mine, Turn));
            peer = Math.Min(peer, Repeat(ratio.Peer, Turn));
        }

        return mine / peer;
    }

    /// <returns>Ticks for a call.</returns>
    private static double Repeat(Func<object> call, TimeSpan time)
    {
        const int betweenLooks = 64;
        var (watch, count) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < time)
        {
            for (var i = 0; i < betweenLooks; i++)
            {
                GC.KeepAlive(call());
            }

            count += betweenLooks;
        }

        return (double)watch.ElapsedTicks / count;
    }

    /// <param name="What">What is measured.</param>
    /// <param name="Limit">The most that ours may take of the peer's time.</param>
    /// <param name="Mine">Ours.</param>
    /// <param name="Peer">The peer's.</param>
    private sealed record Ratio(string What, double Limit, Func<object> Mine, Func<object> Peer);
}
