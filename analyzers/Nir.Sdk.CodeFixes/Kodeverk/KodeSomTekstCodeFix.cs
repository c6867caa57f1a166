using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.CodeFixes.Kodeverk;

/// <summary>NIR2053: <c>x.Kode() == "arbeid"</c> becomes <c>x == Sluttmaal.Arbeid</c>; <c>is</c> likewise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class KodeSomTekstCodeFix() : EnkelCodeFix("enum", new("Bruk enumen", "Use the enum"), "NIR2053")
{
    private protected override IEnumerable<TextChange> Changes(Rettingsgrunn grunn, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(Egenskaper.Medlem, out var medlem))
            yield break;
        var literal = grunn.NodeOf(diagnostic);
        var call = literal.Parent switch
        {
            BinaryExpressionSyntax comparison => comparison.Left == literal ? comparison.Right : comparison.Left,
            ConstantPatternSyntax { Parent: IsPatternExpressionSyntax test } => test.Expression,
            ConstantPatternSyntax { Parent: UnaryPatternSyntax { Parent: IsPatternExpressionSyntax test } } => test.Expression,
            _ => null,
        };
        if (call is null || EndOfValue(call) is not { } end || Type(grunn, call) is not { } type)
            yield break;

        yield return new(TextSpan.FromBounds(end, call.Span.End), "");
        yield return new(literal.Span, $"{grunn.NameOf(type, literal.SpanStart)}.{medlem}");
    }

    // Where x ends in x.Kode(), x?.Kode() and x?.Y.Kode().
    private static int? EndOfValue(ExpressionSyntax call) => call switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments.Count: 0 } => member.Expression.Span.End,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } } access => access.Expression.Span.End,
        ConditionalAccessExpressionSyntax access => EndOfValue(access.WhenNotNull),
        _ => null,
    };

    private static ITypeSymbol? Type(Rettingsgrunn grunn, ExpressionSyntax call)
    {
        var invocation = call;
        while (invocation is ConditionalAccessExpressionSyntax access)
            invocation = access.WhenNotNull;

        return grunn.Model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { ReducedFrom.Parameters: [var value] } ? value.Type.WithoutNullable() : null;
    }
}
