using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Nir.Sdk.Generators.Kodeverk;
using Nir.Shared.Roslyn;

namespace Nir.Sdk.Generators.Tests;

/// <summary>
/// Generates in memory what the build does with Nir.Sdk.Kodeverk, for what the test package does not show: the written text, the steps that
/// ran again, hundreds of damaged files, and the assembly.
/// </summary>
internal static class TestCompilation
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;" +
        "global using System.Threading; global using System.Threading.Tasks;";

    // Documentation is read as strictly as the build reads it: a broken cref is a warning, and a warning fails.
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static readonly CSharpCompilationOptions CompilationOptions =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>What generated code stands beside.</summary>
    public static readonly ImmutableArray<SyntaxTree> HandWritten =
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
        References.Framework,
        CompilationOptions);

    public static GeneratorDriver CreateDriver(params IEnumerable<SourceFile> files) => CreateDriver([new KodeverkGenerator()], files);

    public static GeneratorDriver CreateDriver(IIncrementalGenerator[] generators, IEnumerable<SourceFile> files) => CSharpGeneratorDriver.Create(
        generators.Select(generator => generator.AsSourceGenerator()),
        files,
        ParseOptions,
        new FileOptionsProvider(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What the generator writes, by hint name. A generator that threw fails the test.</summary>
    public static SortedDictionary<string, string> Generate(params IEnumerable<SourceFile> files) => Generate(new KodeverkGenerator(), files);

    /// <inheritdoc cref="Generate(IEnumerable{SourceFile})"/>
    public static SortedDictionary<string, string> Generate(IIncrementalGenerator generator, IEnumerable<SourceFile> files)
    {
        var result = CreateDriver([generator], files).RunGenerators(Create(), TestContext.Current.CancellationToken).GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        Assert.Empty(result.Diagnostics);
        return new(
            result.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            StringComparer.Ordinal);
    }

    /// <summary>The assembly that the hand-written and the generated code make.</summary>
    public static byte[] Emit(params IEnumerable<SourceFile> files)
    {
        CreateDriver(files).RunGeneratorsAndUpdateCompilation(
            Create(), out var compilation, out _, TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return image.ToArray();
    }
}
