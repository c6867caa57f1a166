using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;
using Nir.Sdk.Analyzers.Regler;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>NIR2054: a bare test for integreringsloven, in a member that never speaks of its chapter 6A.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForgottenKapittel6AAnalyzer : NirAnalyzer
{
    private const string Kapittel6A = "IntegreringslovenKapittel6A";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RegelDescriptions.Descriptors(RegelDescriptions.NIR2054);

    private protected override void Register(AnalyzerStart context, NirSymbols symbols)
    {
        if (symbols.Lovverk.GetMembers("Integreringsloven") is not [IFieldSymbol { ConstantValue: int integreringsloven }])
        {
            return;
        }

        var kapittel6A = symbols.Lovverk.GetMembers(Kapittel6A) is [IFieldSymbol { ConstantValue: int number }] ? number : -1;
        var isRemembered = new BodyQuestion<SyntaxNode>(IsRemembered);
        var givesForbidden = new BodyQuestion<IOperation>(scope => GivesForbidden(scope, kapittel6A));
        bool Forgets(IOperation test) => IsBareTest(test, symbols, integreringsloven) && !test.IsInExpressionTree()
            && !(Member(test.Syntax) is { } member && isRemembered.Holds(member)) && !givesForbidden.Holds(Scope(test));
        context.RegisterOperationAction(
            operation =>
            {
                var test = operation.Operation;
                if (Forgets(test))
                {
                    // The others of the body are mended with it: afterwards the member has not forgotten.
                    var others = test.Root().Descendants().Where(one => one != test && Forgets(one)).Select(static one => one.Syntax.GetLocation());
                    operation.ReportDiagnostic(Diagnostic.Create(RegelDescriptions.NIR2054.Descriptor, test.Syntax.GetLocation(), others));
                }
            },
            OperandComparison.Kind);
    }

    private static bool IsBareTest(IOperation operation, NirSymbols symbols, int lov) => OperandComparison.From(operation) is { } test
        && IsLovverk(test.Left, symbols) && IsLovverk(test.Right, symbols) && !IsWrittenOut(test.Left) && !IsWrittenOut(test.Right)
        && (test.Left.Unwrap().ConstantNumber() == lov || test.Right.Unwrap().ConstantNumber() == lov);

    // A local that is given laws by name only: who has not named chapter 6A does not meet it there.
    private static bool IsWrittenOut(IOperation operation) => operation.Unwrap() is ILocalReferenceOperation { ConstantValue.HasValue: false } local
        && LocalVariable.For(local.Local, local).Values?.All(static value => value.Unwrap().ConstantValue.HasValue) is true;

    private static SyntaxNode? Member(SyntaxNode test) => test.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        ? member is GlobalStatementSyntax ? member.SyntaxTree.GetRoot() : member
        : null;

    // Who names chapter 6A somewhere in the member has not forgotten it.
    private static bool IsRemembered(SyntaxNode member) => member.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(static name => name.Identifier.ValueText is Kapittel6A or "IsIntegreringsloven");

    // What the test lets through.
    private static IOperation Scope(IOperation test)
    {
        var asks = test.Ancestors().TakeWhile(static one => one is not (IBlockOperation or IAnonymousFunctionOperation)).LastOrDefault(one =>
            one is IConditionalOperation or ISwitchExpressionOperation or IReturnOperation);
        if (asks is null)
        {
            // The answer is kept for later.
            return test.Ancestors().OfType<IBlockOperation>().FirstOrDefault() ?? test;
        }

        return asks.Parent is IBlockOperation block && asks is IConditionalOperation { WhenFalse: null } ? block : asks;
    }

    // Where that gives what chapter 6A forbids, leaving it out is right.
    private static bool GivesForbidden(IOperation scope, int kapittel6A) => scope.Descendants().Any(one =>
        one is IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } }
        && property.GetAttributes().Any(attribute => attribute is
        {
            AttributeClass.Name: "ForbudtUnderAttribute",
            ConstructorArguments: [{ Value: int law }, ..]
        } && law == kapittel6A));

    private static bool IsLovverk(IOperation operation, NirSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(operation.Unwrap().Type.WithoutNullable(), symbols.Lovverk);
}
