using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Compiles generated programs, has them analysed, runs them on all inputs, and lets the validator judge what they publish.</summary>
internal static class Dommer
{
    /// <summary>One verdict per program. Null: a program does not compile, which only shrinking makes happen.</summary>
    public static async Task<ImmutableArray<Dom>?> DoemAsync(IReadOnlyList<Generertprogram> programmer)
    {
        // Null-conditional assignment is newer than the oldest compiler's latest version.
        var build = new Build { LanguageVersion = LanguageVersion.Preview };
        var compilation = build.Compile([("Kulisse.cs", Kulisse.Kode), .. programmer.Select(static program => ($"Program{program.Nummer}.cs", program.Kode()))]);
        var kilder = compilation.SyntaxTrees.ToDictionary(static tree => tree.FilePath);
        var diagnostics = (await build.AnalyzeAsync(new FeltregelAnalyzer(), compilation)).ToLookup(static d => d.Location.SourceTree!.FilePath);
        var meldt = new Dictionary<Generertprogram, ImmutableHashSet<Charged>>(ReferenceEqualityComparer.Instance);
        var maalt = compilation;
        foreach (var program in programmer)
        {
            var tree = kilder[$"Program{program.Nummer}.cs"];
            var punkter = new Maalepunkter(tree, compilation.GetSemanticModel(tree));
            meldt[program] = [.. diagnostics[tree.FilePath].Where(static d => Run.Regler.Contains(d.Id)).SelectMany(punkter.Charges)];
            if (punkter.Med() is var med && med != tree)
            {
                maalt = maalt.ReplaceSyntaxTree(tree, med);
            }
        }

        using var image = new MemoryStream();
        var emitted = maalt.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (!emitted.Success)
        {
            var feil = emitted.Diagnostics.First(static d => d.Severity == DiagnosticSeverity.Error);
            return programmer.Count == 1 ? null : throw new InvalidOperationException($"{feil}\n{feil.Location.SourceTree}");
        }

        var context = new AssemblyLoadContext("Programmer", isCollectible: true);
        image.Position = 0;
        var assembly = context.LoadFromStream(image);
        var som = assembly.GetType("Kulisse")!.GetMethod("Som")!.CreateDelegate<Func<object?, Introduksjonsprogram?>>();
        var froe = assembly.GetType("Kulisse")!.GetMethod("Froe")!.CreateDelegate<Action<int>>();
        var kulisse = new Stage(som, froe, assembly.GetType("Kulisse")!.GetField("Sett")!, assembly.GetType("Kulisse")!.GetField("Delt")!, assembly.GetType("Kulisse")!.GetField("Merket")!);
        var dommer = programmer.Select(program => new Run(assembly.GetType($"Program{program.Nummer}")!, kulisse, meldt[program]).Judge(program)).ToImmutableArray();
        context.Unload();
        return dommer;
    }
}
