using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Lattice;
using Nir.Sdk.Analyzers.Flow.Walk;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>The law of a registration that no constant tells, as the flow engine knows it from guards. A body is walked once.</summary>
internal sealed class GuardedLaw(RegimeTable table)
{
    private readonly ConditionalWeakTable<IOperation, Dictionary<SyntaxNode, (uint Rows, uint Named)>> _walked = new();

    /// <summary>The number of the one law that a registration is certainly under where it is made; null: it may be several, or is not known.</summary>
    public int? Find(OperationAnalysisContext context, IOperation registrering)
    {
        var asked = Given(registrering)?.Syntax ?? (registrering is IWithOperation ? registrering.Syntax : null);
        if (asked is null || context.Operation.Root() is not (IBlockOperation or IMethodBodyBaseOperation or IFieldInitializerOperation
            or IPropertyInitializerOperation) || !Walked(context).TryGetValue(asked, out var law) || (law.Rows & ~law.Named) != 0)
        {
            return null;
        }

        var columns = Enumerable.Range(0, table.Space.Columns(Dimension.Law)).Where(column => (law.Rows & table.Space.Column(Dimension.Law, column)) != 0)
            .ToList();
        return columns is [var only] && table.Space.Number(Dimension.Law, only) is { } number and not 0 ? (int)number : null;
    }

    private static ISimpleAssignmentOperation? Given(IOperation registrering) => (registrering switch
    {
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
        IWithOperation with => with.Initializer.Initializers,
        _ => ImmutableArray<IOperation>.Empty,
    }).OfType<ISimpleAssignmentOperation>().FirstOrDefault(static one => one.Target is IPropertyReferenceOperation { Property.Name: "Lovverk" });

    private Dictionary<SyntaxNode, (uint Rows, uint Named)> Walked(OperationAnalysisContext context) =>
        _walked.GetValue(context.Operation.Root(), root =>
        {
            var analysis = new BodyAnalysis(table, [root], ruleSetDate: null, budget: null, mostStates: null, context.CancellationToken) { Laws = [] };
            try
            {
                if (!analysis.Scan.IsBroken)
                {
                    _ = analysis.Run(context.GetControlFlowGraph(), context.ContainingSymbol);
                }

                return analysis.Laws;
            }
            catch (BudgetExceededException)
            {
                return [];
            }
        });
}
