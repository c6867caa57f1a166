using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes.Overfoering;

/// <summary>NIR5051: looks at the result with a switch over all that it can be. What was not taken is an exception that says what happened, until its writer
/// knows better.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnseenResultCodeFix() : SimpleCodeFix("switch", new("Bruk switch på resultatet", "Use a switch on the result"), "NIR5051")
{
    // For each outcome what is thrown, and the member that tells more; null: all is well.
    private static readonly (string[] Types, string? Member, string? Text)[] Sent =
    [
        (["Accepted"], null, null),
        (["Refused"], "Avvik.Count", "NIR refused the registration. Rules broken:"),
        (["Conflict"], "Cause", "NIR holds something else:"),
        (["OutcomeUnknown"], null, "It is not known whether NIR took the registration. Read it before it is sent again."),
    ];

    private static readonly (string[] Types, string? Member, string? Text)[] Deleted =
    [
        (["Deleted", "AlreadyDeleted"], null, null),
        (["DeletionRefused", "DeletionConflict"], null, "NIR did not delete the registration."),
        (["DeletionOutcomeUnknown"], null, "It is not known whether NIR deleted the registration. Read it before it is deleted again."),
    ];

    private protected override void Change(CorrectionReason ground, Diagnostic diagnostic, List<TextChange> changes)
    {
        if (ground.NodeOf(diagnostic) is not InvocationExpressionSyntax call)
        {
            return;
        }

        switch (call.FirstAncestorOrSelf<StatementSyntax>())
        {
            case ExpressionStatementSyntax statement when Result(ground, call, statement.Expression) is { } result
                && Switch(ground, call, statement, result) is { } text:
                changes.Add(ground.BeginsLine(statement.SpanStart) ? new(statement.Span, text) : OnLines(ground, statement, text));
                break;
            case LocalDeclarationStatementSyntax { Parent: BlockSyntax, Declaration.Variables: [{ Initializer.Value: { } value } local] } declaration
                when Result(ground, call, value) is not null && value is not InvocationExpressionSyntax
                    && Switch(ground, call, declaration, local.Identifier.Text) is { } text:
                changes.Add(new(new TextSpan(declaration.Span.End, 0), ground.LineEnd + ground.IndentOf(declaration.SpanStart) + text));
                break;
        }
    }

    // What stood behind something on its line gets lines of its own.
    private static TextChange OnLines(CorrectionReason ground, ExpressionStatementSyntax statement, string text)
    {
        var (before, after) = (statement.GetFirstToken().GetPreviousToken().Span.End, statement.GetLastToken().GetNextToken().SpanStart);
        var indent = ground.LineEnd + ground.IndentOf(statement.SpanStart);
        var isLast = statement.Parent is BlockSyntax block && block.CloseBraceToken.SpanStart == after
            && string.IsNullOrWhiteSpace(ground.In(TextSpan.FromBounds(statement.Span.End, after)));
        var start = string.IsNullOrWhiteSpace(ground.In(TextSpan.FromBounds(before, statement.SpanStart))) ? before : statement.SpanStart;
        return new(
            TextSpan.FromBounds(start, isLast ? after : statement.Span.End),
            indent + ground.Step + text.Replace(indent, indent + ground.Step) + (isLast ? indent : ""));
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
        var sends = (ground.Model.GetSymbolInfo(call).Symbol as IMethodSymbol)?.ReturnType is INamedTypeSymbol { TypeArguments: [{ Name: "TransferResult" }] };
        if (ground.NameOf("System.InvalidOperationException", position) is not { } exception)
        {
            return null;
        }

        var lines = new List<string> { $"switch ({value})", "{" };
        foreach (var (types, member, text) in sends ? Sent : Deleted)
        {
            if (Names(ground, types, position) is not { } names)
            {
                return null;
            }

            var name = member is null ? null : ground.FreeName(types[0].ToLowerInvariant(), position);
            lines.AddRange(names.Select(one => $"{ground.Step}case {one}{(name is null ? "" : $" {name}")}:"));
            lines.Add(text is null ? $"{ground.Step}{ground.Step}break;"
                : name is null ? $"{ground.Step}{ground.Step}throw new {exception}(\"{text}\");"
                : $"{ground.Step}{ground.Step}throw new {exception}($\"{text} {{{name}.{member}}}.\");");
        }

        lines.Add("}");
        return string.Join(ground.LineEnd + ground.IndentOf(position), lines);
    }

    private static List<string>? Names(CorrectionReason ground, string[] types, int position)
    {
        var names = types.Select(type => ground.NameOf($"Nir.Sdk.Client.Results.{type}", position)).OfType<string>().ToList();
        return names.Count == types.Length ? names : null;
    }
}
