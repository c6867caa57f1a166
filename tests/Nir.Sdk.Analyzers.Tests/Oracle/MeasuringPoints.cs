using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Nir.Sdk.Analyzers.Tests.Oracle;

/// <summary>
/// Puts a probe wherever an error says that something is published other than by <c>output</c>: in a list, in a return, dropped, written to.
/// What comes by is kept, and judged as the run leaves it; what is passed to a method, as it is then.
/// </summary>
internal sealed class MeasuringPoints(SyntaxTree tree, SemanticModel model)
{
    private readonly Dictionary<SyntaxNode, int> _places = [];
    private readonly Dictionary<SyntaxNode, int> _witnesses = [];

    /// <summary>The charges that a report makes.</summary>
    public IEnumerable<Charged> Charges(Diagnostic diagnostic)
    {
        var witness = Witness(diagnostic);
        return Places(diagnostic).Select(place => new Charged(diagnostic.Id, place, witness));
    }

    /// <summary>A note that a value may be forbidden: by which rule, and which value. Null: the value cannot be told apart.</summary>
    public Noted? Note(Diagnostic diagnostic)
    {
        // Where it may be published is looked at too.
        _ = Places(diagnostic).Count();
        return Witness(diagnostic.Location.SourceSpan) is { } witness
            ? new(diagnostic.Properties[Nir.Sdk.Analyzers.Flow.Judgement.FindingProperties.Rule]!, witness)
            : null;
    }

    private int? Witness(Diagnostic diagnostic)
    {
        var span = Span(diagnostic.Properties[Nir.Sdk.Analyzers.Flow.Judgement.FindingProperties.Witness]!);
        return span.IsEmpty ? null : Witness(span);
    }

    private int? Witness(TextSpan span)
    {
        SyntaxNode? node = tree.GetRoot(TestContext.Current.CancellationToken).FindNode(span, getInnermostNodeForTie: false) switch
        {
            AssignmentExpressionSyntax assignment => assignment,
            ArgumentSyntax argument => argument,
            _ => null,
        };
        if (node is null)
        {
            return null;
        }

        if (!_witnesses.TryGetValue(node, out var number))
        {
            _witnesses[node] = number = _witnesses.Count;
        }

        return number;
    }

    private static TextSpan Span(string text)
    {
        var ends = text.Split('-').Select(static end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return TextSpan.FromBounds(ends[0], ends[1]);
    }

    /// <summary>The places of publication that a report speaks of.</summary>
    private IEnumerable<int> Places(Diagnostic diagnostic)
    {
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        foreach (var text in diagnostic.Properties[Nir.Sdk.Analyzers.Flow.Judgement.FindingProperties.Publications]!.Split(',',
            StringSplitOptions.RemoveEmptyEntries))
        {
            var span = Span(text);
            var node = span.IsEmpty ? Holder(root.FindNode(diagnostic.Location.SourceSpan)) : root.FindNode(span, getInnermostNodeForTie: false);
            yield return Out(node) ?? Target(node);
        }
    }

    /// <summary>The program with its probes.</summary>
    public SyntaxTree With()
    {
        if (_places.Count == 0 && _witnesses.Count == 0)
        {
            return tree;
        }

        var root = tree.GetRoot(TestContext.Current.CancellationToken).ReplaceNodes(
            _places.Keys.Concat(_witnesses.Keys).Distinct(),
            (old, rewritten) => (_witnesses.TryGetValue(old, out var witness) ? Marked(old, rewritten, witness) : rewritten) is var marked
                && _places.TryGetValue(old, out var place) ? Measured(old, marked, place) : marked);
        return tree.WithRootAndOptions(root, tree.Options);
    }

    /// <summary>The same value, with the number of the place where it is given.</summary>
    private static SyntaxNode Marked(SyntaxNode old, SyntaxNode rewritten, int witness)
    {
        if (rewritten is ArgumentSyntax argument)
        {
            return argument.WithExpression(SyntaxFactory.ParseExpression($"Merk({witness}, (Sluttmaal?)({argument.Expression}))"));
        }

        var assignment = (AssignmentExpressionSyntax)rewritten;
        var type = ((AssignmentExpressionSyntax)old).Left.ToString().EndsWith("Integreringskontrakt", StringComparison.Ordinal)
            ? "Integreringskontrakt"
            : "Sluttmaal";
        var (unless, given) = assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression)
            ? ($"{assignment.Left} ?? ", assignment.Right.IsKind(SyntaxKind.DefaultLiteralExpression) ? $"default({type})" : $"({type}?)({assignment.Right})")
            : ("", $"({type}?)({assignment.Right})");
        return SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, assignment.Left,
            SyntaxFactory.ParseExpression($"{unless}Merk({witness}, {given})")).WithTriviaFrom(assignment);
    }

    private SyntaxNode Measured(SyntaxNode old, SyntaxNode rewritten, int place)
    {
        if (rewritten is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax written } })
        {
            return SyntaxFactory.ParseStatement($"{{ {rewritten.ToFullString()}\nSe({place}, {written.Expression}); }}\n");
        }

        var type = model.GetTypeInfo(old, TestContext.Current.CancellationToken) is var info
            ? (info.Type ?? info.ConvertedType)!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : "";
        var reference = old.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword };
        return SyntaxFactory.ParseExpression(
            reference ? $"SeRef({place}, ref {rewritten})" : $"{(old.Parent is ArgumentSyntax ? "SeNaa" : "Se")}<{type}>({place}, {rewritten.ToFullString()})");
    }

    private int Target(SyntaxNode node)
    {
        SyntaxNode target = node switch
        {
            ArgumentSyntax argument => argument.Expression,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } => statement,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } given => Holder(given),
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            ReturnStatementSyntax { Expression: { } returned } => returned,
            ExpressionElementSyntax element => element.Expression,
            ExpressionStatementSyntax { Expression: not AssignmentExpressionSyntax } dropped => dropped.Expression,
            _ => node,
        };
        if (!_places.TryGetValue(target, out var place))
        {
            _places[target] = place = OracleVerdict.Elsewhere + _places.Count;
        }

        return place;
    }

    /// <summary>What makes the object that a value is given to, or the statement that gives it.</summary>
    private static SyntaxNode Holder(SyntaxNode given) =>
        given.Ancestors().First(static node => node is BaseObjectCreationExpressionSyntax or WithExpressionSyntax or StatementSyntax);

    private static int? Out(SyntaxNode node) =>
        node is ArgumentSyntax
        {
            Parent: ArgumentListSyntax
            {
                Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: int place } }, ..],
                Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "output" } }
            }
        }
            ? place
            : null;
}
