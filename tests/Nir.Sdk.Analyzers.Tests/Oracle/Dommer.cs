using System.Collections.Immutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Nir.Sdk.Analyzers.Flow;
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
        var build = new Build();
        var compilation = build.Compile([("Kulisse.cs", Kulisse.Kode), .. programmer.Select(static program => ($"Program{program.Nummer}.cs", program.Kode()))]);
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        if (!emitted.Success)
        {
            return programmer.Count == 1
                ? null
                : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(3)) + "\n" + programmer.First(p => emitted.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree?.FilePath == $"Program{p.Nummer}.cs")).Kode());
        }

        var diagnostics = (await build.AnalyzeAsync(new FeltregelAnalyzer(), compilation)).ToLookup(static d => d.Location.SourceTree!.FilePath);
        var context = new AssemblyLoadContext("Programmer", isCollectible: true);
        image.Position = 0;
        var assembly = context.LoadFromStream(image);
        var som = assembly.GetType("Kulisse")!.GetMethod("Som")!.CreateDelegate<Func<object?, Introduksjonsprogram?>>();
        var froe = assembly.GetType("Kulisse")!.GetMethod("Froe")!.CreateDelegate<Action<int>>();
        var dommer = programmer.Select(program => new Dom(
            program,
            Meldt([.. diagnostics[$"Program{program.Nummer}.cs"]]),
            Kjoer(assembly.GetType($"Program{program.Nummer}")!, som, froe))).ToImmutableArray();
        context.Unload();
        return dommer;
    }

    /// <summary>Which rule was reported for which place of publication.</summary>
    private static ImmutableHashSet<(string Regel, int Sted)> Meldt(ImmutableArray<Diagnostic> diagnostics)
    {
        var meldt = ImmutableHashSet.CreateBuilder<(string, int)>();
        foreach (var diagnostic in diagnostics.Where(static d => Regler.Contains(d.Id)))
        {
            var root = diagnostic.Location.SourceTree!.GetRoot(TestContext.Current.CancellationToken);
            if (diagnostic.Properties[FindingProperties.Publications] is "")
            {
                meldt.Add((diagnostic.Id, Dom.Annetsteds));
            }

            foreach (var position in diagnostic.Properties[FindingProperties.Publications]!.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                meldt.Add((diagnostic.Id, Sted(root, int.Parse(position, System.Globalization.CultureInfo.InvariantCulture)) ?? Dom.Annetsteds));
            }
        }

        return meldt.ToImmutable();
    }

    private static int? Sted(SyntaxNode root, int position)
    {
        var argument = root.FindToken(position).Parent?.AncestorsAndSelf().OfType<ArgumentSyntax>()
            .FirstOrDefault(argument => argument.SpanStart == position && argument.Parent?.Parent is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "ut" } });
        return argument?.Parent is ArgumentListSyntax { Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int sted } }, ..] } ? sted : null;
    }

    /// <summary>For each place that any input reaches: the rules that refused there every time, and those that ever did.</summary>
    private static ImmutableDictionary<int, (ImmutableHashSet<string> Alltid, ImmutableHashSet<string> Noen)> Kjoer(Type program, Func<object?, Introduksjonsprogram?> som, Action<int> froe)
    {
        var steder = new Dictionary<int, (ImmutableHashSet<string> Alltid, ImmutableHashSet<string> Noen)>();
        var kjoer = program.GetMethod("Kjoer")!.CreateDelegate<Action<Lovverk, Action<int, object?>>>();
        foreach (var lov in Lover)
        {
            for (var kast = 0; kast < Kast; kast++)
            {
                froe(kast);
                try
                {
                    kjoer(lov, Ta);
                }
                catch (Exception exception) when (exception is InvalidOperationException or NullReferenceException)
                {
                    // The program threw on purpose; a shrunk one may also read what is not there.
                }
            }
        }

        return steder.ToImmutableDictionary();

        void Ta(int sted, object? ting)
        {
            var brutt = som(ting) is { } registrering
                ? Registreringsvalidator.Valider(registrering, new() { Dato = new(2026, 11, 21) }).Avvik.Select(static avvik => avvik.Regel).Where(static regel => Regler.Contains(regel)).ToImmutableHashSet()
                : [];
            steder[sted] = steder.TryGetValue(sted, out var foer) ? (foer.Alltid.Intersect(brutt), foer.Noen.Union(brutt)) : (brutt, brutt);
        }
    }
}
