using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Tests.Testing;

/// <summary>Moves the body of each method into a local function or a lambda that the method calls, where that is legal.</summary>
internal sealed class Wrapping(Clothes kind)
{
    /// <summary>Null when there is nothing to wrap.</summary>
    public string? Wrap(CompilationUnitSyntax root)
    {
        var text = root.ToFullString();
        var wrapped = false;
        foreach (var method in root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(CanWrap).OrderByDescending(static method => method.SpanStart))
        {
            var (open, close) = Edges(method);
            text = method switch
            {
                { Body: { } body } => text.Insert(body.CloseBraceToken.SpanStart, close).Insert(body.OpenBraceToken.Span.End, open),
                { ExpressionBody: { } arrow } => text
                    .Remove(method.SemicolonToken.SpanStart, 1).Insert(method.SemicolonToken.SpanStart, $"; {close} }}")
                    .Remove(arrow.ArrowToken.SpanStart, 2).Insert(arrow.ArrowToken.SpanStart, $"{{ {open}{(IsVoid(method) ? "" : " return")} "),
                _ => text,
            };
            wrapped = true;
        }

        return wrapped ? text : null;
    }

    private (string Open, string Close) Edges(MethodDeclarationSyntax method)
    {
        var type = method.ReturnType.WithoutTrivia().ToString();
        var isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
        var call = (type, isAsync) switch
        {
            ("void", _) => "Inner();",
            ("Task", true) => "await Inner();",
            (_, true) => "return await Inner();",
            _ => "return Inner();",
        };
        var async = isAsync ? "async " : "";
        return kind is Clothes.InLocalFunction
            ? ($" {call} {async}{type} Inner() {{", "} ")
            : ($" {(type == "void" ? "Action" : $"Func<{type}>")} Inner = {async}() => {{", $"}}; {call} ");
    }

    private static bool IsVoid(MethodDeclarationSyntax method) =>
        method.ReturnType.ToString() is "void" || (method.ReturnType.ToString() is "Task" && method.Modifiers.Any(SyntaxKind.AsyncKeyword));

    // What a method's own attributes say, they say of its own body.
    private static bool CanWrap(MethodDeclarationSyntax method) =>
        (method.Body ?? (SyntaxNode?)method.ExpressionBody) is { } body
        && method.AttributeLists.Count == 0
        && method.ReturnType is not RefTypeSyntax
        && method.ExpressionBody?.Expression is not (RefExpressionSyntax or ThrowExpressionSyntax)
        && method.ParameterList.Parameters.All(static parameter =>
            !parameter.Modifiers.Any(static m => m.IsKind(SyntaxKind.RefKeyword) || m.IsKind(SyntaxKind.OutKeyword) || m.IsKind(SyntaxKind.InKeyword)))
        && method.FirstAncestorOrSelf<StructDeclarationSyntax>() is null
        && method.FirstAncestorOrSelf<RecordDeclarationSyntax>() is not { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword }
        && method.TypeParameterList is null
        && !body.DescendantNodes().Any(static node => node is YieldStatementSyntax or RefTypeSyntax or RefExpressionSyntax or LabeledStatementSyntax);
}
