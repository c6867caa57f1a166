using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>The locals that may be null though the compiler says that they are not: what they are given is not null by somebody's word alone.</summary>
internal sealed class DoubtedLocals
{
    private readonly Promises _promises;
    private readonly Func<IOperation, bool> _isPromised;
    private readonly Func<IOperation, bool> _mayHoldNothing;
    private readonly HashSet<ISymbol> _all = new(SymbolEqualityComparer.Default);

    /// <param name="bodies">Where they are given something.</param>
    /// <param name="promises">What is promised elsewhere.</param>
    /// <param name="isPromised">Whether what is no local is not null by somebody's word.</param>
    /// <param name="mayHoldNothing">Whether a list may hold what nobody has put there.</param>
    public DoubtedLocals(ImmutableArray<IOperation> bodies, Promises promises, Func<IOperation, bool> isPromised, Func<IOperation, bool> mayHoldNothing)
    {
        (_promises, _isPromised, _mayHoldNothing) = (promises, isPromised, mayHoldNothing);
        int before;
        do
        {
            before = _all.Count;
            foreach (var operation in bodies.SelectMany(static body => body.Descendants()))
            {
                Read(operation);
            }
        }
        while (_all.Count > before);
    }

    public bool Contains(ISymbol local) => _all.Contains(local);

    /// <summary>What an expression has its value from: one of these, whichever is chosen.</summary>
    public static IEnumerable<IOperation> Roots(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Roots(conversion.Operand),
        IConditionalOperation { WhenFalse: { } other } choice => Roots(choice.WhenTrue).Concat(Roots(other)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(static arm => Roots(arm.Value)),
        ICoalesceOperation choice => Roots(choice.WhenNull),
        IAwaitOperation wait => Roots(wait.Operation),
        ISimpleAssignmentOperation assignment => Roots(assignment.Value),
        _ => [operation],
    };

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Initializer.Value: { } value } declarator when IsDoubted(value):
                Add(declarator.Symbol);
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation target, Value: var value } when IsDoubted(value):
                Add(target.Local);
                break;
            case IDeconstructionAssignmentOperation { Value: var value } apart when IsNobodys(value.Unwrap()):
                AddAll(apart.Target);
                break;
            case IRecursivePatternOperation { InputType: { IsValueType: true, IsTupleType: false } } pattern:
                AddAll(pattern);
                break;
            case IPropertySubpatternOperation { Pattern: IDeclarationPatternOperation } pattern when _isPromised(pattern.Member):
                AddAll(pattern.Pattern);
                break;
            case IForEachLoopOperation loop when IsOblivious(loop) || _mayHoldNothing(loop.Collection):
                AddAll(loop.LoopControlVariable);
                break;
            case IArgumentOperation { Parameter: { RefKind: RefKind.Out or RefKind.Ref } parameter } argument when _promises.MayBeEmpty(parameter):
                AddAll(argument.Value);
                break;
        }
    }

    private bool IsDoubted(IOperation value) => Roots(value).Any(root => root switch
    {
        ILocalReferenceOperation { Local: var local } => _all.Contains(local),
        ITupleOperation tuple => tuple.Elements.Any(IsDoubted),
        IAnonymousObjectCreationOperation made => made.Initializers.OfType<IAssignmentOperation>().Any(one => IsDoubted(one.Value)),
        _ => _isPromised(root) || (root.Type is { } type && Nullness.IsList(type) && _mayHoldNothing(root)),
    });

    // What code without annotations puts into a list may be nothing.
    private static bool IsOblivious(IForEachLoopOperation loop) => loop.Collection.Unwrap().Type is IArrayTypeSymbol array
        ? array.ElementNullableAnnotation is NullableAnnotation.None
        : loop is { SemanticModel: { } model, Syntax: CommonForEachStatementSyntax syntax }
            && model.GetForEachStatementInfo(syntax).CurrentProperty?.NullableAnnotation is NullableAnnotation.None;

    // A struct that was looked for and is not there, or that only its own constructor fills.
    private static bool IsNobodys(IOperation value) => value is { Type.IsValueType: true } and not (ITupleOperation or IDefaultValueOperation)
        && (value.Type.IsTupleType ? IsNotFound(value) : value is not ILocalReferenceOperation { Local.IsForEach: true });

    /// <summary>Whether a value is an empty one where nothing was found.</summary>
    public static bool IsNotFound(IOperation value) => value is IArrayElementReferenceOperation
        || (value is IInvocationOperation { TargetMethod.Name: var name } && name.EndsWith("OrDefault", StringComparison.Ordinal));

    private void AddAll(IOperation declared)
    {
        foreach (var one in declared.DescendantsAndSelf())
        {
            Add(one switch
            {
                ILocalReferenceOperation local => local.Local,
                IVariableDeclaratorOperation declarator => declarator.Symbol,
                IDeclarationPatternOperation { MatchesNull: true } pattern => pattern.DeclaredSymbol,
                _ => null,
            });
        }
    }

    private void Add(ISymbol? symbol)
    {
        if (symbol is ILocalSymbol { Type: { IsReferenceType: true } or { IsTupleType: true } } local)
        {
            _all.Add(local);
        }
    }
}
