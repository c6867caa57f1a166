using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;

namespace Nir.Sdk.Analyzers.Flow.Transfer;

/// <summary>Queries: what is left of a sequence by a test has the law that the test tells, wherever it goes from there.</summary>
internal sealed partial class OperationTransfer
{
    /// <summary>What a query answers with; null: nothing is known of that.</summary>
    private Value? Query(IInvocationOperation invocation, ImmutableArray<ArgumentValue> arguments)
    {
        var query = invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod;
        return query.ContainingType is { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } }
                or { SpecialType: SpecialType.System_Array }
            && First(arguments) is { } source && ElementOf(arguments[0].Argument.Value.Type ?? invocation.Type, source) is { } before
            ? Query(query.Name, source, before, invocation, arguments)
            : null;
    }

    private Value? Query(string name, Value source, Value.Elements before, IInvocationOperation invocation, ImmutableArray<ArgumentValue> arguments)
    {
        switch (name)
        {
            case "Select" when Test(arguments) is { } form:
                return Made(before, form.Lambda, form.Graph);
            case "FindAll" when Test(arguments) is { } test:
                return Left(before, test.Lambda, test.Graph) is { } found ? found with { IsList = true } : null;
            case "Find" or "FindLast" when Test(arguments) is { } test:
                return Left(before, test.Lambda, test.Graph) is { } some ? One(some, invocation, orNull: true) : null;
            case "Where" when Test(arguments) is { } test:
                return Left(before, test.Lambda, test.Graph);
            case "First" or "Single" or "Last" or "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault" when Test(arguments) is { } test:
                return Left(before, test.Lambda, test.Graph) is { } left
                    ? One(left, invocation, name.EndsWith("OrDefault", StringComparison.Ordinal))
                    : null;
            case "First" or "Single" or "Last" or "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault" or "ElementAt" or "Min" or "Max"
                when source is Value.Elements && arguments.Length == 1:
                return One(before, invocation, name.EndsWith("OrDefault", StringComparison.Ordinal));
            case "ToList" or "ToArray" when source is Value.Elements:
                return before with { IsList = true };
            case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Take" or "Skip" or "TakeWhile" or "SkipWhile" or "Distinct" or "Reverse"
                or "AsEnumerable" when source is Value.Elements:
                return before;
            default:
                return null;
        }
    }

    /// <summary>What a list of the platform's is asked for itself.</summary>
    private Value? ListQuery(IInvocationOperation invocation, Value receiver, ImmutableArray<ArgumentValue> arguments)
    {
        if (invocation.TargetMethod is not { Name: "Find" or "FindLast" or "FindAll" or "ForEach" or "ConvertAll" } method
            || method.ContainingType is not { Name: "List", ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }
            || arguments is not
                [{ Value: Value.Function { Lambda: { Symbol.Parameters.Length: 1 } lambda } function, Argument.Value: IDelegateCreationOperation }]
            || ElementOf(invocation.Instance!.Type, receiver) is not { } before)
        {
            return null;
        }

        if (method.Name is "ForEach" or "ConvertAll")
        {
            var within = state.Clone();
            within.Set(new Place.Variable(lambda.Symbol.Parameters[0]), Formed(before, within.Create((invocation.Syntax, "element"), Any(before))));
            analysis.Handed(lambda, function.Graph, within);
            return null;
        }

        var left = Left(before, lambda, function.Graph);
        return left is null ? null : method.Name is "FindAll" ? left with { IsList = true } : One(left, invocation, orNull: true);
    }

    /// <summary>The elements of a sequence, of which all may be unknown; null when they are not such that a law stays with them.</summary>
    private Value.Elements? ElementOf(ITypeSymbol? sequence, Value source)
    {
        if (source is Value.Elements known)
        {
            return known;
        }

        var element = sequence switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var only] } => only,
            _ => null,
        };
        return Table.ShapeOf(element) is { IsMutable: false, IsValueType: false } shape && shape.IsStored(Dimension.Law, isExact: false)
            ? new Value.Elements(shape, Space.All, 0, shape.Type.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? graph.OriginalOperation.Syntax,
                IsList: false)
            : null;
    }

    private static (IFlowAnonymousFunctionOperation Lambda, ControlFlowGraph Graph)? Test(
        ImmutableArray<ArgumentValue> arguments) =>
        arguments.Length == 2 && arguments[1].Value is Value.Function { Lambda: { Symbol.Parameters.Length: 1 } lambda } function
            && arguments[1].Argument.Value is IDelegateCreationOperation
            ? (lambda, function.Graph)
            : null;

    private Value.Elements? Left(Value.Elements before, IFlowAnonymousFunctionOperation lambda, ControlFlowGraph within)
    {
        var asked = state.Clone();
        var id = asked.Create((lambda.Syntax, "asked"), Any(before));
        asked.Set(new Place.Variable(lambda.Symbol.Parameters[0]), Formed(before, id));
        uint rows = 0, unnamed = 0;
        foreach (var (then, answer) in analysis.Answers(lambda, within, asked))
        {
            var predicate = Truth.Find(answer) ?? Predicate.Nothing;
            if (!predicate.CanBeTrue || !then.Refine(predicate.WhenTrue))
            {
                continue;
            }

            var left = then.Object(id);
            rows |= left?.Reachable ?? Space.All;
            unnamed |= left is null ? Space.All : left.Reachable & ~left.Established;
        }

        return rows == 0 ? null : before with { Rows = rows, Named = rows & ~unnamed, Where = lambda.Syntax, IsList = false };
    }

    private ObjectState Any(Value.Elements elements) =>
        ObjectState.Unknown(Space, elements.Shape).Refine(elements.Rows, elements.Named, elements.Where, mayBeNull: false);

    private Value One(Value.Elements elements, IOperation where, bool orNull)
    {
        var any = Any(elements);
        // What is made of an element may be missing, and the element is not.
        return orNull && elements.Form is not null ? Value.Unknown : Formed(elements, state.Create((where.Syntax, "one"), orNull ? any.OrNull() : any));
    }

    private static Value Formed(Value.Elements elements, int id) =>
        elements.Form is { } form ? FlowState.Renumber(form, Value.Elements.TheElement, id) : new Value.Instance(id);

    /// <summary>What a query makes of each element, when the element can still be found in it; null: it cannot.</summary>
    private Value.Elements? Made(Value.Elements before, IFlowAnonymousFunctionOperation lambda, ControlFlowGraph within)
    {
        var asked = state.Clone();
        var id = asked.Create((lambda.Syntax, "asked"), Any(before));
        asked.Set(new Place.Variable(lambda.Symbol.Parameters[0]), Formed(before, id));
        return analysis.Answers(lambda, within, asked) is [var (_, answer)] && answer is Value.Tuple { IsFixed: true } or Value.Instance
            && Only(answer, id) is var form and not Value.Other
            ? before with { Form = form is Value.Instance ? null : FlowState.Renumber(form, id, Value.Elements.TheElement), IsList = false }
            : null;
    }

    // What else was put in is not known here.
    private static Value Only(Value value, int id) => value switch
    {
        Value.Instance instance when instance.Id == id => value,
        Value.Column column when column.Id == id => value,
        Value.Tuple { IsFixed: true } tuple => tuple with { Items = [.. tuple.Items.Select(item => Only(item, id))] },
        _ => Value.Unknown,
    };
}
