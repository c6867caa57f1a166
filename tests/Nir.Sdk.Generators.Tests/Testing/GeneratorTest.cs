using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;
using Nir.Shared;
using Nir.Shared.Roslyn;

namespace Nir.Sdk.Generators.Tests.Testing;

/// <summary>The package's test of generators: what they write of data files, and that it compiles beside the hand-written code without a warning.</summary>
/// <typeparam name="TGenerator">The first generator.</typeparam>
internal sealed class GeneratorTest<TGenerator> : CSharpSourceGeneratorTest<TGenerator, DefaultVerifier>
    where TGenerator : IIncrementalGenerator, new()
{
    private readonly IReadOnlyCollection<SourceFile> _files;

    public GeneratorTest(params IReadOnlyCollection<SourceFile> files)
    {
        _files = files;
        ReferenceAssemblies = References.None;
        TestState.AdditionalReferences.AddRange(References.Framework);
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        foreach (var tree in TestCompilation.HandWritten)
        {
            TestState.Sources.Add((tree.FilePath, tree.GetText(TestContext.Current.CancellationToken)));
        }

        SourceFile.AddTo(TestState, files);
    }

    /// <summary>Generators that run beside the first.</summary>
    public IReadOnlyCollection<Type> Beside { get; init; } = [];

    /// <summary>Expects the code that stands in <c>Expected</c> in a folder here, file by file, and nothing else.</summary>
    public GeneratorTest<TGenerator> Writes(string folder)
    {
        var expected = $"tests/Nir.Sdk.Generators.Tests/{folder}/Expected";
        foreach (var (name, text) in TestCompilation.Generate(new TGenerator(), _files))
        {
            Assert.Null(GeneratedFile.FindFault($"{expected}/{name}.txt", text));
        }

        foreach (var path in Directory.EnumerateFiles(Repository.PathTo(expected)).Order(StringComparer.Ordinal))
        {
            TestState.GeneratedSources.Add(
                (typeof(TGenerator), Path.GetFileNameWithoutExtension(path), SourceText.From(File.ReadAllText(path), CodeWriter.Encoding)));
        }

        return this;
    }

    public Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(TGenerator), .. Beside];

    protected override CompilationOptions CreateCompilationOptions() => TestCompilation.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => TestCompilation.ParseOptions;
}
