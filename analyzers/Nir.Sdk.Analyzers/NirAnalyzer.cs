using Microsoft.CodeAnalysis.Diagnostics;

namespace Nir.Sdk.Analyzers;

/// <summary>
/// What all analyzers here have in common: they run concurrently, leave generated code alone but for Razor's, and do nothing at all where
/// <c>Nir.Sdk</c> is not referenced, or no file names it.
/// </summary>
public abstract class NirAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (NirSymbols.For(start.Compilation) is { IsUsed: true } symbols)
            {
                Register(new(start), symbols);
            }
        });
    }

    /// <summary>Registers the actions of a compilation that references the SDK.</summary>
    private protected abstract void Register(AnalyzerStart context, NirSymbols symbols);
}
