using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Checks what an analyzer says about marked source, and that it says the same when the source stands otherwise.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
internal sealed record Verifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public Build Build { get; init; } = new();

    /// <summary>The rule that <c>[|...|]</c> stands for.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether bodies are also wrapped in a local function and in a lambda: not where the answer rightly differs.</summary>
    public bool Wrapped { get; init; } = true;

    /// <summary>Files beside the first, marked too.</summary>
    public ImmutableArray<string> MoreFiles { get; init; } = [];

    /// <summary>Whether the source does not compile, on purpose.</summary>
    public bool Broken { get; init; }

    /// <summary>Checks the source and its variations.</summary>
    public async Task VerifyAsync(string marked)
    {
        ImmutableArray<Markup> files = [.. MoreFiles.Prepend(marked).Select(Markup.Parse)];
        (string Path, string Text)[] sources = [.. files.Select(static (file, i) => ($"Test{i}.cs", file.Text))];
        var compilation = Build.Compile(sources);
        if (!Broken)
        {
            AssertCompiles(compilation);
        }

        var found = await Build.AnalyzeAsync(new TAnalyzer(), compilation);
        var expected = files.SelectMany((file, i) => file.Marks.Select(mark => (Path: $"Test{i}.cs", mark.Span, Id: mark.Id ?? Rule ?? "(no rule)")))
            .OrderBy(static e => e.Path, StringComparer.Ordinal).ThenBy(static e => e.Span.Start).ThenBy(static e => e.Id, StringComparer.Ordinal);
        Assert.Equal(
            expected.Select(e => Describe(e.Path, e.Span.Start, e.Id, files[Index(e.Path)].Text.Substring(e.Span.Start, e.Span.Length))),
            found.Select(d => Describe(d.Location.SourceTree!.FilePath, d.Location.SourceSpan.Start, d.Id, d.Location.SourceTree.GetText(TestContext.Current.CancellationToken).ToString(d.Location.SourceSpan))));

        await new Variations<TAnalyzer>(Build, [.. sources], [.. found.Select(static d => d.Id).Order(StringComparer.Ordinal)])
            .RunAsync(Wrapped && !Broken, !Broken);
    }

    public static void AssertCompiles(CSharpCompilation compilation)
    {
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"The test's source must compile:\n{string.Join('\n', errors)}\n{string.Join('\n', compilation.SyntaxTrees.Skip(1))}");
    }

    private static int Index(string path) => int.Parse(path.AsSpan(4, path.Length - 7), System.Globalization.CultureInfo.InvariantCulture);

    private static string Describe(string path, int start, string id, string text) => $"{id} {path}({start}): {text}";
}
