using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>A type's static members begin in the order of the text: what stands before one, and reads it, finds nothing there.</summary>
internal sealed class StartOrder(SourceReader reader)
{
    private const int Deepest = 3;

    private readonly ConcurrentDictionary<ISymbol, object> _early = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a static member may be read before it has what it begins with.</summary>
    /// <param name="member">The field or property.</param>
    /// <param name="where">Where it is read.</param>
    public bool MayBeReadBefore(ISymbol member, SyntaxNode where)
    {
        if (member.ContainingType.DeclaringSyntaxReferences is not { IsEmpty: false } parts || member.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        return (Around(where) is { } beginning && parts.Any(part => part.GetSyntax() == beginning.Parent) && IsBefore(where, Place(member)))
            || (bool)_early.GetOrAdd(member, one => IsReadEarly(one));
    }

    // The static initialiser that code stands in; null: it runs later.
    private static MemberDeclarationSyntax? Around(SyntaxNode where)
    {
        foreach (var node in where.AncestorsAndSelf())
        {
            if (node is AnonymousFunctionExpressionSyntax or BlockSyntax or ArrowExpressionClauseSyntax)
            {
                return null;
            }

            if (node is MemberDeclarationSyntax member)
            {
                return member.Modifiers.Any(SyntaxKind.StaticKeyword) ? member : null;
            }
        }

        return null;
    }

    // Of several files nobody knows which is first.
    private static bool IsBefore(SyntaxNode one, SyntaxNode other) => one.SyntaxTree != other.SyntaxTree || one.SpanStart < other.SpanStart;

    private static SyntaxNode Place(ISymbol member) => member.DeclaringSyntaxReferences[0].GetSyntax();

    // What stands before it calls code of the type's own that names it.
    private bool IsReadEarly(ISymbol member)
    {
        var place = Place(member);
        return member.ContainingType.DeclaringSyntaxReferences.Select(static part => part.GetSyntax()).OfType<TypeDeclarationSyntax>()
            .SelectMany(static part => part.Members).Where(static one => one.Modifiers.Any(SyntaxKind.StaticKeyword) && one is BaseFieldDeclarationSyntax
                or PropertyDeclarationSyntax { Initializer: not null })
            .Any(one => IsBefore(one, place) && !one.Span.Contains(place.Span) && Calls(one, member, 0));
    }

    private bool Calls(SyntaxNode code, ISymbol member, int depth) => code.DescendantNodes().Any(node => node switch
    {
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => reader.Symbol(node) is IMethodSymbol method
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, member.ContainingType) && !method.DeclaringSyntaxReferences.IsEmpty
            && (depth == Deepest || Names(method.DeclaringSyntaxReferences[0].GetSyntax(), member, depth + 1)),
        _ => false,
    });

    private bool Names(SyntaxNode body, ISymbol member, int depth) =>
        body.DescendantNodes().Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == member.Name) || Calls(body, member, depth);
}
