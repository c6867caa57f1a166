namespace Nir.Sdk.Klient;

/// <summary>What a call does.</summary>
public enum Operasjon
{
    /// <summary>Creates or updates a registration.</summary>
    Overfoer = 1,

    /// <summary>Reads a registration.</summary>
    Les = 2,

    /// <summary>Deletes a registration.</summary>
    Slett = 3,

    /// <summary>Reads a registration and compares it.</summary>
    Sammenlign = 4,

    /// <summary>Finds a person's registrations.</summary>
    Soek = 5,

    /// <summary>Reads where a person's registrations stand.</summary>
    HentStatus = 6,

    /// <summary>Adds a programme's actual end.</summary>
    LeggTilAvslutning = 7,

    /// <summary>Removes an end that the register computed.</summary>
    FjernBeregnetAvslutning = 8,

    /// <summary>Opens a programme again.</summary>
    Gjenaapne = 9,

    /// <summary>Registers a contact, an application, a claim or an offer.</summary>
    RegistrerHenvendelse = 10,

    /// <summary>Reads what other sources have told of a person.</summary>
    HentPersondata = 11,
}
