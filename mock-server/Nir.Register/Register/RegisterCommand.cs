using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>What the register can be asked. The list is closed.</summary>
public abstract record RegisterCommand
{
    private RegisterCommand()
    {
    }

    /// <summary>Stores the full state of a registration.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Registrering">The full state.</param>
    /// <param name="Condition">Whether it is new, or which version it replaces.</param>
    /// <param name="Size">The size of the body, in bytes.</param>
    public sealed record Store(Caller Caller, Registrering Registrering, Condition Condition, int Size) : RegisterCommand;

    /// <summary>Reads a registration.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Id">Its id.</param>
    public sealed record Read(Caller Caller, Guid Id) : RegisterCommand;

    /// <summary>Removes a registration.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Condition">Which version is removed.</param>
    public sealed record Delete(Caller Caller, Guid Id, Condition Condition) : RegisterCommand;

    /// <summary>Finds a person's registrations.</summary>
    /// <param name="Caller">Who asks. Only what the caller may see is found.</param>
    /// <param name="Person">The person.</param>
    public sealed record Search(Caller Caller, PersonReference Person) : RegisterCommand;

    /// <summary>Tells where a person's registrations stand on the register's date.</summary>
    /// <param name="Caller">Who asks. Only what the caller may see is told.</param>
    /// <param name="Person">The person.</param>
    public sealed record ReadStatus(Caller Caller, PersonReference Person) : RegisterCommand;

    /// <summary>«Legg til»: gives a programme its actual end.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Avslutning">The actual end.</param>
    /// <param name="Condition">Which version it is added to.</param>
    public sealed record AddAvslutning(Caller Caller, Guid Id, Avslutning Avslutning, Condition Condition) : RegisterCommand;

    /// <summary>Removes an end that the register computed.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Condition">Which version it is removed from.</param>
    public sealed record RemoveBeregnetAvslutning(Caller Caller, Guid Id, Condition Condition) : RegisterCommand;

    /// <summary>Opens a programme again that has ended.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Condition">Which version is opened.</param>
    public sealed record Gjenaapne(Caller Caller, Guid Id, Condition Condition) : RegisterCommand;

    /// <summary>Registers a contact, an application, a claim or an offer; one with the same id is replaced.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Message">What it is, about whom, from which municipality.</param>
    public sealed record RegisterHenvendelse(Caller Caller, HenvendelseMessage Message) : RegisterCommand;

    /// <summary>Reads what the other sources have told of a person.</summary>
    /// <param name="Caller">Who asks.</param>
    /// <param name="Person">The person.</param>
    public sealed record ReadPersondata(Caller Caller, PersonReference Person) : RegisterCommand;

    /// <summary>A caseworker changes a registration in NIR web: same rules, another version. Not part of the contract.</summary>
    /// <param name="Registrering">The full state.</param>
    /// <param name="Size">The size of the body, in bytes.</param>
    public sealed record ChangeInNirWeb(Registrering Registrering, int Size) : RegisterCommand;

    /// <summary>Lets the days up to the register's date pass, and nothing else. Not part of the contract.</summary>
    public sealed record LetDaysPass : RegisterCommand;

    /// <summary>Puts what the other sources tell on its way. Not part of the contract.</summary>
    /// <param name="Data">All that will be known.</param>
    /// <param name="Arrives">The day it arrives; one that has passed is the next night.</param>
    public sealed record NotifyPersondata(Persondata Data, DateOnly Arrives) : RegisterCommand;

    /// <summary>Sets when the register is closed for transfer. Not part of the contract.</summary>
    /// <param name="Perioder">The periods. Empty: it is always open.</param>
    public sealed record Close(ValueList<Closure> Perioder) : RegisterCommand;

    /// <summary>Takes what the other sources tell of a person: nightly in the register, at will here. Not part of the contract.</summary>
    /// <param name="Data">All that is known; what stood before is gone, but for what the municipalities registered.</param>
    public sealed record UpdatePersondata(Persondata Data) : RegisterCommand;

    /// <summary>Makes a person known, or adds an identifier to one: for setting up, not part of the contract.</summary>
    /// <param name="Person">The identifiers.</param>
    public sealed record CreatePerson(PersonReference Person) : RegisterCommand;
}
