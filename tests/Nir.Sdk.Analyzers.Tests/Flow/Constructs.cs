using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nir.Sdk.Analyzers.Tests.Flow;

/// <summary>The constructs that the field rules must get right, each recognised by its syntax.</summary>
internal static class Constructs
{
    public static ImmutableDictionary<string, Func<SyntaxNode, bool>> All { get; } = new Dictionary<string, Func<SyntaxNode, bool>>
    {
        ["object initialiser"] = static node => node.IsKind(SyntaxKind.ObjectInitializerExpression),
        ["nested initialiser"] = static node => node is AssignmentExpressionSyntax { Right: InitializerExpressionSyntax },
        ["creation within an initialiser"] = static node => node is BaseObjectCreationExpressionSyntax { Initializer: not null }
            && node.Parent?.Parent is InitializerExpressionSyntax,
        ["target-typed new"] = static node => node is ImplicitObjectCreationExpressionSyntax { Initializer.Expressions.Count: > 1 },
        ["with, law first"] = static node => IsWith(node, static names => names.IndexOf("Lovverk") == 0 && names.Count > 1),
        ["with, value first"] = static node => IsWith(node, static names => names.IndexOf("Lovverk") > 0),
        ["with on a record struct"] = static node => node is LocalDeclarationStatementSyntax && node.ToString().Contains("with", StringComparison.Ordinal)
            && Beside(node, "new Post"),
        ["positional record"] = static node => node is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "Line" } },
        ["constructor argument"] = static node => node is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "Drawer" } },
        ["primary-constructor argument"] = static node =>
            node is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "Box" } },
        ["assignment after construction"] = static node =>
            node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax },
        ["conditional expression"] = static node => node is ConditionalExpressionSyntax,
        ["coalescing expression"] = static node => node.IsKind(SyntaxKind.CoalesceExpression),
        ["coalescing assignment"] = static node => node.IsKind(SyntaxKind.CoalesceAssignmentExpression),
        ["conditional value assigned"] = static node =>
            node is AssignmentExpressionSyntax { Right: ConditionalExpressionSyntax, Parent: ExpressionStatementSyntax },
        ["compound assignment"] = static node => node.IsKind(SyntaxKind.AddAssignmentExpression),
        ["early return"] = static node => node is ReturnStatementSyntax && node.FirstAncestorOrSelf<IfStatementSyntax>() is not null,
        ["throw statement"] = static node => node is ThrowStatementSyntax,
        ["throw expression"] = static node => node is ThrowExpressionSyntax { Parent: not ArrowExpressionClauseSyntax },
        ["switch statement"] = static node => node is SwitchStatementSyntax,
        ["switch expression"] = static node => node is SwitchExpressionSyntax,
        ["when"] = static node => node is WhenClauseSyntax,
        ["and pattern"] = static node => node.IsKind(SyntaxKind.AndPattern),
        ["or pattern"] = static node => node.IsKind(SyntaxKind.OrPattern),
        ["not pattern"] = static node => node.IsKind(SyntaxKind.NotPattern),
        ["constant pattern"] = static node =>
            node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Right: QualifiedNameSyntax or MemberAccessExpressionSyntax },
        ["property pattern"] = static node => node is PropertyPatternClauseSyntax,
        ["positional pattern"] = static node => node is PositionalPatternClauseSyntax,
        ["relational pattern"] = static node => node is RelationalPatternSyntax,
        ["list pattern"] = static node => node is ListPatternSyntax,
        ["var pattern"] = static node => node is VarPatternSyntax,
        ["declaration pattern"] = static node => node is DeclarationPatternSyntax or RecursivePatternSyntax { Type: not null, Designation: not null },
        ["type pattern"] = static node => node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Right: IdentifierNameSyntax },
        ["short circuit, and"] = static node => node.IsKind(SyntaxKind.LogicalAndExpression),
        ["short circuit, or"] = static node => node.IsKind(SyntaxKind.LogicalOrExpression),
        ["for"] = static node => node is ForStatementSyntax,
        ["foreach"] = static node => node is ForEachStatementSyntax { AwaitKeyword.RawKind: 0 },
        ["await foreach"] = static node => node is ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 },
        ["while"] = static node => node is WhileStatementSyntax,
        ["do"] = static node => node is DoStatementSyntax,
        ["goto"] = static node => node is GotoStatementSyntax,
        ["break or continue"] = static node => node is ContinueStatementSyntax or BreakStatementSyntax { Parent: not SwitchSectionSyntax },
        ["catch"] = static node => node is CatchClauseSyntax,
        ["catch filter"] = static node => node is CatchFilterClauseSyntax,
        ["finally"] = static node => node is FinallyClauseSyntax,
        ["using statement"] = static node => node is UsingStatementSyntax,
        ["using declaration"] = static node => node is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 },
        ["lock"] = static node => node is LockStatementSyntax,
        ["checked"] = static node => node is CheckedStatementSyntax,
        ["iterator"] = static node => node.IsKind(SyntaxKind.YieldReturnStatement),
        ["async"] = static node => node is AwaitExpressionSyntax,
        ["lambda"] = static node => node is LambdaExpressionSyntax,
        ["anonymous method"] = static node => node is AnonymousMethodExpressionSyntax,
        ["local function"] = static node => node is LocalFunctionStatementSyntax,
        ["ref argument"] = static node => node is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword },
        ["out argument"] = static node => node is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword },
        ["ref local"] = static node => node is RefTypeSyntax { Parent: VariableDeclarationSyntax },
        ["ref parameter"] = static node => node is ParameterSyntax parameter && parameter.Modifiers.Any(SyntaxKind.RefKeyword),
        ["out parameter"] = static node => node is ParameterSyntax parameter && parameter.Modifiers.Any(SyntaxKind.OutKeyword),
        ["deconstruction"] = static node => node is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax },
        ["tuple"] = static node => node is TupleExpressionSyntax,
        ["array"] = static node => node is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax,
        ["collection expression"] = static node => node is CollectionExpressionSyntax { Elements.Count: > 0 },
        ["spread"] = static node => node is SpreadElementSyntax,
        ["collection initialiser"] = static node => node.IsKind(SyntaxKind.CollectionInitializerExpression),
        ["dictionary initialiser"] = static node => node is ImplicitElementAccessSyntax,
        ["anonymous object"] = static node => node is AnonymousObjectCreationExpressionSyntax,
        ["LINQ projection"] = static node => node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" },
        ["LINQ query"] = static node => node is QueryExpressionSyntax,
        ["generic method"] = static node => node is MethodDeclarationSyntax { TypeParameterList: not null },
        ["generic type"] = static node => node is GenericNameSyntax { Identifier.ValueText: "Generic" },
        ["extension method"] = static node =>
            node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "With" } },
        ["extension member"] = static node => node.ToString().StartsWith("extension(", StringComparison.Ordinal),
        ["required"] = static node => node is PropertyDeclarationSyntax property && property.Modifiers.Any(SyntaxKind.RequiredKeyword),
        ["field keyword"] = static node => node.IsKind(SyntaxKind.FieldExpression),
        ["null-conditional access"] = static node => node is ConditionalAccessExpressionSyntax { WhenNotNull: not AssignmentExpressionSyntax },
        ["null-conditional assignment"] = static node => node is ConditionalAccessExpressionSyntax { WhenNotNull: AssignmentExpressionSyntax },
        ["null"] = static node =>
            node is AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax { Identifier.ValueText: "Sluttmaal" or "Avtale" },
                Right.RawKind: (int)SyntaxKind.NullLiteralExpression
            },
        ["default"] = static node =>
            node is AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax { Identifier.ValueText: "Sluttmaal" }, Right: DefaultExpressionSyntax
                or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression }
            },
        ["nameof"] = static node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } },
        ["property initialiser"] = static node => node is PropertyDeclarationSyntax { Initializer: not null },
        ["field initialiser"] = static node => node is FieldDeclarationSyntax { Declaration.Variables: [{ Initializer: not null }, ..] },
        ["property getter"] = static node => node is PropertyDeclarationSyntax { ExpressionBody: not null },
        ["constructor"] = static node => node is ConstructorDeclarationSyntax { Initializer: null },
        ["constructor initialiser"] = static node => node is ConstructorInitializerSyntax,
        ["cast"] = static node => node is CastExpressionSyntax,
        ["constant"] = static node => node is LocalDeclarationStatementSyntax { IsConst: true },
        ["unreachable code"] = static node => node is IfStatementSyntax { Condition.RawKind: (int)SyntaxKind.FalseLiteralExpression },
        ["contract on a parameter"] = static node => node is AttributeSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "GjelderLovverk" } }
            && node.Parent?.Parent is ParameterSyntax,
        ["contract on a result"] = static node => node is AttributeTargetSpecifierSyntax { Identifier.RawKind: (int)SyntaxKind.ReturnKeyword },
        ["guard of one's own"] = static node => node is AttributeSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "LovverkVakt" } },
        ["partial constructor"] = static node => node is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.PartialKeyword),
        ["partial event"] = static node => node is EventDeclarationSyntax { AccessorList: not null } one && one.Modifiers.Any(SyntaxKind.PartialKeyword),
        ["lambda parameter modifier"] = static node => node is ParenthesizedLambdaExpressionSyntax lambda
            && lambda.ParameterList.Parameters.Any(static parameter => parameter.Type is null && parameter.Modifiers.Count > 0),
        ["unbound generic in nameof"] = static node => node is OmittedTypeArgumentSyntax,
        ["span"] = static node => node is GenericNameSyntax { Identifier.ValueText: "ReadOnlySpan" },
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static bool IsWith(SyntaxNode node, Func<List<string>, bool> order) =>
        node is WithExpressionSyntax with
            && order([.. with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(static one => one.Left.ToString())]);

    private static bool Beside(SyntaxNode node, string text) => node.Parent!.ToString().Contains(text, StringComparison.Ordinal);
}
