using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>
/// Hosts the pure register: takes commands from many threads and carries them out in an order. A command is computed on the moment that stood when it came,
/// beside others, and takes effect if that moment stands still; else it is computed again. No one holds a lock while it computes.
/// </summary>
public sealed class FakeRegister
{
    // What takes so long that others always come first is in the end done while they wait.
    private const int TriesBeside = 8;

    private readonly Lock _gate = new();
    private volatile bool _othersWait;
    private RegisterMoment _moment;

    /// <summary>Makes an empty register.</summary>
    /// <param name="setup">How it behaves.</param>
    /// <param name="clock">Its date.</param>
    public FakeRegister(RegisterOptions setup, RegisterClock clock)
        : this(clock, RegisterState.CreateEmpty(setup))
    {
    }

    private FakeRegister(RegisterClock clock, RegisterState state)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _moment = RegisterMoment.From(state);
        Clock = clock;
        clock.Levd = () => State.Dato;
    }

    /// <summary>Makes a register that begins with a state: a fork of another, or one that was restored.</summary>
    /// <param name="state">The state.</param>
    /// <param name="clock">Its date.</param>
    public static FakeRegister From(RegisterState state, RegisterClock clock)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new(clock, state);
    }

    /// <summary>The register's date.</summary>
    public RegisterClock Clock { get; }

    /// <summary>What the register holds now.</summary>
    public RegisterState State => Moment.State;

    /// <summary>What the register is now: state, journal and what happened belong to each other.</summary>
    internal RegisterMoment Moment => Volatile.Read(ref _moment);

    /// <summary>What happened, oldest first; at most the last 1000.</summary>
    public IEnumerable<RegisterEvent> Events => Moment.Events;

    /// <summary>What was asked, oldest first, without identifiers; at most the last 1000.</summary>
    public IEnumerable<JournalEntry> JournalEntries => [.. Moment.Journal.Entries];

    /// <summary>Puts a state in place of the present one; what happened before is forgotten. The register's date stops on the state's.</summary>
    /// <param name="state">The state.</param>
    public void Restore(RegisterState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        WhileOthersWait(() => Begin(state));
    }

    /// <summary>The register as one file of JSON: state, journal, and the state the journal begins from. Treat it as personal data.</summary>
    public byte[] TakeSnapshot() => SnapshotWriter.Write(this);

    /// <summary>Puts the state of such a file in place of the present one.</summary>
    /// <param name="snapshot">The file.</param>
    /// <exception cref="FormatException">It is no such file, is damaged, or is of another version than this server reads. The message says which.</exception>
    public void Restore(ReadOnlyMemory<byte> snapshot) => Restore(SnapshotReader.Read(snapshot, State.Setup));

    /// <summary>Lets the days up to the register's date pass.</summary>
    /// <returns>What happened, in order.</returns>
    internal ImmutableArray<RegisterEvent> Live() => CarryOut(new RegisterCommand.LetDaysPass()).Events;

    /// <summary>Carries out a command.</summary>
    /// <param name="command">What is asked.</param>
    public RegisterResponse Execute(RegisterCommand command) => CarryOut(command).Answer;

    /// <summary>
    /// What the register held when a day ended; of the day that it lives now, what it holds. Null: the day is not lived yet, or was before this register
    /// began to keep its days.
    /// </summary>
    /// <param name="day">The day.</param>
    internal RegisterState? FindState(DateOnly day)
    {
        Live();
        var now = Moment;
        if (day >= now.State.Dato)
        {
            return day == now.State.Dato ? now.State : null;
        }

        // Days on which nothing was asked were lived in one go: they are lived again up to the day.
        return now.Days.LastOrDefault(kept => kept.Key <= day).Value is { } last
            ? RegisterMachine.Apply(last, day, new RegisterCommand.LetDaysPass()).State
            : null;
    }

    private RegisterOutcome CarryOut(RegisterCommand command)
    {
        for (var tries = 0; tries < TriesBeside && !_othersWait; tries++)
        {
            if (TryCarryOut(command, whileOthersWait: false) is { } outcome)
            {
                return outcome;
            }
        }

        return CarryOutWhileOthersWait(command);
    }

    private RegisterOutcome CarryOutWhileOthersWait(RegisterCommand command)
    {
        RegisterOutcome? outcome = null;
        WhileOthersWait(() =>
        {
            // Those who had begun may come first once more each; none begins.
            while (outcome is null)
            {
                outcome = TryCarryOut(command, whileOthersWait: true);
            }
        });
        return outcome!;
    }

    private void WhileOthersWait(Action act)
    {
        lock (_gate)
        {
            _othersWait = true;
            try
            {
                act();
            }
            finally
            {
                _othersWait = false;
            }
        }
    }

    private RegisterOutcome? TryCarryOut(RegisterCommand command, bool whileOthersWait)
    {
        var before = Moment;
        var outcome = RegisterMachine.Apply(before.State, Clock.Dato, command);
        var after = before.After(command, outcome);
        return _othersWait == whileOthersWait && ReferenceEquals(Interlocked.CompareExchange(ref _moment, after, before), before) ? outcome : null;
    }

    private void Begin(RegisterState state)
    {
        // Until the moment is another one a command may take effect. On this one none does: what was computed on it with the date before finds the next.
        var before = Interlocked.Exchange(ref _moment, RegisterMoment.From(state) with { Generation = Moment.Generation });
        if (state.Dato is { } date)
        {
            Clock.Set(date);
        }
        else
        {
            Clock.FollowTime();
        }

        // Last: who sees the new number sees the new date too.
        Volatile.Write(ref _moment, RegisterMoment.From(state) with { Generation = before.Generation + 1 });
    }
}
