using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.Analyzers.Felt;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Compiles generated programs, has them analysed, runs them on all inputs, and lets the validator judge what they publish.</summary>
internal static class OracleJudge
{
    /// <summary>What is reported of each program: rules and places, without a run.</summary>
    public static async Task<ImmutableArray<ImmutableHashSet<Charged>>> ReportAsync(IReadOnlyList<GeneratedProgram> programs)
    {
        var (_, reported, _) = await AnalyzeAsync(programs);
        return [.. programs.Select(program => reported[program])];
    }

    /// <summary>One verdict per program. Null: a program does not compile, which only shrinking makes happen.</summary>
    public static async Task<ImmutableArray<OracleVerdict>?> JudgeAsync(IReadOnlyList<GeneratedProgram> programmer)
    {
        var (measured, reported, notes) = await AnalyzeAsync(programmer);
        using var image = new MemoryStream();
        var emitted = measured.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (!emitted.Success)
        {
            var error = emitted.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error);
            return programmer.Count == 1 ? null : throw new InvalidOperationException($"{error}\n{error.Location.SourceTree}");
        }

        var context = new AssemblyLoadContext("Programmer", isCollectible: true);
        image.Position = 0;
        var assembly = context.LoadFromStream(image);
        var asIs = assembly.GetType("TestFixture")!.GetMethod("As")!.CreateDelegate<Func<object?, Introduksjonsprogram?>>();
        var seed = assembly.GetType("TestFixture")!.GetMethod("Seed")!.CreateDelegate<Action<int>>();
        var fixture =
            new Stage(asIs, seed, assembly.GetType("TestFixture")!.GetField("Seen")!, assembly.GetType("TestFixture")!.GetField("Delt")!,
                assembly.GetType("TestFixture")!.GetField("Merket")!);
        var judge =
            programmer.Select(program => new Run(assembly.GetType($"Program{program.Nummer}")!, fixture, reported[program], notes[program]).Judge(program))
            .ToImmutableArray();
        context.Unload();
        return judge;
    }

    private static async Task<(CSharpCompilation Measured, Dictionary<GeneratedProgram, ImmutableHashSet<Charged>> Reported,
        Dictionary<GeneratedProgram, ImmutableHashSet<Noted>> Notes)> AnalyzeAsync(IReadOnlyList<GeneratedProgram> programmer)
    {
        // Null-conditional assignment is newer than the oldest compiler's latest version.
        var build = new Build { LanguageVersion = LanguageVersion.Preview };
        var compilation =
            build.Compile([("Kulisse.cs", TestFixture.Kode), .. programmer.Select(static program => ($"Program{program.Nummer}.cs", program.ToKode()))]);
        var kilder = compilation.SyntaxTrees.ToDictionary(static tree => tree.FilePath);
        var diagnostics = (await build.AnalyzeAsync(new FeltregelAnalyzer(), compilation)).ToLookup(static d => d.Location.SourceTree!.FilePath);
        var reported = new Dictionary<GeneratedProgram, ImmutableHashSet<Charged>>(ReferenceEqualityComparer.Instance);
        var notes = new Dictionary<GeneratedProgram, ImmutableHashSet<Noted>>(ReferenceEqualityComparer.Instance);
        var measured = compilation;
        foreach (var program in programmer)
        {
            var tree = kilder[$"Program{program.Nummer}.cs"];
            var points = new MeasuringPoints(tree, compilation.GetSemanticModel(tree));
            reported[program] = [.. diagnostics[tree.FilePath].Where(static d => Run.Regler.Contains(d.Id)).SelectMany(points.Charges)];
            notes[program] = [.. diagnostics[tree.FilePath].Where(static d => d.Id == "NIR1952").Select(points.Note).OfType<Noted>()];
            if (points.With() is var med && med != tree)
            {
                measured = measured.ReplaceSyntaxTree(tree, med);
            }
        }

        return (measured, reported, notes);
    }
}
