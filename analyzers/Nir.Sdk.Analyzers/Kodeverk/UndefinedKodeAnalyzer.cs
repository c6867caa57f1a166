using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>NIR2051: a number is cast to the enum of a code list that has no such code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndefinedKodeAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR2051);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols) =>
        context.RegisterOperationAction(Analyze, OperationKind.Conversion);

    private static void Analyze(OperationAnalysisContext context)
    {
        var conversion = (IConversionOperation)context.Operation;
        // Zero is Ukjent, and what is already a code was a code before it became nullable.
        var operand = conversion.Operand is IConversionOperation { IsImplicit: true } inner ? inner.Operand : conversion.Operand;
        if (!conversion.IsImplicit && operand.Type is { TypeKind: not TypeKind.Enum }
            && (conversion.ConstantNumber() ?? operand.ConstantNumber()) is { } number
            && !conversion.IsInExpressionTree()
            && Kodeliste.For(conversion.Type) is { } list
            && list.Find(number) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR2051.Descriptor, conversion.Syntax.GetLocation(), number, list.Type.Name));
        }
    }
}
