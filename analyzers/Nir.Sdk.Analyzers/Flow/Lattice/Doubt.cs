using System.Collections.Immutable;

namespace Nir.Sdk.Analyzers.Flow.Lattice;

/// <summary>Why a state may never be met though each step on the way to it can be taken.</summary>
/// <param name="Paths">The paths to it, by the branches that were taken.</param>
/// <param name="IsBlurred">Whether paths were joined on the way that differ in what a rule reads.</param>
internal sealed record Doubt(ChoicePaths Paths, bool IsBlurred)
{
    public static Doubt From(FlowState state) => new(state.Choices, state.IsBlurred);

    /// <summary>Whether there is any for a value. A choice before it says nothing against it; one after it may depend on what was chosen before.</summary>
    public bool Concerns(Witness witness, ObjectState state) => IsBlurred || witness.IsDoubtful || Paths.All(path =>
        path.Any(choice => choice.Law is null && choice.Position > witness.Syntax.SpanStart) || Laws(path, state) > 1);

    /// <summary>An object where its path meets one on which it is another: what only this one gave it keeps the doubt of it.</summary>
    public ObjectState Keep(ObjectState state, ObjectState other) =>
        state.Doubted(witness => !other.Witnesses.Any(one => one.Syntax == witness.Syntax) && Concerns(witness, state));

    // Two laws of which nothing says that they are the same, or that they are not.
    private static int Laws(ImmutableHashSet<Choice> path, ObjectState state) =>
        path.Where(static choice => choice.Law is not null).Select(static choice => choice.Law == Choice.Gone ? choice.Position : choice.Law).Distinct()
            .Count()
        + (state.Evidence.Any(static evidence => !evidence.IsAssignment) && path.All(static choice => choice.Law is null) ? 1 : 0);
}
