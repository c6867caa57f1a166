using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Personvern;

/// <summary>NIR4055: a text whose name says that it is a person's number is logged.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedIdentifikatorAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR4055);

    private protected override void Register(CompilationStartAnalysisContext context, NirSymbols symbols) =>
        context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!Receivers.IsLog(call))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.ArgumentKind is not ArgumentKind.DefaultValue)
            {
                foreach (var part in Parts(argument.Value))
                {
                    if (Name(part) is { } name && IdentifikatorNames.IsIdentifier(name) && !IsKnown(part))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR4055.Descriptor, part.Syntax.GetLocation(), name));
                    }
                }
            }
        }
    }

    // The values that the text of an argument is made of.
    private static IEnumerable<IOperation> Parts(IOperation value) => value switch
    {
        IConversionOperation conversion => Parts(conversion.Operand),
        IInterpolatedStringOperation text => text.Parts.SelectMany(static part => part switch
        {
            IInterpolationOperation { Expression: { } hole } => Parts(hole),
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: { } hole }, ..] } } => Parts(hole),
            _ => [],
        }),
        IInterpolatedStringHandlerCreationOperation handler => Parts(handler.Content),
        IInterpolatedStringAdditionOperation addition => Parts(addition.Left).Concat(Parts(addition.Right)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, ConstantValue.HasValue: false } sum => Parts(sum.LeftOperand).Concat(Parts(sum.RightOperand)),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(Parts),
        ICollectionExpressionOperation collection => collection.Elements.SelectMany(Parts),
        _ => [value],
    };

    private static string? Name(IOperation part) => part.Type?.SpecialType is not SpecialType.System_String || part.ConstantValue.HasValue ? null : part switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IFieldReferenceOperation field => field.Field.Name,
        IPropertyReferenceOperation property => property.Property.Name,
        _ => null,
    };

    // A local that holds what shows nobody, or what another rule speaks of.
    private static bool IsKnown(IOperation part) => part is ILocalReferenceOperation reference
        && LocalVariable.For(reference.Local, reference).Values is { } values
        && values.Any(static value => value.Unwrap() is IInvocationOperation call
            ? RevealedValueAnalyzer.IsReveal(call.TargetMethod) || IdentifikatorNames.IsMasking(call.TargetMethod.Name)
            : value.ConstantValue.HasValue);
}
