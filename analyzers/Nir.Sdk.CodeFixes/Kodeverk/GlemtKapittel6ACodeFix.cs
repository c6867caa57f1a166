using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers.Operasjoner;

namespace Nir.Sdk.CodeFixes.Kodeverk;

/// <summary>NIR2054: asks <c>ErIntegreringsloven()</c> instead.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GlemtKapittel6ACodeFix() : EnkelCodeFix("erintegreringsloven", new("Bruk ErIntegreringsloven()", "Use ErIntegreringsloven()"), "NIR2054")
{
    private const string Method = "ErIntegreringsloven";

    private protected override IEnumerable<TextChange> Changes(Rettingsgrunn grunn, Diagnostic diagnostic)
    {
        var test = grunn.NodeOf(diagnostic);
        var (value, negated) = test switch
        {
            BinaryExpressionSyntax comparison => (ValueOf(grunn, comparison), comparison.IsKind(SyntaxKind.NotEqualsExpression)),
            IsPatternExpressionSyntax pattern => (pattern.Expression, pattern.Pattern is UnaryPatternSyntax),
            _ => (null, false),
        };
        if (value is null || grunn.Model.GetTypeInfo(value).Type is not { } type)
            yield break;
        if (Text(grunn, value, type, negated) is { } text)
            yield return new(test.Span, text);
    }

    private static ExpressionSyntax? ValueOf(Rettingsgrunn grunn, BinaryExpressionSyntax comparison) =>
        grunn.Model.GetConstantValue(comparison.Right).HasValue ? comparison.Left
        : grunn.Model.GetConstantValue(comparison.Left).HasValue ? comparison.Right
        : null;

    private static string? Text(Rettingsgrunn grunn, ExpressionSyntax value, ITypeSymbol type, bool negated)
    {
        var bare = grunn.In(value.Span);
        var isNullable = !SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), type);
        if (!IsInScope(grunn, value, type))
            return isNullable ? null : $"{(negated ? "!" : "")}{grunn.NameOf("Nir.Sdk.Kodeverk.LovverkExtensions", value.SpanStart)}.{Method}({bare})";
        if (!IsPrimary(value) && value is not ConditionalAccessExpressionSyntax)
            bare = $"({bare})";
        if (!isNullable)
            return $"{(negated ? "!" : "")}{bare}.{Method}()";

        // p?.Lovverk goes on as a chain; a nullable value begins one.
        var chain = value is ConditionalAccessExpressionSyntax && !IsNullableMember(grunn, value) ? "." : "?.";
        return $"{bare}{chain}{Method}() {(negated ? "!=" : "==")} true";
    }

    private static bool IsNullableMember(Rettingsgrunn grunn, ExpressionSyntax access) =>
        grunn.Model.GetTypeInfo(((ConditionalAccessExpressionSyntax)access).WhenNotNull).Type is { } type
        && !SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), type)
        && Member(grunn, access) is not { TypeKind: TypeKind.Enum };

    private static ITypeSymbol? Member(Rettingsgrunn grunn, ExpressionSyntax access) => grunn.Model.GetSymbolInfo(((ConditionalAccessExpressionSyntax)access).WhenNotNull).Symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private static bool IsInScope(Rettingsgrunn grunn, ExpressionSyntax value, ITypeSymbol type) =>
        type.WithoutNullable() is { } enumType
        && grunn.Model.LookupSymbols(value.SpanStart, enumType, Method, includeReducedExtensionMethods: true).Length > 0;

    private static bool IsPrimary(ExpressionSyntax value) => value is SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax or PostfixUnaryExpressionSyntax;
}
