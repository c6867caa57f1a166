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
        global using Nir.Sdk.Identifikatorer; global using Nir.Sdk.Kodeverk; global using Nir.Sdk.Klient; global using Nir.Sdk.Registreringer; global using Nir.Sdk.Regler;
        """;

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

    public CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources) => CSharpCompilation.Create(
        "Test",
        [
            .. WithGlobalUsings ? [CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions, "GlobalUsings.cs")] : Array.Empty<SyntaxTree>(),
            .. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)),
        ],
        References,
        CompilationOptions);

    public CSharpCompilationOptions CompilationOptions => new(
        Output,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        specificDiagnosticOptions: Enabled.ToImmutableDictionary(static id => id, static _ => ReportDiagnostic.Warn));

    /// <summary>What the analyzer reports, in the order of the text. An analyzer that throws fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, CSharpCompilation compilation)
    {
        var thrown = new List<Exception>();
        var withAnalyzers = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new Optionsprovider(Options)),
            onAnalyzerException: (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));
        var diagnostics = await withAnalyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        if (thrown.Count > 0)
        {
            throw new InvalidOperationException($"The analyzer threw: {thrown[0]}", thrown[0]);
        }

        return [.. diagnostics.OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id, StringComparer.Ordinal)];
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
