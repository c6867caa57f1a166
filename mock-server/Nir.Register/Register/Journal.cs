using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>A ring of what was asked of a register, newest last, and the state that it can be done again from.</summary>
/// <param name="Entries">The posts held.</param>
/// <param name="Grunnlag">The state before the first post that can be done again.</param>
/// <param name="FirstDone">The number of that post.</param>
/// <param name="Next">The number of the next post.</param>
internal sealed record Journal(ImmutableQueue<JournalEntry> Entries, RegisterState Grunnlag, long FirstDone, long Next)
{
    private const int MaxEntries = 1_000;

    public static Journal CreateEmpty(RegisterState state) => new([], state, 1, 1);

    public int Count => (int)Math.Min(Next - 1, MaxEntries);

    /// <summary>The posts whose commands lead from the ground to the present state.</summary>
    public IEnumerable<JournalEntry> ThatIsDone => Entries.Where(entry => entry.Nummer >= FirstDone && entry.Done is not null);

    public Journal With(RegisterState before, RegisterCommand command, RegisterOutcome outcome)
    {
        var entry = JournalEntry.From(Next, before, command, outcome);
        var (grunnlag, first) = JournalEntry.CanBeDoneAgain(command) ? (Grunnlag, FirstDone) : (entry.Etter, entry.Nummer + 1);
        var entries = Entries.Enqueue(entry);
        if (entry.Nummer > MaxEntries)
        {
            entries = entries.Dequeue(out var oldest);
            if (oldest.Nummer >= first)
            {
                (grunnlag, first) = (oldest.Etter, oldest.Nummer + 1);
            }
        }

        return new(entries, grunnlag, first, Next + 1);
    }
}
