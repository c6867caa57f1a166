using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>
/// The package's test of a code fix, with the references and options of a <see cref="Build"/>. Beyond what the package asks, source must
/// compile after each single fix, and the faults may be mended from the last to the first.
/// </summary>
/// <param name="build">How the sources are compiled.</param>
/// <param name="analyzer">What finds the faults.</param>
/// <param name="fix">What mends them.</param>
/// <param name="rule">The rule whose faults are looked at, and that <c>[|...|]</c> stands for; null: all of the analyzer's.</param>
internal sealed class NirCodeFixTest(Build build, Func<DiagnosticAnalyzer> analyzer, CodeFixProvider fix, string? rule)
    : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    /// <summary>Whether the last fault is mended first.</summary>
    public bool LastFirst { get; init; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [analyzer()];

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [fix];

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) =>
        analyzers.SelectMany(static one => one.SupportedDiagnostics).FirstOrDefault(descriptor => descriptor.Id == rule);

    // The package would switch on what is off by default.
    protected override Project ApplyCompilationOptions(Project project) => project;

    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
    {
        Assert.DoesNotContain(diagnostics,
            static one => one.diagnostic.Severity is DiagnosticSeverity.Error && one.diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        return base.FilterDiagnostics(diagnostics.RemoveAll(one => rule is not null && one.diagnostic.Id != rule && one.diagnostic.Id != "AD0001"));
    }

    protected override ImmutableArray<(Project project, Diagnostic diagnostic)> SortDistinctDiagnostics(
        ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
    {
        var sorted = base.SortDistinctDiagnostics(diagnostics);
        return LastFirst ? [.. sorted.Reverse()] : sorted;
    }

    /// <summary>Adds a document of the first or the other project, as it is and as it must become.</summary>
    public void Add(string path, string marked, string markedFixed, bool other)
    {
        Add(other ? TestState.AdditionalProjects["Other"] : TestState, path, marked);
        Add(other ? FixedState.AdditionalProjects["Other"] : FixedState, path, markedFixed);
    }

    private void Add(ProjectState project, string path, string marked)
    {
        if (project.Sources.Count == 0)
        {
            build.Configure(project);
            project.Sources.Add((Path.Combine(Path.GetDirectoryName(path)!, "GlobalUsings.cs"), build.WithGlobalUsings ? Build.GlobalUsings : ""));
        }

        project.Sources.Add((path, marked));
    }
}
