using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>
/// Hosts the pure register: takes commands from many threads and carries them out in an order. A command is computed on the state that stood when it came,
/// beside
/// others, and takes effect if that state stands still; else it is computed again.
/// </summary>
public sealed class FakeRegister
{
    private const int MaxEvents = 1_000;
    private const int MaxDays = 400;

    // What takes so long that others always come first is in the end done while they wait.
    private const int TriesBeside = 8;

    private readonly Lock _gate = new();
    private RegisterState _state;
    private Journal _journal;
    private ImmutableQueue<RegisterEvent> _events = [];
    private int _eventCount;
    private int _generation;
    private ImmutableSortedDictionary<DateOnly, RegisterState> _days = ImmutableSortedDictionary<DateOnly, RegisterState>.Empty;

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
        _state = state;
        _journal = Journal.CreateEmpty(state);
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
    public RegisterState State => Volatile.Read(ref _state);

    /// <summary>How many times another state was put in place: what was made from an earlier one no longer holds.</summary>
    internal int Generation => Volatile.Read(ref _generation);

    /// <summary>What happened, oldest first; at most the last 1000.</summary>
    public IEnumerable<RegisterEvent> Events => Volatile.Read(ref _events);

    /// <summary>What was asked, oldest first, without identifiers; at most the last 1000.</summary>
    public IEnumerable<JournalEntry> JournalEntries => [.. ReadSnapshot().Journal.Entries];

    /// <summary>Puts a state in place of the present one; what happened before is forgotten. The register's date stops on the state's.</summary>
    /// <param name="state">The state.</param>
    public void Restore(RegisterState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            Volatile.Write(ref _state, state);
            Volatile.Write(ref _events, []);
            _eventCount = 0;
            _days = _days.Clear();
            _journal = Journal.CreateEmpty(state);
            if (state.Dato is { } date)
            {
                Clock.Set(date);
            }
            else
            {
                Clock.FollowTime();
            }

            // Last: who sees the new number sees the new date too.
            Volatile.Write(ref _generation, _generation + 1);
        }
    }

    /// <summary>The register as one file of JSON: state, journal, and the state the journal begins from. Treat it as personal data.</summary>
    public byte[] TakeSnapshot() => SnapshotWriter.Write(this);

    /// <summary>Puts the state of such a file in place of the present one.</summary>
    /// <param name="snapshot">The file.</param>
    /// <exception cref="FormatException">It is no such file, is damaged, or is of another version than this server reads. The message says which.</exception>
    public void Restore(ReadOnlyMemory<byte> snapshot) => Restore(SnapshotReader.Read(snapshot, State.Setup));

    /// <summary>The state and the journal that belongs to it.</summary>
    internal (RegisterState State, Journal Journal) ReadSnapshot()
    {
        lock (_gate)
        {
            return (_state, _journal);
        }
    }

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
        var (state, days) = ReadDays();
        if (day >= state.Dato)
        {
            return day == state.Dato ? state : null;
        }

        // Days on which nothing was asked were lived in one go: they are lived again up to the day.
        return days.LastOrDefault(kept => kept.Key <= day).Value is { } last
            ? RegisterMachine.Apply(last, day, new RegisterCommand.LetDaysPass()).State
            : null;
    }

    private (RegisterState State, ImmutableSortedDictionary<DateOnly, RegisterState> Days) ReadDays()
    {
        lock (_gate)
        {
            return (_state, _days);
        }
    }

    private RegisterOutcome CarryOut(RegisterCommand command)
    {
        for (var tries = 0; tries < TriesBeside; tries++)
        {
            var (generation, before) = (Generation, State);
            var outcome = RegisterMachine.Apply(before, Clock.Dato, command);
            lock (_gate)
            {
                if (ReferenceEquals(before, _state) && generation == _generation)
                {
                    return TakeEffect(command, outcome);
                }
            }
        }

        lock (_gate)
        {
            return TakeEffect(command, RegisterMachine.Apply(_state, Clock.Dato, command));
        }
    }

    private RegisterOutcome TakeEffect(RegisterCommand command, RegisterOutcome outcome)
    {
        if (_state.Dato is { } day && outcome.State.Dato != day)
        {
            _days = _days.SetItem(day, _state);
            _days = _days.Count > MaxDays ? _days.Remove(_days.First().Key) : _days;
        }

        _journal = _journal.With(_state, command, outcome);
        Volatile.Write(ref _state, outcome.State);
        foreach (var raised in outcome.Events)
        {
            Note(raised);
        }

        return outcome;
    }

    private void Note(RegisterEvent raised)
    {
        var events = _events.Enqueue(raised);
        Volatile.Write(ref _events, ++_eventCount > MaxEvents ? events.Dequeue() : events);
        _eventCount = Math.Min(_eventCount, MaxEvents);
    }
}
