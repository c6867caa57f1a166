using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Generators.Kodeverk;
using Nir.Sdk.Generators.Kontroll;

namespace Nir.Sdk.Generators.Tests;

/// <summary>Compiles, generates and analyses in memory what the build does with Nir.Sdk.Kodeverk.</summary>
internal static class Kompilering
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;" +
        "global using System.Threading; global using System.Threading.Tasks;";

    // Documentation is read as strictly as the build reads it: a broken cref is a warning, and a warning fails.
    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ImmutableArray<SyntaxTree> HandWritten =
    [
        Parse(ImplicitUsings, "ImplicitUsings.cs"),
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "HandWritten"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => Parse(File.ReadAllText(path), path)),
    ];

    public static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, ParseOptions, path);

    public static CSharpCompilation Create(params IEnumerable<SyntaxTree> more) => CSharpCompilation.Create(
        "Nir.Sdk.Kodeverk",
        [.. HandWritten, .. more],
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver CreateDriver(params IEnumerable<Fil> files) => CreateDriver([new KodeverkGenerator()], files);

    public static GeneratorDriver CreateDriver(IIncrementalGenerator[] generators, IEnumerable<Fil> files) => CSharpGeneratorDriver.Create(
        generators.Select(generator => generator.AsSourceGenerator()),
        files,
        ParseOptions,
        new FilOptionsProvider(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the generator writes, by hint name. A generator that threw fails the test.</summary>
    public static SortedDictionary<string, string> Generate(params IEnumerable<Fil> files)
    {
        var result = CreateDriver(files).RunGenerators(Create(), TestContext.Current.CancellationToken).GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        Assert.Empty(result.Diagnostics);
        return new(
            result.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            StringComparer.Ordinal);
    }

    /// <summary>Compiles the hand-written and the generated code; the errors and warnings.</summary>
    public static ImmutableArray<Diagnostic> Compile(params IEnumerable<Fil> files)
    {
        CreateDriver(files).RunGeneratorsAndUpdateCompilation(
            Create(), out var compilation, out _, TestContext.Current.CancellationToken);
        return
        [
            .. compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
        ];
    }

    /// <summary>The assembly that the hand-written and the generated code make.</summary>
    public static byte[] Emit(params IEnumerable<Fil> files)
    {
        CreateDriver(files).RunGeneratorsAndUpdateCompilation(
            Create(), out var compilation, out _, TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return image.ToArray();
    }

    /// <summary>What the analyzer reports on the data files. An analyzer that threw shows as AD0001.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params IEnumerable<Fil> files) =>
        AnalyzeAsync(new KodeverksdataAnalyzer(), files);

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer analyzer, IEnumerable<Fil> files)
    {
        var options = new AnalyzerOptions([.. files], new FilOptionsProvider());
        return await Create()
            .WithAnalyzers([analyzer], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
