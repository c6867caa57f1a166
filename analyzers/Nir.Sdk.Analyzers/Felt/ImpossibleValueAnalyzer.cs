using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Felt;

/// <summary>
/// NIR1906 and NIR1909: hours or a day that no registration can hold, where they are written out. The limits stand in
/// <c>verdigrenser.json</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpossibleValueAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RegelDescriptions.Descriptors(RegelDescriptions.NIR1906, RegelDescriptions.NIR1909);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        var sdk = symbols.ForbudtUnder?.ContainingAssembly;
        context.RegisterOperationAction(operation => Analyze(operation, sdk), OperationKind.SimpleAssignment);
    }

    private static void Analyze(OperationAnalysisContext context, IAssemblySymbol? sdk)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { ContainingType: { } part } property }
            || !SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, sdk))
        {
            return;
        }

        var member = $"{part.Name}.{property.Name}";
        var rule = ValueLimits.Days.Contains(member) && IsImpossible(LocalVariable.Resolve(assignment.Value).ConstantDay()) ? RegelDescriptions.NIR1909
            : ValueLimits.Hours.Contains(member) && IsImpossible(LocalVariable.Resolve(assignment.Value).ConstantHours()) ? RegelDescriptions.NIR1906
            : null;
        if (rule is not null && !assignment.IsInExpressionTree())
        {
            context.ReportDiagnostic(Diagnostic.Create(rule.Descriptor, assignment.Value.Syntax.GetLocation()));
        }
    }

    private static bool IsImpossible(DateTime? day) => day < ValueLimits.First || day >= ValueLimits.After;

    private static bool IsImpossible(decimal? hours) => hours is < 0 or > ValueLimits.MostHours;
}
