using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>What a method hands on, and what a list holds, that is not null by somebody's word alone.</summary>
internal sealed partial class Nullness
{
    private const int Deepest = 3;

    private bool AnswersPromised(IInvocationOperation call)
    {
        var (isPromised, passed) = Answers(call.TargetMethod);
        return isPromised || call.Arguments.Any(one => one.Parameter is { Ordinal: var place } && passed.Contains(place) && IsHandedOn(one.Value));
    }

    private bool IsHandedOn(IOperation value) => DoubtedLocals.Roots(value).Any(IsPromised);

    /// <summary>Whether what a method answers may be null by what its own body says, and which of its parameters it answers.</summary>
    private (bool IsPromised, ImmutableArray<int> Passed) Answers(IMethodSymbol? method) =>
        method is null or { DeclaringSyntaxReferences.IsEmpty: true } || depth > Deepest ? (false, [])
        : depth == 0 ? table.Promises.Answers(method.OriginalDefinition, Read)
        : Read(method.OriginalDefinition);

    private (bool IsPromised, ImmutableArray<int> Passed) Read(IMethodSymbol method)
    {
        if ((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax
            || table.Reader.Operation(syntax) is not { } body)
        {
            return (false, []);
        }

        var inner = new Nullness([body], MethodScan.Create([body], cancellationToken), table, cancellationToken, depth + 1);
        var roots = Returned(body).SelectMany(DoubtedLocals.Roots).ToList();
        return (roots.Any(root => inner.IsPromised(root) || (root.Type is { } type && IsList(type) && inner.MayHoldNothing(root))),
            [.. roots.OfType<IParameterReferenceOperation>().Select(static one => one.Parameter.Ordinal)]);
    }

    // What a function within a body returns, the body does not.
    private static IEnumerable<IOperation> Returned(IOperation body) => body.ChildOperations.SelectMany(static one => one switch
    {
        IAnonymousFunctionOperation or ILocalFunctionOperation => [],
        IReturnOperation { ReturnedValue: { } value } => [value],
        _ => Returned(one),
    });

    /// <summary>Whether a list may hold what nobody has put there, or what was put there by an exclamation mark.</summary>
    private bool MayHoldNothing(IOperation operation) => operation.Unwrap() switch
    {
        ILocalReferenceOperation { Local: var local } => scan.IsPromised(local) || Doubted.Contains(local),
        IParameterReferenceOperation parameter => scan.IsPromised(parameter.Parameter),
        IArrayCreationOperation { Initializer: var elements } => elements is null || elements.ElementValues.Any(IsHandedOn),
        IMemberReferenceOperation member => _promises.MayHoldNothing(member.Member),
        IAwaitOperation wait => MayHoldNothing(wait.Operation),
        IInvocationOperation { TargetMethod: var method } call => WrittenCode.IsPlatform(method)
            ? method.Name == "Rent" || call.ChildOperations.Any(GivesNothing)
            : _promises.MayHoldNothing(method) || AnswersPromised(call),
        _ => false,
    };

    // What a query goes through, or what its function makes of each.
    private bool GivesNothing(IOperation given) => (given is IArgumentOperation argument ? argument.Value : given).Unwrap() switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body: var body } } =>
            Returned(body).SelectMany(DoubtedLocals.Roots).Any(root => root.Type is { IsReferenceType: true } && root is not IParameterReferenceOperation
                && IsPromised(root)),
        var list => list.Type is { } type && IsList(type) && MayHoldNothing(list),
    };

    // A function's parameter is what stands in the list that the function is given with.
    private bool IsOfDoubted(IParameterReferenceOperation parameter)
    {
        for (var around = parameter.Parent; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation { Symbol: var symbol }
                && SymbolEqualityComparer.Default.Equals(symbol, parameter.Parameter.ContainingSymbol))
            {
                return around.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation call } own }
                    && WrittenCode.IsPlatform(call.TargetMethod) && call.ChildOperations.Any(one => one != own && GivesNothing(one));
            }
        }

        return false;
    }
}
