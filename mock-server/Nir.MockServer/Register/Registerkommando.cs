using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;

namespace Nir.MockServer.Register;

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

    /// <summary>Takes what the other sources tell of a person: nightly in the register, at will here. Not part of the contract.</summary>
    /// <param name="Data">All that is known; what stood before is gone, but for what the municipalities registered.</param>
    public sealed record OppdaterPersondata(Persondata Data) : Registerkommando;

    /// <summary>Makes a person known, or adds an identifier to one: for setting up, not part of the contract.</summary>
    /// <param name="Person">The identifiers.</param>
    public sealed record OpprettPerson(Personreferanse Person) : Registerkommando;
}
