using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes.Overfoering;

/// <summary>NIR5051: looks at the result with a switch over all that it can be. What to do with a refusal is left to write.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnseenResultCodeFix() : SimpleCodeFix("switch", new("Bruk switch på resultatet", "Use a switch on the result"), "NIR5051")
{
    private static readonly string[] Sent = ["Accepted"];
    private static readonly string[] NotSent = ["Refused", "Conflict", "OutcomeUnknown"];
    private static readonly string[] Deleted = ["Deleted", "AlreadyDeleted"];
    private static readonly string[] NotDeleted = ["DeletionRefused", "DeletionConflict", "DeletionOutcomeUnknown"];

    private protected override IEnumerable<TextChange> Changes(CorrectionReason ground, Diagnostic diagnostic)
    {
        if (ground.NodeOf(diagnostic) is not InvocationExpressionSyntax call)
        {
            yield break;
        }

        switch (call.FirstAncestorOrSelf<StatementSyntax>())
        {
            case ExpressionStatementSyntax statement when Result(ground, call, statement.Expression) is { } result
                && Switch(ground, call, statement, result) is { } text:
                yield return new(statement.Span, text);
                break;
            case LocalDeclarationStatementSyntax { Parent: BlockSyntax, Declaration.Variables: [{ Initializer.Value: { } value } local] } declaration
                when Result(ground, call, value) is not null && value is not InvocationExpressionSyntax
                    && Switch(ground, call, declaration, local.Identifier.Text) is { } text:
                yield return new(new TextSpan(declaration.Span.End, 0), ground.LineEnd + ground.IndentOf(declaration.SpanStart) + text);
                break;
        }
    }

    // The expression that has the outcome as its value; null when nothing has without another change.
    private static string? Result(CorrectionReason ground, InvocationExpressionSyntax call, ExpressionSyntax expression)
    {
        if (ground.Model.GetTypeInfo(expression).Type is { Name: "TransferResult" or "DeletionResult" })
        {
            return ground.In(expression.Span);
        }

        return expression == call && IsAsync(call) ? $"await {ground.In(call.Span)}" : null;
    }

    private static bool IsAsync(SyntaxNode node) => node.Ancestors().FirstOrDefault(static ancestor =>
            ancestor is BaseMethodDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                or CompilationUnitSyntax) switch
    {
        BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        // Statements of a program may always await.
        CompilationUnitSyntax => true,
        _ => false,
    };

    private static string? Switch(CorrectionReason ground, InvocationExpressionSyntax call, StatementSyntax statement, string value)
    {
        var position = statement.SpanStart;
        var sends = ground.Model.GetSymbolInfo(call).Symbol?.Name == "SendAsync";
        var good = Names(ground, sends ? Sent : Deleted, position);
        var bad = Names(ground, sends ? NotSent : NotDeleted, position);
        if (good is null || bad is null || ground.NameOf("System.NotImplementedException", position) is not { } exception)
        {
            return null;
        }

        List<string> lines =
        [
            $"switch ({value})", "{", .. good.Select(static name => $"    case {name}:"), "        break;",
            .. bad.Select(static name => $"    case {name}:"), $"        throw new {exception}();", "}",
        ];
        return string.Join(ground.LineEnd + ground.IndentOf(position), lines);
    }

    private static List<string>? Names(CorrectionReason ground, string[] types, int position)
    {
        var names = types.Select(type => ground.NameOf($"Nir.Sdk.Client.Results.{type}", position)).OfType<string>().ToList();
        return names.Count == types.Length ? names : null;
    }
}
