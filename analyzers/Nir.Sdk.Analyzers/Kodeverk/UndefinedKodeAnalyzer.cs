using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        // A cast to a nullable enum is two conversions of one text: the outer one speaks.
        if (conversion is not { Syntax: CastExpressionSyntax { Expression: var cast }, SemanticModel: { } model }
            || Kodeliste.For(conversion.Type) is not { } list
            || (conversion.Parent is IConversionOperation outer && outer.Syntax == conversion.Syntax && Kodeliste.For(outer.Type) is not null))
        {
            return;
        }

        // Zero is Ukjent, and what is already a code was a code before it became nullable.
        if (model.GetTypeInfo(cast, context.CancellationToken).Type is { TypeKind: not TypeKind.Enum }
            && (conversion.ConstantNumber() ?? model.GetConstantValue(cast, context.CancellationToken).Value as int?) is { } number
            && list.Find(number) is null
            && !IsAskedFor(conversion)
            && !conversion.IsInExpressionTree())
        {
            context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR2051.Descriptor, conversion.Syntax.GetLocation(), number, list.Type.Name));
        }
    }

    // Who asks whether a number is a code may ask of one that is none.
    private static bool IsAskedFor(IOperation number) => number.Ancestors().FirstOrDefault(static one => one is not IConversionOperation)
        is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "IsDefined", ContainingType.SpecialType: SpecialType.System_Enum } } };
}
