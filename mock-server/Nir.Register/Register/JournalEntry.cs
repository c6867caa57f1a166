using System.Collections.Immutable;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>Something that was asked of the register: what, when and with what outcome, without identifiers.</summary>
public sealed record JournalEntry
{
    /// <summary>The number, from 1, never reused.</summary>
    public required long Nummer { get; init; }

    /// <summary>The register's date.</summary>
    public required DateOnly Dato { get; init; }

    /// <summary>What was asked: the command's name.</summary>
    public required string Command { get; init; }

    /// <summary>The registration it was about. Null: none.</summary>
    public Guid? Id { get; init; }

    /// <summary>The register's own number for the person it was about. Null: none, or one who is not known.</summary>
    public int? Person { get; init; }

    /// <summary>The answer: its name, or the reason of a refusal.</summary>
    public required string Outcome { get; init; }

    /// <summary>The rules that the answer names. Empty: none.</summary>
    public ImmutableArray<string> Regler { get; init; } = [];

    /// <summary>The command without identifiers, to be done again. Null: it changed nothing.</summary>
    internal RegisterCommand? Done { get; init; }

    /// <summary>The state afterwards.</summary>
    internal RegisterState Etter { get; init; } = null!;

    internal static JournalEntry From(AskedCommand asked) => new()
    {
        Nummer = asked.Number,
        Dato = asked.After.Dato!.Value,
        Command = asked.Command.GetType().Name,
        Id = Which(asked.Command),
        Person = Who(asked.Command) is { IsGiven: true } reference ? Personer.Find(asked.After, reference) : null,
        Outcome = asked.Answer,
        Regler = asked.Regler,
        Done = ReferenceEquals(asked.Before, asked.After) ? null : CanHaveChanged(asked) ? Edit(asked.Command) : new RegisterCommand.LetDaysPass(),
        Etter = asked.After,
    };

    /// <summary>Whether the command holds what cannot be put back, so that what is done again begins after it.</summary>
    internal static bool CanBeDoneAgain(RegisterCommand command) => command switch
    {
        RegisterCommand.NotifyPersondata => false,
        RegisterCommand.UpdatePersondata data => data.Data.Familie is null,
        _ => true,
    };

    // A read or a refusal changes nothing of its own, but the days may have passed before it.
    private static bool CanHaveChanged(AskedCommand asked) => !asked.IsRefused && asked.Command is not
        (RegisterCommand.Read or RegisterCommand.Search or RegisterCommand.ReadStatus or RegisterCommand.ReadPersondata or RegisterCommand.LetDaysPass);

    private static PersonReference? Who(RegisterCommand command) => command switch
    {
        RegisterCommand.Store store => store.Registrering.Person,
        RegisterCommand.ChangeInNirWeb change => change.Registrering.Person,
        RegisterCommand.CreatePerson person => person.Person,
        RegisterCommand.UpdatePersondata data => data.Data.Referanse,
        RegisterCommand.RegisterHenvendelse henvendelse => henvendelse.Message.Person,
        _ => null,
    };

    private static Guid? Which(RegisterCommand command) => command switch
    {
        RegisterCommand.Store store => store.Registrering.Id,
        RegisterCommand.ChangeInNirWeb change => change.Registrering.Id,
        RegisterCommand.Read read => read.Id,
        RegisterCommand.Delete delete => delete.Id,
        RegisterCommand.AddAvslutning avslutning => avslutning.Id,
        RegisterCommand.RemoveBeregnetAvslutning remove => remove.Id,
        RegisterCommand.Gjenaapne gjenaapne => gjenaapne.Id,
        _ => null,
    };

    private static RegisterCommand Edit(RegisterCommand command) => command switch
    {
        RegisterCommand.Store store => store with { Registrering = store.Registrering with { Person = new() } },
        RegisterCommand.ChangeInNirWeb change => change with { Registrering = change.Registrering with { Person = new() } },
        RegisterCommand.CreatePerson => new RegisterCommand.CreatePerson(new()),
        RegisterCommand.UpdatePersondata data => new RegisterCommand.UpdatePersondata(data.Data with { DufNummer = default, Foedselsnummer = default }),
        RegisterCommand.RegisterHenvendelse henvendelse => henvendelse with { Message = henvendelse.Message with { Person = new() } },
        _ => command,
    };
}
