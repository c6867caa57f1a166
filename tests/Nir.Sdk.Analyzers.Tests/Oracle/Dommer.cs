using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.Analyzers.Tests.Testing;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>Compiles generated programs, has them analysed, runs them on all inputs, and lets the validator judge what they publish.</summary>
internal static class Dommer
{
    private static readonly Lovverk[] Lover = [Lovverk.Ukjent, Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A];
    private const int Kast = 32;

    private static readonly ImmutableArray<string> Regler = ["NIR1001", "NIR1002"];

    /// <summary>One verdict per program. Null: a program does not compile, which only shrinking makes happen.</summary>
    public static async Task<ImmutableArray<Dom>?> DoemAsync(IReadOnlyList<Generertprogram> programmer)
    {
        // Null-conditional assignment is newer than the oldest compiler's latest version.
        var build = new Build { LanguageVersion = LanguageVersion.Preview };
        var compilation = build.Compile([("Kulisse.cs", Kulisse.Kode), .. programmer.Select(static program => ($"Program{program.Nummer}.cs", program.Kode()))]);
        var kilder = compilation.SyntaxTrees.ToDictionary(static tree => tree.FilePath);
        var diagnostics = (await build.AnalyzeAsync(new FeltregelAnalyzer(), compilation)).ToLookup(static d => d.Location.SourceTree!.FilePath);
        var meldt = new Dictionary<Generertprogram, ImmutableHashSet<(string, int)>>(ReferenceEqualityComparer.Instance);
        var maalt = compilation;
        foreach (var program in programmer)
        {
            var tree = kilder[$"Program{program.Nummer}.cs"];
            var punkter = new Maalepunkter(tree, compilation.GetSemanticModel(tree));
            meldt[program] = [.. diagnostics[tree.FilePath].Where(static d => Regler.Contains(d.Id)).SelectMany(d => punkter.Steder(d).Select(sted => (d.Id, sted)))];
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
        var kulisse = new Kulissegrep(som, froe, assembly.GetType("Kulisse")!.GetField("Sett")!);
        var dommer = programmer.Select(program => new Dom(
            program,
            meldt[program],
            Kjoer(assembly.GetType($"Program{program.Nummer}")!, kulisse))).ToImmutableArray();
        context.Unload();
        return dommer;
    }

    /// <summary>What of the compiled stage is reached from here.</summary>
    private readonly record struct Kulissegrep(Func<object?, Introduksjonsprogram?> Som, Action<int> Froe, System.Reflection.FieldInfo Sett);

    /// <summary>For each place that any input reaches: the rules that refused there every time, and those that ever did.</summary>
    private static ImmutableDictionary<int, (ImmutableHashSet<string> Alltid, ImmutableHashSet<string> Noen)> Kjoer(Type program, Kulissegrep kulisse)
    {
        var steder = new Dictionary<int, (ImmutableHashSet<string> Alltid, ImmutableHashSet<string> Noen)>();
        var kjoer = program.GetMethod("Kjoer")!.CreateDelegate<Action<Lovverk, Action<int, object?>>>();
        foreach (var lov in Lover)
        {
            for (var kast = 0; kast < Kast; kast++)
            {
                kulisse.Froe(kast);
                var sett = new List<(int, object?)>();
                kulisse.Sett.SetValue(null, sett);
                try
                {
                    kjoer(lov, Ta);
                }
                catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException)
                {
                    // The program threw on purpose; a shrunk one may also read what is not there.
                }

                // A probe that nothing came by says nothing.
                foreach (var (sted, ting) in sett.Where(sett => kulisse.Som(sett.Item2) is not null))
                {
                    Ta(sted, ting);
                }
            }
        }

        return steder.ToImmutableDictionary();

        void Ta(int sted, object? ting)
        {
            var brutt = kulisse.Som(ting) is { } registrering
                ? Registreringsvalidator.Valider(registrering, new() { Dato = new(2026, 11, 21) }).Avvik.Select(static avvik => avvik.Regel).Where(static regel => Regler.Contains(regel)).ToImmutableHashSet()
                : [];
            steder[sted] = steder.TryGetValue(sted, out var foer) ? (foer.Alltid.Intersect(brutt), foer.Noen.Union(brutt)) : (brutt, brutt);
        }
    }
}
