using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>How test source is compiled, by the test package and by the few tests that call the compiler themselves.</summary>
internal sealed record Build
{
    /// <summary>What the SDK's implicit usings give, and the SDK's own namespaces, so that test source shows only what matters.</summary>
    public const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Nir.Sdk.Identifikatorer; global using Nir.Sdk.Kodeverk; global using Nir.Sdk.Client; global using Nir.Sdk.Client.Calls; global using Nir.Sdk.Client.Results; global using Nir.Sdk.Client.Transport; global using Nir.Sdk.Registreringer; global using Nir.Sdk.Regler;
        """;

    private const string RuleSetDateKey = "build_property.NirRegelverksdato";

    private static readonly ConcurrentDictionary<(ImmutableArray<MetadataReference>, LanguageVersion, bool, string), CSharpCompilation> Grounds = [];

    /// <summary>The framework and its extensions, without the SDK.</summary>
    public static ImmutableArray<MetadataReference> WithoutSdk { get; } = [.. Shared.Roslyn.References.Framework, .. Shared.Roslyn.References.Extensions];

    /// <summary>The framework, its extensions and the SDK.</summary>
    public static ImmutableArray<MetadataReference> WithSdk { get; } =
    [
        .. WithoutSdk,
        MetadataReference.CreateFromFile(typeof(Nir.Sdk.Registreringer.Registrering).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Nir.Sdk.Kodeverk.Lovverk).Assembly.Location),
    ];

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public ImmutableArray<MetadataReference> References { get; init; } = WithSdk;

    /// <summary>Whether the sources hold a program of top-level statements.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Whether <see cref="GlobalUsings"/> are compiled with the sources.</summary>
    public bool WithGlobalUsings { get; init; } = true;

    /// <summary>Build properties and editorconfig entries, by their full key.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Rules that are off by default and on here.</summary>
    public ImmutableArray<string> Enabled { get; init; } = [];

    /// <summary>Rules that are on by default and off here: those of an analyzer that another test is of.</summary>
    public ImmutableArray<string> Silenced { get; init; } = [];

    /// <summary>What stands beside the sources, by its path.</summary>
    public ImmutableArray<(string Path, string Text)> Beside { get; init; } = [];

    /// <summary>What is defined for <c>#if</c>.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    public CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Parse, preprocessorSymbols: Symbols);

    public CSharpCompilationOptions CompilationOptions => new(
        IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: true,
        specificDiagnosticOptions: Enabled.Select(static id => (Id: id, How: ReportDiagnostic.Warn))
            .Concat(Silenced.Select(static id => (Id: id, How: ReportDiagnostic.Suppress)))
            .ToImmutableDictionary(static one => one.Id, static one => one.How));

    /// <summary>The same, where a date is given as a project's <c>NirRegelverksdato</c> is.</summary>
    public Build On(string date) => this with { Options = Options.SetItem(RuleSetDateKey, date) };

    /// <summary>Sets a test of the package up so that it compiles as <see cref="Compile"/> does.</summary>
    public void Prepare(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = Shared.Roslyn.References.None;
        test.SolutionTransforms.Add((solution, _) => solution.ProjectIds.Aggregate(solution, (current, id) => current
            .WithProjectMetadataReferences(id, References).WithProjectCompilationOptions(id, CompilationOptions).WithProjectParseOptions(id, ParseOptions)));
    }

    /// <summary>Gives a project the file of its options.</summary>
    public void Configure(ProjectState project)
    {
        if (!Options.IsEmpty)
        {
            project.AnalyzerConfigFiles.Add(
                ("/.globalconfig", "is_global = true\n" + string.Concat(Options.Select(static option => $"{option.Key} = {option.Value}\n"))));
        }
    }

    /// <summary>Compiles on top of what is bound already: the references and the usings that all sources share.</summary>
    public CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources) => Grounds
        .GetOrAdd((References, LanguageVersion, WithGlobalUsings, string.Join(' ', Symbols)), static (_, build) => build.CreateGround(), this)
        .WithOptions(CompilationOptions)
        .AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, ParseOptions, source.Path)));

    private static void AssertNoErrors(CSharpCompilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(static one => IsOfCompiler(one) && one.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, $"The test's source must compile:\n{string.Join('\n', errors)}\n{string.Join('\n', compilation.SyntaxTrees.Skip(1))}");
    }

    public static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);

    private CSharpCompilation CreateGround() => CSharpCompilation.Create(
        "Test",
        WithGlobalUsings ? [CSharpSyntaxTree.ParseText(GlobalUsings, ParseOptions, "GlobalUsings.cs")] : [],
        References,
        CompilationOptions);

    /// <summary>What the analyzer reports, in the order of the text. An analyzer that throws fails the test.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, CSharpCompilation compilation) => AnalyzeAsync([analyzer], compilation);

    /// <summary>The same for several analyzers.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation) =>
        [.. (await CompileAsync(analyzers, compilation)).Where(static one => !IsOfCompiler(one))];

    /// <summary>The same, where the source must compile: to ask for that beside would be to compile twice.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeCompilingAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation)
    {
        var diagnostics = await CompileAsync(analyzers, compilation);
        AssertNoErrors(compilation, diagnostics);
        return [.. diagnostics.Where(static one => !IsOfCompiler(one))];
    }

    /// <summary>The same, and what the compiler itself says.</summary>
    public async Task<ImmutableArray<Diagnostic>> CompileAsync(ImmutableArray<DiagnosticAnalyzer> analyzers, CSharpCompilation compilation)
    {
        ConcurrentBag<Exception> thrown = [];
        var withAnalyzers = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. Beside.Select(static one => new File(one.Path, one.Text))], new OptionsProvider(Options)),
            onAnalyzerException: (exception, _, _) => thrown.Add(exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));
        var diagnostics = await withAnalyzers.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return thrown.TryPeek(out var first)
            ? throw new InvalidOperationException($"The analyzer threw: {first}", first)
            : [.. diagnostics.OrderBy(static d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static d => d.Location.SourceSpan.Start)
                .ThenBy(static d => d.Id, StringComparer.Ordinal)];
    }

    private sealed class File(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class OptionsProvider(ImmutableDictionary<string, string> options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Entries(options);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Entries(ImmutableDictionary<string, string> options) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            options.TryGetValue(key, out value);
    }
}
