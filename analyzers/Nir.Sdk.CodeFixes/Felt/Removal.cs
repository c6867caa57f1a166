using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.CodeFixes.Felt;

/// <summary>Takes statements and members of initializers out of a document, each with its own comments and not those of its neighbour.</summary>
internal sealed class Removal(CorrectionReason ground)
{
    private readonly List<TextSpan> _lines = [];
    private readonly List<TextChange> _changes = [];

    public IEnumerable<TextChange> Changes => _changes.Concat(ground.WithBlankLines(_lines).Select(static lines => new TextChange(lines, "")));

    public void Remove(StatementSyntax statement)
    {
        if (ground.LinesOf(statement, statement.Span.End) is { } lines)
        {
            _lines.Add(lines);
        }
        else
        {
            Cut(ground.WithSpace(statement.Span));
        }
    }

    public void Remove(InitializerExpressionSyntax initializer, HashSet<ExpressionSyntax> gone)
    {
        var members = initializer.Expressions;
        if (members.All(gone.Contains))
        {
            RemoveAll(initializer);
            return;
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (gone.Contains(members[i]))
            {
                var next = i;
                while (next < members.Count && gone.Contains(members[next]))
                {
                    next++;
                }

                Remove(members, i, next);
                i = next;
            }
        }
    }

    private void Remove(SeparatedSyntaxList<ExpressionSyntax> members, int first, int next)
    {
        var endsWithComma = members.SeparatorCount == members.Count;
        var lines = new List<TextSpan>();
        for (var i = first; i < next; i++)
        {
            if (ground.LinesOf(members[i], i < members.SeparatorCount ? members.GetSeparator(i).Span.End : members[i].Span.End) is { } own)
            {
                lines.Add(own);
            }
        }

        if (lines.Count == next - first)
        {
            _lines.AddRange(lines);
            if (next == members.Count && !endsWithComma)
            {
                Cut(members.GetSeparator(first - 1).Span);
            }
        }
        else if (next < members.Count)
        {
            Cut(TextSpan.FromBounds(members[first].FullSpan.Start, members[next].FullSpan.Start));
        }
        else if (endsWithComma)
        {
            Cut(TextSpan.FromBounds(members[first].FullSpan.Start, members.GetSeparator(next - 1).FullSpan.End));
        }
        else if (members.GetSeparator(first - 1) is var comma && ground.BeginsLine(comma.SpanStart))
        {
            Cut(TextSpan.FromBounds(comma.FullSpan.Start, members[next - 1].FullSpan.End));
        }
        else
        {
            Cut(comma.Span);
            Cut(TextSpan.FromBounds(members[first].FullSpan.Start, members[next - 1].FullSpan.End));
        }
    }

    private void RemoveAll(InitializerExpressionSyntax initializer)
    {
        switch (initializer.Parent)
        {
            case WithExpressionSyntax with when IsSame(with):
                Unwrap(with);
                break;
            case BaseObjectCreationExpressionSyntax creation:
                _changes.Add(new(
                    TextSpan.FromBounds(initializer.OpenBraceToken.GetPreviousToken().Span.End, initializer.Span.End),
                    creation.ArgumentList is null ? "()" : ""));
                break;
            default:
                _changes.Add(new(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), " "));
                break;
        }
    }

    // A copy that changes nothing is what it was copied from, and needs no parentheses; nor is that given to itself.
    private void Unwrap(WithExpressionSyntax with)
    {
        var what = with.Expression;
        if (with.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax target, Parent: ExpressionStatementSyntax statement }
            && !statement.ContainsDirectives && FeltAssignment.IsInList(statement) && ground.In(target.Span) == ground.In(what.Span)
            && ground.Model.GetSymbolInfo(target).Symbol is not IPropertySymbol)
        {
            Remove(statement);
        }
        else if (with.Parent is ParenthesizedExpressionSyntax around && what is IdentifierNameSyntax or ThisExpressionSyntax or MemberAccessExpressionSyntax)
        {
            Cut(around.OpenParenToken.Span);
            Cut(TextSpan.FromBounds(what.Span.End, around.Span.End));
        }
        else
        {
            Cut(TextSpan.FromBounds(what.Span.End, with.Span.End));
        }
    }

    // Two names for one object are not two objects, where one can be changed.
    private bool IsSame(WithExpressionSyntax with)
    {
        var type = ground.Model.GetTypeInfo(with).Type as INamedTypeSymbol;
        if (type is { IsValueType: true })
        {
            // A member of a copy may change it.
            return !CanChange(type) || with.Ancestors().First(static one => one is not ParenthesizedExpressionSyntax) is not MemberAccessExpressionSyntax;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (CanChange(current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CanChange(INamedTypeSymbol type) => type.GetMembers().Any(static member =>
        member is IPropertySymbol { IsStatic: false, SetMethod.IsInitOnly: false }
        or IFieldSymbol { IsStatic: false, IsReadOnly: false, IsImplicitlyDeclared: false });

    private void Cut(TextSpan span) => _changes.Add(new(span, ""));
}
