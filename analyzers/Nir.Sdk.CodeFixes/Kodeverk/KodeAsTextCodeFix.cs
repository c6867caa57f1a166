using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.CodeFixes.Kodeverk;

/// <summary>NIR2053: <c>x.ToKode() == "arbeid"</c> becomes <c>x == Sluttmaal.Arbeid</c>; <c>is</c> likewise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class KodeAsTextCodeFix() : SimpleCodeFix("enum", new("Bruk enumen", "Use the enum"), "NIR2053")
{
    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        if (!diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var member))
        {
            return;
        }

        var literal = ground.NodeOf(diagnostic);
        var call = literal.Parent switch
        {
            BinaryExpressionSyntax comparison => comparison.Left == literal ? comparison.Right : comparison.Left,
            ConstantPatternSyntax { Parent: IsPatternExpressionSyntax test } => test.Expression,
            ConstantPatternSyntax { Parent: UnaryPatternSyntax { Parent: IsPatternExpressionSyntax test } } => test.Expression,
            _ => null,
        };
        if (call is null || EndOfValue(call) is not { } end || Type(ground, call) is not { } type)
        {
            return;
        }

        changes.Add(new(TextSpan.FromBounds(end, call.Span.End), ""));
        changes.Add(new(literal.Span, $"{ground.NameOf(type, literal.SpanStart)}.{member}"));
    }

    // Where x ends in x.ToKode(), x?.ToKode() and x?.Y.ToKode().
    private static int? EndOfValue(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments.Count: 0 } => member.Expression.Span.End,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } } access =>
            access.Expression.Span.End,
        ConditionalAccessExpressionSyntax access => EndOfValue(access.WhenNotNull),
        _ => null,
    };

    private static ITypeSymbol? Type(CorrectionReason ground, ExpressionSyntax call)
    {
        var invocation = call;
        while (invocation is ConditionalAccessExpressionSyntax access)
        {
            invocation = access.WhenNotNull;
        }

        return ground.Model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { ReducedFrom.Parameters: [var value] } ? value.Type.WithoutNullable() : null;
    }
}
