using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Flow.Facts;
using Nir.Sdk.Analyzers.Flow.Judgement;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>The law of a registration that no constant tells, as a walk of its body knows it from guards.</summary>
/// <param name="space">The laws that there are.</param>
/// <param name="walked">What is known of the laws of a body; it is walked when that is asked for, if it has not been.</param>
internal sealed class GuardedLaw(RowSpace space, Func<IReadOnlyDictionary<SyntaxNode, KnownLaw>?> walked)
{
    /// <summary>The number of the one law that a registration is certainly under where it is made; null: it may be several, or is not known.</summary>
    public int? Find(IOperation registrering)
    {
        var asked = Given(registrering)?.Syntax ?? (registrering is IWithOperation ? registrering.Syntax : null);
        return asked is not null && walked() is { } laws && laws.TryGetValue(asked, out var law) && (law.Rows & ~law.Named) == 0 ? Only(law.Rows) : null;
    }

    private int? Only(uint rows)
    {
        int? only = null;
        for (var column = 0; column < space.Columns(Dimension.Law); column++)
        {
            if ((rows & space.Column(Dimension.Law, column)) == 0)
            {
                continue;
            }

            if (only is not null || space.Number(Dimension.Law, column) is not { } number || number == 0)
            {
                return null;
            }

            only = (int)number;
        }

        return only;
    }

    private static ISimpleAssignmentOperation? Given(IOperation registrering) => (registrering switch
    {
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
        IWithOperation with => with.Initializer.Initializers,
        _ => ImmutableArray<IOperation>.Empty,
    }).OfType<ISimpleAssignmentOperation>().FirstOrDefault(static one => one.Target is IPropertyReferenceOperation { Property.Name: "Lovverk" });
}
