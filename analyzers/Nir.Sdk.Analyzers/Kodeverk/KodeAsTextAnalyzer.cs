using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>NIR2053: a wire code stands as text where the enum has a member for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KodeAsTextAnalyzer : NirAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR2053);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        context.RegisterOperationAction(AnalyzeComparison, OperandComparison.Kind);
        context.RegisterOperationAction(AnalyzeInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(AnalyzeSwitch, OperationKind.Switch, OperationKind.SwitchExpression);
    }

    private static void AnalyzeSwitch(OperationAnalysisContext context)
    {
        var value = (context.Operation as ISwitchOperation)?.Value ?? ((ISwitchExpressionOperation)context.Operation).Value;
        if (KodeCall.ListOf(value) is { } list)
        {
            foreach (var constant in Compared(context.Operation))
            {
                Report(context, constant.Unwrap(), list);
            }
        }
    }

    private static IEnumerable<IOperation> Compared(IOperation operation) => operation is ISwitchOperation statement
        ? statement.Cases.SelectMany(static section => section.Clauses).SelectMany(static clause => clause switch
        {
            ISingleValueCaseClauseOperation single => [single.Value],
            IPatternCaseClauseOperation pattern => Constants(pattern.Pattern),
            _ => [],
        })
        : ((ISwitchExpressionOperation)operation).Arms.SelectMany(static arm => Constants(arm.Pattern));

    private static IEnumerable<IOperation> Constants(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => [constant.Value],
        INegatedPatternOperation negated => Constants(negated.Pattern),
        IBinaryPatternOperation binary => Constants(binary.LeftPattern).Concat(Constants(binary.RightPattern)),
        _ => [],
    };

    private static void AnalyzeComparison(OperationAnalysisContext context)
    {
        if (OperandComparison.From(context.Operation) is { Left.Type.SpecialType: SpecialType.System_String } test)
        {
            AnalyzePair(context, test.Left, test.Right);
        }
        else if (context.Operation is IIsPatternOperation { Value: { Type.SpecialType: SpecialType.System_String } value, Pattern: var pattern }
            && KodeCall.ListOf(value) is { } list)
        {
            foreach (var constant in Constants(pattern))
            {
                Report(context, constant.Unwrap(), list);
            }
        }
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name is "Equals" or "TryParse")
        {
            AnalyzeInvocation(context, invocation);
        }
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context, IInvocationOperation invocation)
    {
        switch (invocation.TargetMethod)
        {
            case { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String, IsStatic: true, Parameters.Length: 2 or 3 }:
                AnalyzePair(context, invocation.Arguments[0].Value, invocation.Arguments[1].Value);
                break;
            case
            {
                Name: "Equals", ContainingType.SpecialType: SpecialType.System_String, IsStatic: false,
                Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..]
            }:
                AnalyzePair(context, invocation.Instance!, invocation.Arguments[0].Value);
                break;
            case { Name: "TryParse", Parameters.Length: 2 } method when ListOf(method, method.Parameters[1].Type) is { } list && Text(invocation) is { } text:
                Report(context, text, list);
                break;
        }
    }

    private static void AnalyzePair(OperationAnalysisContext context, IOperation left, IOperation right)
    {
        if (KodeCall.ListOf(left) is { } fromLeft)
        {
            Report(context, right.Unwrap(), fromLeft);
        }
        else if (KodeCall.ListOf(right) is { } fromRight)
        {
            Report(context, left.Unwrap(), fromRight);
        }
    }

    // A text that is no code of the list may be one of a newer list: the comparison is then the only way to ask.
    private static void Report(OperationAnalysisContext context, IOperation text, Kodeliste list)
    {
        var value = text is IUtf8StringOperation utf8 ? utf8.Value : text.ConstantText();
        if (value is not null && list.Find(value) is { } kode && !text.IsInExpressionTree())
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RegelDescriptions.NIR2053.Descriptor, text.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(Egenskaper.Medlem, kode.Medlem.Name),
                value, $"{list.Type.Name}.{kode.Medlem.Name}"));
        }
    }

    private static IOperation? Text(IInvocationOperation invocation)
    {
        var value = invocation.Arguments.First(static argument => argument.Parameter?.Ordinal == 0).Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static Kodeliste? ListOf(IMethodSymbol method, ITypeSymbol type) =>
        Kodeliste.For(type) is { } list && method.ContainingType.Name == $"{list.Type.Name}Kodeverk" ? list : null;
}
