using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Nir.Shared.Roslyn;

namespace Nir.Sdk.Generators.Tests.Testing;

/// <summary>The package's test of an analyzer, of data files in which the faults are marked.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
internal sealed class DataTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly string? _rule;

    private DataTest(string? rule, IReadOnlyCollection<SourceFile> files)
    {
        _rule = rule;
        // The analyzers look at the files alone.
        ReferenceAssemblies = References.None;
        CompilerDiagnostics = CompilerDiagnostics.None;
        TestCode = "";
        SourceFile.AddTo(TestState, files);
    }

    /// <summary>Checks that the files hold the faults that are marked in them, and no other.</summary>
    /// <param name="rule">The rule that <c>[|...|]</c> stands for.</param>
    /// <param name="files">The marked files.</param>
    public static Task VerifyAsync(string? rule, params IReadOnlyCollection<SourceFile> files) =>
        new DataTest<TAnalyzer>(rule, files).RunAsync(TestContext.Current.CancellationToken);

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(descriptor => descriptor.Id == _rule);

    // What is wrong with a data file always stops the build, and says what it is.
    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
    {
        Assert.All(diagnostics, static one =>
        {
            Assert.Equal(DiagnosticSeverity.Error, one.diagnostic.Severity);
            Assert.DoesNotContain("{0}", one.diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });
        return base.FilterDiagnostics(diagnostics);
    }
}
