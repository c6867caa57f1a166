using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Helpers that only ask: what such a method answers tells of what it was given as much as the test that stands in it.</summary>
internal sealed partial class OperationTransfer
{
    private const int MostBlocks = 32;

    /// <summary>What the answer of a guard or a helper tells, by what it promises and by what it does; null: it is neither.</summary>
    private Value? Told(IOperation call, ISymbol member, IOperation? instance, Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        var promised = GuardOf(member) is { } guard && (receiver ?? First(arguments)) is { } subject ? Guarded(guard, subject, call) : null;
        if (Read(call, member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod, instance, receiver, arguments) is not { } told)
        {
            return promised;
        }

        _onlyAsked = instance is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput };
        return new Value.Test(promised is Value.Test test ? told.Also(test.Predicate) : told);
    }

    /// <summary>What a helper's answer tells; null: it does more than ask, or another may answer in its place, or nothing is told.</summary>
    private Predicate? Read(IOperation call, IMethodSymbol? helper, IOperation? instance, Value? self, ImmutableArray<ArgumentValue> arguments)
    {
        if (helper?.OriginalDefinition is not { ReturnType.SpecialType: SpecialType.System_Boolean } method || analysis.Receivers is not null
            || WrittenCode.IsPlatform(method) || WrittenCode.CanBeOverridden(method) || method.Parameters.Length != arguments.Length
            || arguments.Select(static one => one.Value).Append(self).All(static one => IdOf(one) is null)
            || arguments.Any(one => one.Argument.Parameter is not { RefKind: RefKind.None } given
                || Table.Contracts.Allowed(given.OriginalDefinition) is not null)
            || (GraphOf(method) ?? Table.Reader.Graph(method)) is not { Blocks.Length: < MostBlocks } body
            || !body.Blocks.All(block => block.Operations.All(OnlyAsks) && (block.BranchValue is not { } value || OnlyAsks(value))))
        {
            return null;
        }

        var asked = state.Clone();
        foreach (var (argument, value) in arguments)
        {
            asked.Set(new Place.Variable(method.Parameters[argument.Parameter!.Ordinal]), value);
        }

        // What is known of this here is another's there.
        if (instance is not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }))
        {
            asked.ForgetThis();
            asked.Set(new Place.This(), self!);
        }

        var answers = analysis.AnswersOf(body, method, asked);
        ImmutableArray<int> ids = [.. arguments.Select(static one => one.Value).Append(self).Select(IdOf).OfType<int>().Distinct()];
        var (yes, canBeTrue) = Left(answers, ids, true, call.Syntax);
        var (no, canBeFalse) = Left(answers, ids, false, call.Syntax);
        return answers.Count == 0 || (yes.Concat(no).All(static arm => arm.Keep == uint.MaxValue) && canBeTrue && canBeFalse)
            ? null
            : new Predicate(yes, no, canBeTrue, canBeFalse);
    }

    /// <summary>Whether a law is one of those that a list which is written out holds.</summary>
    private Predicate? IsAmong(IInvocationOperation invocation, Value? receiver, ImmutableArray<ArgumentValue> arguments)
    {
        // By the comparer that everybody has.
        var given = arguments.Where(static one => one.Argument.ArgumentKind is not ArgumentKind.DefaultValue).ToList();
        if (invocation.TargetMethod is not { Name: "Contains" } method || !WrittenCode.IsPlatform(method) || given.Count != (receiver is null ? 2 : 1)
            || given[^1] is not { Argument.Value: var what, Value: Value.Column law } || !IsItself(what) || (receiver ?? First(arguments)) is not { } list)
        {
            return null;
        }

        var laws = list is Value.List written
            ? written.Items.Select(item => item is Value.Column one ? SameColumn(law, one, invocation.Syntax) : null)
            : Unwrapped(invocation.Instance ?? arguments[0].Argument.Value) is IFieldReferenceOperation { Field: var field } read
                && !Table.StartOrder.MayBeReadBefore(field, read.Syntax)
                ? Table.Lists.Find(field)?.Select(one => Number(one!) is { } number ? IsNumber(law, number, invocation.Syntax) : null)
                : null;
        var among = laws?.Aggregate(Predicate.Always(false), static (any, one) => any.Or(one ?? Predicate.Nothing));
        // What is none of several may be nothing that there is: of that nothing is told.
        return among is null || laws!.Count() == 1 ? among : among with { WhenFalse = [] };
    }

    private static int? IdOf(Value? value) => value switch
    {
        Value.Instance instance => instance.Id,
        Value.Column { Dimension: Dimension.Law } column => column.Id,
        _ => null,
    };

    /// <summary>What is left of some objects where a function gives one of its two answers.</summary>
    private (ImmutableArray<Arm> Arms, bool CanBe) Left(IReadOnlyList<(FlowState State, Value Answer)> answers, ImmutableArray<int> ids, bool said,
        SyntaxNode where)
    {
        List<FlowState> left = [];
        foreach (var (then, answer) in answers)
        {
            var predicate = Truth.Find(answer) ?? Predicate.Nothing;
            var told = then.Clone();
            if ((said ? predicate.CanBeTrue : predicate.CanBeFalse) && told.Refine(said ? predicate.WhenTrue : predicate.WhenFalse))
            {
                left.Add(told);
            }
        }

        return ([.. ids.Select(id => new Arm(id,
            left.Aggregate(~(state.Object(id)?.Reachable ?? 0), (rows, one) => rows | (one.Object(id)?.Reachable ?? uint.MaxValue)),
            left.Aggregate(uint.MaxValue, (rows, one) => rows & (one.Object(id) is { } known ? known.Established | ~known.Reachable : 0)),
            left.Any(one => one.Object(id) is not { MayBeNull: false, Reachable: not 0 }), where))], left.Count > 0);
    }

    private bool OnlyAsks(IOperation operation) => OnlyAsks(operation, call => GuardOf(call.TargetMethod) is not null
        || (call.TargetMethod.Name is "Contains" or "Equals" && !Table.Code.Runs(call.TargetMethod)));

    /// <summary>Whether a call only makes a value of other values: the platform's and the SDK's own do, and what does nothing but ask them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="depth">How many helpers it stands in.</param>
    /// <param name="isSame">Whether it must make the same value each time.</param>
    private bool OnlyComputes(IInvocationOperation call, int depth = 0, bool isSame = false) => call.TargetMethod is var method
        && (WrittenCode.IsPlatform(method) || Table.Code.IsSdk(method)
            ? call.ChildOperations.All(static one => WrittenCode.IsValue((one is IArgumentOperation argument ? argument.Value : one).Type))
                && call.Arguments.All(static one => one.Parameter?.RefKind is not (RefKind.Ref or RefKind.Out)
                    || (one.Parameter.RefKind is RefKind.Out && one.Value is ILocalReferenceOperation or IDeclarationExpressionOperation or IDiscardOperation))
                && !(isSame && (call.ChildOperations.Count == 0 || IsOfTheDisk(method)))
            : IsAsked(method, depth, isSame));

    private bool IsAsked(IMethodSymbol method, int depth, bool isSame) => depth < Deepest && !WrittenCode.CanBeOverridden(method)
        && Table.Reader.Graph(method.OriginalDefinition) is { Blocks.Length: < MostBlocks } body
        && body.Blocks.SelectMany(static block => block.Operations.Concat(block.BranchValue is { } value ? [value] : []))
            .All(one => OnlyAsks(one, inner => OnlyComputes(inner, depth + 1, isSame)) && !(isSame && one.DescendantsAndSelf().Any(IsOpenToAll)));

    // Others write to the disk meanwhile.
    private static bool IsOfTheDisk(IMethodSymbol method) => method.ContainingType is { Name: not "Path", ContainingNamespace.Name: "IO" };

    // What stands nowhere in particular may be another thing each time: the time, or what others set.
    private static bool IsOpenToAll(IOperation operation) =>
        operation is IMemberReferenceOperation { Instance: null, Member: not IFieldSymbol { IsReadOnly: true } and not IFieldSymbol { IsConst: true } };

    /// <summary>Where it is kept what a helper answers of one thing, if it answers the same each time it is asked; null: it may not.</summary>
    private Place.Answer? HelpedBy(IOperation call)
    {
        var helper = call is IInvocationOperation { TargetMethod: var method } ? method : ((IPropertyReferenceOperation)call).Property.GetMethod;
        if (helper is not { ReturnType.SpecialType: SpecialType.System_Boolean } || analysis.Receivers is not null
            || !(call is IInvocationOperation invocation ? OnlyComputes(invocation, isSame: true) : IsAsked(helper, 0, isSame: true)))
        {
            return null;
        }

        Place? what = null;
        var given = "";
        foreach (var operand in call.ChildOperations.Select(static one => one is IArgumentOperation argument ? argument.Value : one))
        {
            if (operand.ConstantValue is { HasValue: true, Value: var constant })
            {
                given += $"{constant} {constant?.GetType()},";
            }
            else if (what is not null || PlaceOf(Origin(operand)) is not { } place || place is Place.Capture)
            {
                return null;
            }
            else
            {
                (what, given) = (place, given + ";");
            }
        }

        return what is null ? null : new(what, helper, given);
    }

    private bool OnlyAsks(IOperation operation, Func<IInvocationOperation, bool> isAsked) => operation.DescendantsAndSelf().All(one =>
        one.ConstantValue.HasValue || (one switch
        {
            IInvocationOperation call => isAsked(call),
            // What is thrown writes to nothing.
            IObjectCreationOperation { Constructor: { } constructor } creation => WrittenCode.IsPlatform(constructor)
                && creation.Arguments.All(static argument => WrittenCode.IsValue(argument.Value.Type)),
            IParameterReferenceOperation parameter => parameter.Parameter.RefKind is RefKind.None,
            ISimpleAssignmentOperation { IsRef: false, Target: var kept } => kept is ILocalReferenceOperation { IsDeclaration: true, Local.IsRef: false },
            _ => one is IFlowCaptureOperation or IFlowCaptureReferenceOperation or ILocalReferenceOperation or IMemberReferenceOperation
                or IInstanceReferenceOperation or IBinaryOperation or IUnaryOperation or IConversionOperation or IIsPatternOperation or IPatternOperation
                or IPropertySubpatternOperation or IIsNullOperation or IDefaultValueOperation or IArgumentOperation or ITupleOperation,
        } && !analysis.Effects.Runs(one)));
}
