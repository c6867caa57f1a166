using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Nir.Sdk.Analyzers.Operations;

namespace Nir.Sdk.Analyzers.Kodeverk;

/// <summary>
/// The way from a member that is given in an initializer out to the registration that it becomes part of: nested initializers, lists and
/// conversions, and nothing that could put something else in its place.
/// </summary>
internal sealed class RegistreringPath
{
    private RegistreringPath(ISimpleAssignmentOperation start) => Members.Add(start);

    /// <summary>The assignments on the way, the innermost first.</summary>
    public List<ISimpleAssignmentOperation> Members { get; } = [];

    /// <summary>The creation (or <c>with</c>) of the registration; null when the way does not lead to one.</summary>
    public IOperation? Registrering { get; private set; }

    /// <summary>The part that the first member belongs to, or the registration itself.</summary>
    public IOperation? Part => Creation(Members[0]);

    public static RegistreringPath Follow(ISimpleAssignmentOperation start, INamedTypeSymbol registrering)
    {
        var way = new RegistreringPath(start);
        var current = Creation(start);
        while (current is not null)
        {
            if (current.Type.Is(registrering))
            {
                way.Registrering = current;
                break;
            }

            if (Receiver(current) is not { } next)
            {
                break;
            }

            way.Members.Add(next);
            current = Creation(next);
        }

        return way;
    }

    /// <summary>What the initializer gives to a member; null when it does not.</summary>
    public static IOperation? ValueOf(IOperation? creation, string member) => Assignments(creation)
        .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation property && property.Property.Name == member)?.Value;

    private static IEnumerable<ISimpleAssignmentOperation> Assignments(IOperation? creation) => creation switch
    {
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.OfType<ISimpleAssignmentOperation>(),
        IWithOperation with => with.Initializer.Initializers.OfType<ISimpleAssignmentOperation>(),
        _ => [],
    };

    private static IOperation? Creation(ISimpleAssignmentOperation assignment) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation or IWithOperation } initializer
            ? initializer.Parent
            : null;

    // The assignment that takes the part, through lists: [a, b], ValueList.Create(a), new[] { a }.
    private static ISimpleAssignmentOperation? Receiver(IOperation part)
    {
        var current = part;
        while (true)
        {
            switch (current.Parent)
            {
                case ISimpleAssignmentOperation assignment when assignment.Value == current:
                    return assignment;
                case IConversionOperation { OperatorMethod: null }:
                case ICollectionExpressionOperation:
                case IArrayInitializerOperation:
                case IArrayCreationOperation:
                case IConditionalOperation conditional when conditional.Condition != current:
                    current = current.Parent;
                    break;
                default:
                    return null;
            }
        }
    }
}
