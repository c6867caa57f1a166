using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Benchmarks.AnalyzerRuns;

/// <summary>
/// How long it takes from when an editor takes its question back until the answer stops being worked on, in a method of 4,000 statements:
/// the longest of many, each taken back at another point. Beside it an analyzer that does nothing: what the compiler itself needs.
/// </summary>
internal static class CancellationMeasurement
{
    private const int Statements = 4_000;
    private const int Points = 20;

    private static readonly ImmutableArray<(string Kind, string Statement)> Kinds =
    [
        ("handed on", "Take(p with { Lovverk = lov, Sluttmaal = target });\n"),
        ("kept and handed on", "var p§ = p with { Lovverk = lov, Sluttmaal = target }; Take(p§);\n"),
        ("with a choice", "Take(p with { Lovverk = lov, Sluttmaal = c ? target : null });\n"),
        ("under a guard", "if (p.Lovverk == Lovverk.Integreringsloven) Take(p with { Sluttmaal = target });\n"),
    ];

    public static async Task RunAsync(string configuration)
    {
        var ours = LoadAnalyzers(configuration);
        Console.WriteLine($"One method of {Statements} statements, taken back at {Points} points: milliseconds until it stopped, at most");
        Console.WriteLine($"{"",-20}{"whole",10}{"ours",10}{"none",10}");
        foreach (var (kind, statement) in Kinds)
        {
            var code =
                Code(
                    string.Concat(
                        Enumerable.Range(0, Statements)
                            .Select(i => statement.Replace("§", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))));
            var whole = await MeasureAsync(code, ours, stopAfter: null);
            whole = await MeasureAsync(code, ours, stopAfter: null);
            var (slowest, without) = (TimeSpan.Zero, TimeSpan.Zero);
            for (var point = 1; point <= Points; point++)
            {
                slowest = Max(slowest, await MeasureAsync(code, ours, whole * point / (Points + 1)));
                without = Max(without, await MeasureAsync(code, [new Idle()], whole * point / (Points + 1)));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind,-20}{whole.TotalMilliseconds,10:0}{slowest.TotalMilliseconds,10:0}{without.TotalMilliseconds,10:0}"));
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // The whole run where nothing is taken back; else what comes after that.
    private static async Task<TimeSpan> MeasureAsync(CSharpCompilation code, ImmutableArray<DiagnosticAnalyzer> analyzers, TimeSpan? stopAfter)
    {
        using var stop = new CancellationTokenSource();
        var fresh = code.WithAssemblyName(Path.GetRandomFileName());
        var watch = Stopwatch.StartNew();
        var run = Task.Run(() => fresh.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, true, false))
            .GetAnalyzerDiagnosticsAsync(stop.Token));
        if (stopAfter is { } delay)
        {
            await Task.WhenAny(run, Task.Delay(delay, TimeProvider.System));
            watch.Restart();
            await stop.CancelAsync();
        }

        try
        {
            _ = await run;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was asked for.
        }

        return watch.Elapsed;
    }

    private static CSharpCompilation Code(string statements) => CSharpCompilation.Create(
        "Code",
        [
            CSharpSyntaxTree.ParseText(
                $"using Nir.Sdk.Kodeverk; using Nir.Sdk.Registreringer; static class C {{ static void M(Introduksjonsprogram p, Lovverk lov, Sluttmaal target, bool c) {{ {statements} }} static void Take(object x) {{ }} }}"),
        ],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path))],
        new(OutputKind.DynamicallyLinkedLibrary));

    private static ImmutableArray<DiagnosticAnalyzer> LoadAnalyzers(string configuration)
    {
        var root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));
        var assembly = Assembly.LoadFrom(Path.Combine(root, "analyzers/Nir.Sdk.Analyzers/bin", configuration, "netstandard2.0", "Nir.Sdk.Analyzers.dll"));
        return
        [
            .. assembly.GetTypes().Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
                .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
    }

    /// <summary>Asks for every body, and does nothing with it.</summary>
#pragma warning disable RS1001, RS2008 // It is no analyzer of a package.
    private sealed class Idle : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("B1", "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
            context.EnableConcurrentExecution();
            context.RegisterOperationBlockAction(static _ => { });
        }
    }
#pragma warning restore RS1001, RS2008
}
