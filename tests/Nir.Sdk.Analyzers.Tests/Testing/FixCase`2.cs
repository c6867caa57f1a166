using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>A <see cref="FixCase"/> for an analyzer and a fix that are known by their types.</summary>
/// <typeparam name="TAnalyzer">What finds the faults.</typeparam>
/// <typeparam name="TFix">What mends them.</typeparam>
/// <param name="Rule">The rule that <c>[|...|]</c> stands for, and whose faults are looked at. Null: all of the analyzer's.</param>
internal sealed record FixCase<TAnalyzer, TFix>(string? Rule = null) : FixCase(static () => new TAnalyzer(), new TFix(), Rule)
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new();
