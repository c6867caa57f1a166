using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>A ring of what was asked of a register, newest last, and the state that it can be done again from.</summary>
/// <param name="Asked">The commands held.</param>
/// <param name="Grunnlag">The state before the first post that can be done again.</param>
/// <param name="FirstDone">The number of that post.</param>
/// <param name="Next">The number of the next post.</param>
internal sealed record Journal(ImmutableQueue<AskedCommand> Asked, RegisterState Grunnlag, long FirstDone, long Next)
{
    private const int MaxEntries = 1_000;

    public static Journal CreateEmpty(RegisterState state) => new([], state, 1, 1);

    public int Count => (int)Math.Min(Next - 1, MaxEntries);

    /// <summary>The posts held.</summary>
    public IEnumerable<JournalEntry> Entries => Asked.Select(static asked => asked.ToEntry());

    /// <summary>The posts whose commands lead from the ground to the present state.</summary>
    public IEnumerable<JournalEntry> ThatIsDone => Entries.Where(entry => entry.Nummer >= FirstDone && entry.Done is not null);

    public Journal With(RegisterState before, RegisterCommand command, RegisterOutcome outcome)
    {
        var asked = AskedCommand.From(Next, before, command, outcome);
        var (grunnlag, first) = JournalEntry.CanBeDoneAgain(command) ? (Grunnlag, FirstDone) : (asked.After, asked.Number + 1);
        var held = Asked.Enqueue(asked);
        if (asked.Number > MaxEntries)
        {
            held = held.Dequeue(out var oldest);
            if (oldest.Number >= first)
            {
                (grunnlag, first) = (oldest.After, oldest.Number + 1);
            }
        }

        return new(held, grunnlag, first, Next + 1);
    }
}
