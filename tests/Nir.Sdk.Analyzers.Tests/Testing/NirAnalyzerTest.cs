using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>The package's test of an analyzer, with the references and options of a <see cref="Build"/>.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
internal sealed class NirAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly string? _rule;

    /// <summary>A test of marked sources.</summary>
    /// <param name="build">How they are compiled.</param>
    /// <param name="rule">The rule that <c>[|...|]</c> stands for.</param>
    /// <param name="sources">The sources.</param>
    public NirAnalyzerTest(Build build, string? rule, IEnumerable<(string Path, string Marked)> sources)
    {
        _rule = rule;
        build.Prepare(this);
        build.Configure(TestState);
        TestState.Sources.Add((Placed.GlobalUsings, build.WithGlobalUsings ? Build.GlobalUsings : ""));
        foreach (var source in sources)
        {
            TestState.Sources.Add(source);
        }
    }

    /// <summary>Whether only an analyzer that throws is at fault, whatever is said.</summary>
    public bool OnlyThrowing { get; init; }

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).FirstOrDefault(descriptor => descriptor.Id == _rule);

    // The package would switch on what is off by default.
    protected override Project ApplyCompilationOptions(Project project) => project;

    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics) =>
        OnlyThrowing ? diagnostics.RemoveAll(static one => one.diagnostic.Id is not "AD0001") : base.FilterDiagnostics(diagnostics);
}
