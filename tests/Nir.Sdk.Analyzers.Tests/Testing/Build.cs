using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Compiles sources in memory and runs an analyzer over them.</summary>
internal sealed record Build
{
    /// <summary>What the SDK's implicit usings give, and the SDK's own namespaces, so that test source shows only what matters.</summary>
    public const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Nir.Sdk.Identifikatorer; global using Nir.Sdk.Kodeverk; global using Nir.Sdk.Client; global using Nir.Sdk.Client.Calls; global using Nir.Sdk.Client.Results; global using Nir.Sdk.Client.Transport; global using Nir.Sdk.Registreringer; global using Nir.Sdk.Regler;
        """;

    private static readonly ConcurrentDictionary<(ImmutableArray<MetadataReference>, LanguageVersion, bool), CSharpCompilation> Grounds = [];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public ImmutableArray<MetadataReference> References { get; init; } = Testing.References.WithSdk;

    /// <summary>Whether <see cref="GlobalUsings"/> are compiled with the sources.</summary>
    public bool WithGlobalUsings { get; init; } = true;

    /// <summary>Build properties and editorconfig entries, by their full key: <c>build_property.NirRegelverksdato</c>.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Rules that are off by default and on here.</summary>
    public ImmutableArray<string> Enabled { get; init; } = [];

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Parse);

    /// <summary>Compiles on top of what is bound already: the references and the usings that all sources share.</summary>
    public CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources) => Grounds
        .GetOrAdd((References, LanguageVersion, WithGlobalUsings), static (_, build) => build.CreateGround(), this)
        .WithOptions(CompilationOptions)
        .AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)));

    public static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error);

    public static void AssertCompiles(CSharpCompilation compilation)
    {
        var errors = Errors(compilation).ToList();
        Assert.True(errors.Count == 0, $"The test's source must compile:\n{string.Join('\n', errors)}\n{string.Join('\n', compilation.SyntaxTrees.Skip(1))}");
    }

    private CSharpCompilation CreateGround() => CSharpCompilation.Create(
        "Test",
        WithGlobalUsings ? [CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions, "GlobalUsings.cs")] : [],
        References,
        CompilationOptions);

    public CSharpCompilationOptions CompilationOptions => new(
        Output,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        specificDiagnosticOptions: Enabled.ToImmutableDictionary(static id => id, static _ => ReportDiagnostic.Warn));

    /// <summary>What the analyzer reports, in the order of the text. An analyzer that throws fails the test.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, CSharpCompilation compilation) => AnalyzeAsync([analyzer], compilation);

    /// <summary>The same for several analyzers.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation)
    {
        var withAnalyzers = With(analyzers, compilation, out var thrown);
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        FailOn(thrown);
        return [.. diagnostics.OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the analyzer reports and what does not compile, by file, from one pass over the source.</summary>
    public async Task<Findings> FindAsync(DiagnosticAnalyzer analyzer, CSharpCompilation compilation)
    {
        var withAnalyzers = With([analyzer], compilation, out var thrown);
        var all = await withAnalyzers.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        FailOn(thrown);
        return new(
            all.Where(d => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == d.Id)).ToLookup(static d => d.Location.SourceTree?.FilePath ?? ""),
            all.Where(static d => d.Severity == DiagnosticSeverity.Error && d.Id.StartsWith("CS", StringComparison.Ordinal)).ToLookup(static d => d.Location.SourceTree?.FilePath ?? ""));
    }

    private CompilationWithAnalyzers With(ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation, out ConcurrentBag<Exception> thrown)
    {
        var caught = thrown = [];
        return compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new Optionsprovider(Options)),
            onAnalyzerException: (exception, _, _) => caught.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));
    }

    private static void FailOn(ConcurrentBag<Exception> thrown)
    {
        if (thrown.TryPeek(out var first))
        {
            throw new InvalidOperationException($"The analyzer threw: {first}", first);
        }
    }

    private sealed class Optionsprovider(ImmutableDictionary<string, string> options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Entries(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Entries(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => options.TryGetValue(key, out value);
    }
}
