using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers;

/// <summary>The rules on fields: what a law forbids, what it requires, and what the contracts between methods say of the law.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FeltregelAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        .. Regelbeskrivelser.Alle
            .Where(static regel => regel.Slag is Regelslag.Forbudt or Regelslag.Paakrevd || regel.Id.StartsWith("NIR195", StringComparison.Ordinal))
            .Select(static regel => regel.Descriptor),
    ];

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols) =>
        context.RegisterOperationAction(static _ => { }, OperationKind.SimpleAssignment);
}
