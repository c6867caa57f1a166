using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Analyzers;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.CodeFixes.Felt;

/// <summary>
/// NIR1952 and NIR1953: gives the value only under the laws that allow it. Offered where the law can be asked for on the spot, and where the value does
/// not write to anything that is read when it is not given.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GuardCodeFix : NirCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["NIR1952", "NIR1953"];

    private protected override ImmutableArray<(string Key, BilingualText Title)> Choices =>
        [("vakt", new("Gi verdien bare under lovene som tillater den", "Give the value only under the laws that allow it"))];

    // Several rules may forbid one value, each under a law of its own: they are asked together.
    private protected override IEnumerable<TextChange> Changes(CorrectionReason ground, IReadOnlyList<Diagnostic> diagnostics, string key)
    {
        var changes = new List<TextChange>();
        for (var i = 0; i < diagnostics.Count;)
        {
            var (laws, assignment) = (new List<IFieldSymbol>(), FeltAssignment.Find(ground, diagnostics[i]));
            do
            {
                AddLaws(ground, diagnostics[i], laws);
            }
            while (++i < diagnostics.Count && diagnostics[i].Location.SourceSpan == diagnostics[i - 1].Location.SourceSpan);

            if (assignment is not null && laws.Count > 0)
            {
                changes.AddRange(Changes(ground, assignment, laws));
            }
        }

        return changes;
    }

    private static IEnumerable<TextChange> Changes(CorrectionReason ground, AssignmentExpressionSyntax assignment, List<IFieldSymbol> laws) =>
        assignment.Parent switch
        {
            ExpressionStatementSyntax statement when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && FeltAssignment.IsInList(statement) =>
                InStatement(ground, assignment, statement, laws),
            InitializerExpressionSyntax initializer when !initializer.DescendantNodes().Any(FeltAssignment.Writes) =>
                InInitializer(ground, assignment, initializer, laws),
            _ => [],
        };

    private static IEnumerable<TextChange> InStatement(
        CorrectionReason ground, AssignmentExpressionSyntax assignment, StatementSyntax statement, List<IFieldSymbol> laws)
    {
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax } target
            || !IsPlain(ground, target.Expression) || FeltAssignment.LawOf(ground, ground.Model.GetTypeInfo(target.Expression).Type) is not { } property
            || !CanMove(ground, statement))
        {
            return [];
        }

        var law = $"{ground.In(target.Expression.Span)}.{CorrectionReason.Escaped(property.Name)}";
        if (statement.Parent is { Parent: IfStatementSyntax { Condition: IsPatternExpressionSyntax test } guard } && guard.Statement == statement.Parent
            && ground.In(test.Expression.Span) == law)
        {
            return Widen(ground, test, laws);
        }

        var head = $"if ({law} {Test(ground, laws, statement.SpanStart)})";
        if (ground.LinesOf(statement, statement.Span.End) is null)
        {
            return Around(statement.Span, $"{head} {{ ", " }");
        }

        var indent = ground.LineEnd + ground.IndentOf(statement.SpanStart);
        return Around(statement.Span, $"{head}{indent}{{{indent}{ground.Step}", $"{indent}}}").Concat(ground.Text.Lines
            .Where(line => line.Start > statement.SpanStart && line.Start < statement.Span.End && line.Span.Length > 0)
            .Select(line => new TextChange(new(line.Start, 0), ground.Step)));
    }

    private static TextChange[] Around(TextSpan span, string before, string after) => [new(new(span.Start, 0), before), new(new(span.End, 0), after)];

    // A text of several lines would get other content, a name would go out of scope, a directive would stand elsewhere. What is called may change the law
    // that was asked for.
    private static bool CanMove(CorrectionReason ground, StatementSyntax statement) =>
        !statement.DescendantTokens().Any(static token => token.Text.Contains('\n')) && !statement.ContainsDirectives
        && !statement.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax).Any(node =>
            node is SingleVariableDesignationSyntax or AwaitExpressionSyntax || (node.Parent is not StatementSyntax && FeltAssignment.Writes(node))
            || (node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
                && ground.Model.GetSymbolInfo(node).Symbol is not { DeclaringSyntaxReferences.IsEmpty: true }));

    private static IEnumerable<TextChange> InInitializer(
        CorrectionReason ground, AssignmentExpressionSyntax assignment, InitializerExpressionSyntax initializer, List<IFieldSymbol> laws)
    {
        var type = ground.Model.GetTypeInfo(assignment.Left).Type;
        var isNullable = type is { IsReferenceType: true } || !SymbolEqualityComparer.Default.Equals(type.WithoutNullable(), type);
        if (!isNullable || Law(ground, initializer) is not { } law)
        {
            return [];
        }

        var value = assignment.Right;
        if (value is ConditionalExpressionSyntax { Condition: IsPatternExpressionSyntax test, WhenFalse.RawKind: (int)SyntaxKind.NullLiteralExpression }
            && ground.In(test.Expression.Span) == law)
        {
            return Widen(ground, test, laws);
        }

        var (open, close) = value is ConditionalExpressionSyntax or ThrowExpressionSyntax ? ("(", ")") : ("", "");
        return Around(value.Span, $"{law} {Test(ground, laws, value.SpanStart)} ? {open}", $"{close} : null");
    }

    // What is guarded already, under fewer laws.
    private static IEnumerable<TextChange> Widen(CorrectionReason ground, IsPatternExpressionSyntax test, List<IFieldSymbol> laws)
    {
        var named = test.Pattern.DescendantNodes().Select(node => ground.Model.GetSymbolInfo(node).Symbol).OfType<IFieldSymbol>().ToList();
        if (laws.TrueForAll(named.Contains) || $"is {ground.In(test.Pattern.Span)}" != Test(ground, named, test.SpanStart))
        {
            return [];
        }

        named.AddRange(laws);
        return [new(test.Pattern.Span, Test(ground, named, test.SpanStart).Substring("is ".Length))];
    }

    // The law that the initializer gives, or the one that a `with` copies; only what can be read twice.
    private static string? Law(CorrectionReason ground, InitializerExpressionSyntax initializer)
    {
        if (initializer.Parent is null || ground.Model.GetTypeInfo(initializer.Parent).Type is not INamedTypeSymbol type
            || FeltAssignment.LawOf(ground, type) is not { } law)
        {
            return null;
        }

        var given = initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == law.Name);
        return given is not null ? IsPlain(ground, given.Right) ? ground.In(given.Right.Span) : null
            : initializer.Parent is WithExpressionSyntax { Expression: { } copied } && IsPlain(ground, copied) && CopiesPlainly(ground, type)
                ? $"{ground.In(copied.Span)}.{CorrectionReason.Escaped(law.Name)}"
            : null;
    }

    private static bool CopiesPlainly(CorrectionReason ground, INamedTypeSymbol type) => WrittenCode.HasPlainCopies(type)
        || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, NirSymbols.For(ground.Model.Compilation)?.ForbudtUnder?.ContainingAssembly);

    private static bool IsPlain(CorrectionReason ground, ExpressionSyntax expression) => expression is ThisExpressionSyntax
        || ((expression is IdentifierNameSyntax || (expression is MemberAccessExpressionSyntax access && IsPlain(ground, access.Expression)))
            && !FeltAssignment.RunsCode(ground.Model.GetSymbolInfo(expression).Symbol) && !IsWrittenOnTheWay(ground, expression));

    // By another name, or while something else is asked: what was asked for is not certain to be what is there then.
    private static bool IsWrittenOnTheWay(CorrectionReason ground, ExpressionSyntax variable)
    {
        var symbol = ground.Model.GetSymbolInfo(variable).Symbol;
        if (symbol is not (ILocalSymbol or IParameterSymbol))
        {
            return false;
        }

        // All top-level statements are one member.
        var member = variable.Ancestors().FirstOrDefault(static one => one is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? ground.Root;
        return symbol is ILocalSymbol { IsRef: true } or IParameterSymbol { RefKind: not RefKind.None } || member.DescendantNodes().Any(one =>
            one is IdentifierNameSyntax name && name.Identifier.ValueText == symbol.Name
            && one.Parent is RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax }
                or AssignmentExpressionSyntax { Parent: not (StatementSyntax or InitializerExpressionSyntax) });
    }

    // Where the law is certain a test of it is always false, and where it may be another yet it tells nothing; where not all of them are known, none is asked
    // for.
    private static void AddLaws(CorrectionReason ground, Diagnostic diagnostic, List<IFieldSymbol> laws)
    {
        var found = diagnostic.Properties[FindingProperties.Laws]!.Split(',').Select(name =>
            ground.Model.Compilation.GetTypeByMetadataName(FeltAssignment.Lovverk)!.GetMembers(name.Trim()).FirstOrDefault() as IFieldSymbol).ToList();
        if (diagnostic.Properties[FindingProperties.HasNothingToAsk] is null && !found.Contains(null))
        {
            laws.AddRange(found!);
        }
    }

    private static string Test(CorrectionReason ground, List<IFieldSymbol> laws, int position)
    {
        var names = string.Join(" or ", laws.OrderBy(static law => (int)law.ConstantValue!)
            .Select(law => $"{ground.NameOf(law.ContainingType, position)}.{law.Name}").Distinct());
        return names.Contains(" ") ? $"is not ({names})" : $"is not {names}";
    }
}
