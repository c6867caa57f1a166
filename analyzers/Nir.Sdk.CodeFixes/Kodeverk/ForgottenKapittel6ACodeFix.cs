using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.CodeFixes.Kodeverk;

/// <summary>NIR2054: asks <c>IsIntegreringsloven()</c> instead, in all tests of the member: who has asked once has not forgotten.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ForgottenKapittel6ACodeFix()
    : SimpleCodeFix("erintegreringsloven", new("Use IsIntegreringsloven()", "Use IsIntegreringsloven()"), "NIR2054")
{
    private const string Method = "IsIntegreringsloven";

    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        foreach (var location in diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
        {
            var test = ground.Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
            var (value, negated) = test switch
            {
                BinaryExpressionSyntax comparison => (ValueOf(ground, comparison), comparison.IsKind(SyntaxKind.NotEqualsExpression)),
                IsPatternExpressionSyntax pattern => (pattern.Expression, pattern.Pattern is UnaryPatternSyntax),
                _ => (null, false),
            };
            if (value is not null && ground.Model.GetTypeInfo(value).Type is { } type && Text(ground, value, type, negated) is { } text)
            {
                changes.Add(new(test.Span, text));
            }
        }
    }

    private static ExpressionSyntax? ValueOf(CorrectionReason ground, BinaryExpressionSyntax comparison) =>
        ground.Model.GetConstantValue(comparison.Right).HasValue ? comparison.Left
        : ground.Model.GetConstantValue(comparison.Left).HasValue ? comparison.Right
        : null;

    private static string? Text(CorrectionReason ground, ExpressionSyntax value, ITypeSymbol type, bool negated)
    {
        var only = ground.In(value.Span);
        var isNullable = !SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), type);
        if (!IsInScope(ground, value, type))
        {
            return isNullable ? null : $"{(negated ? "!" : "")}{ground.NameOf("Nir.Sdk.Kodeverk.LovverkExtensions", value.SpanStart)}.{Method}({only})";
        }

        if (!IsPrimary(value) && value is not ConditionalAccessExpressionSyntax)
        {
            only = $"({only})";
        }

        if (!isNullable)
        {
            return $"{(negated ? "!" : "")}{only}.{Method}()";
        }

        // p?.Lovverk goes on as a chain; a nullable value begins one.
        var chain = value is ConditionalAccessExpressionSyntax && !IsNullableMember(ground, value) ? "." : "?.";
        return $"{only}{chain}{Method}() {(negated ? "!=" : "==")} true";
    }

    private static bool IsNullableMember(CorrectionReason ground, ExpressionSyntax access) =>
        ground.Model.GetTypeInfo(((ConditionalAccessExpressionSyntax)access).WhenNotNull).Type is { } type
        && !SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), type)
        && Member(ground, access) is not { TypeKind: TypeKind.Enum };

    private static ITypeSymbol? Member(CorrectionReason ground, ExpressionSyntax access) =>
        ground.Model.GetSymbolInfo(((ConditionalAccessExpressionSyntax)access).WhenNotNull).Symbol switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            IMethodSymbol method => method.ReturnType,
            _ => null,
        };

    private static bool IsInScope(CorrectionReason ground, ExpressionSyntax value, ITypeSymbol type) =>
        type.WithoutNullable() is { } enumType
        && ground.Model.LookupSymbols(value.SpanStart, enumType, Method, includeReducedExtensionMethods: true).Length > 0;

    private static bool IsPrimary(ExpressionSyntax value) => value is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax or PostfixUnaryExpressionSyntax;
}
