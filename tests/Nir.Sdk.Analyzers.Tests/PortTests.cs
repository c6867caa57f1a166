using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Tests.Testing;

namespace Nir.Sdk.Analyzers.Tests;

public class PortTests
{
    public static TheoryData<string> Names => [.. Shipped.Analyzers.Select(static analyzer => analyzer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_compilation_without_the_sdk_or_that_does_not_name_it_registers_nothing(string name)
    {
        Assert.Equal(0, await ActionsAsync(name, Build.WithoutSdk, "namespace Nir.Other;"));
        Assert.Equal(0, await ActionsAsync(name, Build.WithSdk, "using System;"));
        Assert.NotEqual(0, await ActionsAsync(name, Build.WithSdk, "using Nir.Sdk.Kodeverk;"));
    }

    [Fact]
    public void Every_analyzer_is_marked_for_csharp() =>
        Assert.Equal(typeof(NirAnalyzer).Assembly.GetTypes().Count(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract),
            Shipped.Analyzers.Length);

    // All kinds of actions but the compilation's own start.
    private static async Task<int> ActionsAsync(string name, ImmutableArray<MetadataReference> references, string head)
    {
        var build = new Build { References = references, WithGlobalUsings = false };
        var analyzer = Shipped.Analyzers.Single(analyzer => analyzer.GetType().Name == name);
        var withAnalyzers = build.Compile([("Test0.cs", head + " class C { int M(int a) { switch (a) { case 1: return a; } return a; } }")])
            .WithAnalyzers([analyzer]);
        _ = await withAnalyzers.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var telemetry = await withAnalyzers.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken);
        return telemetry.SyntaxNodeActionsCount + telemetry.SymbolActionsCount + telemetry.OperationActionsCount + telemetry.OperationBlockActionsCount
            + telemetry.OperationBlockStartActionsCount + telemetry.SemanticModelActionsCount + telemetry.SyntaxTreeActionsCount
            + telemetry.CodeBlockActionsCount
            + telemetry.CodeBlockStartActionsCount + telemetry.SymbolStartActionsCount + telemetry.CompilationEndActionsCount;
    }
}
