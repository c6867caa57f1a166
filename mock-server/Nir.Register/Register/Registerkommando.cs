using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>What the register can be asked. The list is closed.</summary>
public abstract record Registerkommando
{
    private Registerkommando()
    {
    }

    /// <summary>Stores the full state of a registration.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Registrering">The full state.</param>
    /// <param name="Betingelse">Whether it is new, or which version it replaces.</param>
    /// <param name="Stoerrelse">The size of the body, in bytes.</param>
    public sealed record Lagre(Kaller Kaller, Registrering Registrering, Betingelse Betingelse, int Stoerrelse) : Registerkommando;

    /// <summary>Reads a registration.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Id">Its id.</param>
    public sealed record Hent(Kaller Kaller, Guid Id) : Registerkommando;

    /// <summary>Removes a registration.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Id">Its id.</param>
    /// <param name="Betingelse">Which version is removed.</param>
    public sealed record Slett(Kaller Kaller, Guid Id, Betingelse Betingelse) : Registerkommando;

    /// <summary>Finds a person's registrations.</summary>
    /// <param name="Kaller">Who asks. Only what the caller may see is found.</param>
    /// <param name="Person">The person.</param>
    public sealed record Soek(Kaller Kaller, Personreferanse Person) : Registerkommando;

    /// <summary>Tells where a person's registrations stand on the register's date.</summary>
    /// <param name="Kaller">Who asks. Only what the caller may see is told.</param>
    /// <param name="Person">The person.</param>
    public sealed record HentStatus(Kaller Kaller, Personreferanse Person) : Registerkommando;

    /// <summary>«Legg til»: gives a programme its actual end.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Avslutning">The actual end.</param>
    /// <param name="Betingelse">Which version it is added to.</param>
    public sealed record LeggTilAvslutning(Kaller Kaller, Guid Id, Avslutning Avslutning, Betingelse Betingelse) : Registerkommando;

    /// <summary>Removes an end that the register computed.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Betingelse">Which version it is removed from.</param>
    public sealed record FjernBeregnetAvslutning(Kaller Kaller, Guid Id, Betingelse Betingelse) : Registerkommando;

    /// <summary>Opens a programme again that has ended.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Betingelse">Which version is opened.</param>
    public sealed record Gjenaapne(Kaller Kaller, Guid Id, Betingelse Betingelse) : Registerkommando;

    /// <summary>Registers a contact, an application, a claim or an offer; one with the same id is replaced.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Melding">What it is, about whom, from which municipality.</param>
    public sealed record RegistrerHenvendelse(Kaller Kaller, Henvendelsesmelding Melding) : Registerkommando;

    /// <summary>Reads what the other sources have told of a person.</summary>
    /// <param name="Kaller">Who asks.</param>
    /// <param name="Person">The person.</param>
    public sealed record HentPersondata(Kaller Kaller, Personreferanse Person) : Registerkommando;

    /// <summary>A caseworker changes a registration in NIR web: same rules, another version. Not part of the contract.</summary>
    /// <param name="Registrering">The full state.</param>
    /// <param name="Stoerrelse">The size of the body, in bytes.</param>
    public sealed record EndreINirWeb(Registrering Registrering, int Stoerrelse) : Registerkommando;

    /// <summary>Lets the days up to the register's date pass, and nothing else. Not part of the contract.</summary>
    public sealed record LaDageneGaa : Registerkommando;

    /// <summary>Puts what the other sources tell on its way. Not part of the contract.</summary>
    /// <param name="Data">All that will be known.</param>
    /// <param name="Ankommer">The day it arrives; one that has passed is the next night.</param>
    public sealed record VarslePersondata(Persondata Data, DateOnly Ankommer) : Registerkommando;

    /// <summary>Sets when the register is closed for transfer. Not part of the contract.</summary>
    /// <param name="Perioder">The periods. Empty: it is always open.</param>
    public sealed record Steng(ValueList<Stengt> Perioder) : Registerkommando;

    /// <summary>Takes what the other sources tell of a person: nightly in the register, at will here. Not part of the contract.</summary>
    /// <param name="Data">All that is known; what stood before is gone, but for what the municipalities registered.</param>
    public sealed record OppdaterPersondata(Persondata Data) : Registerkommando;

    /// <summary>Makes a person known, or adds an identifier to one: for setting up, not part of the contract.</summary>
    /// <param name="Person">The identifiers.</param>
    public sealed record OpprettPerson(Personreferanse Person) : Registerkommando;
}
