namespace Nir.MockServer.Register;

/// <summary>The register as a pure function: a state, a date and a command give a new state, an answer and what happened.</summary>
public static class Registermaskin
{
    /// <summary>Carries out a command.</summary>
    /// <param name="tilstand">The state before.</param>
    /// <param name="dato">The register's date.</param>
    /// <param name="kommando">What is asked.</param>
    /// <exception cref="ArgumentOutOfRangeException">The command is of a kind this version does not know.</exception>
    public static Registerutfall Anvend(Registertilstand tilstand, DateOnly dato, Registerkommando kommando)
    {
        ArgumentNullException.ThrowIfNull(tilstand);
        ArgumentNullException.ThrowIfNull(kommando);
        return kommando switch
        {
            Registerkommando.Lagre lagre => Lagring.Utfoer(tilstand, dato, lagre),
            Registerkommando.Slett slett => Sletting.Utfoer(tilstand, slett),
            Registerkommando.Hent hent => Uendret(tilstand, Lesing.Hent(tilstand, hent)),
            Registerkommando.Soek soek => Uendret(tilstand, Lesing.Soek(tilstand, soek)),
            Registerkommando.HentStatus status => Uendret(tilstand, Lesing.Status(tilstand, dato, status)),
            Registerkommando.OpprettPerson person => Personer.Opprett(tilstand, person.Person),
            Registerkommando.OppdaterPersondata data => Personer.Oppdater(tilstand, data.Data),
            _ => throw new ArgumentOutOfRangeException(nameof(kommando), kommando.GetType().Name, "The register does not know this command."),
        };
    }

    internal static Registerutfall Uendret(Registertilstand tilstand, Registersvar svar) => new(tilstand, svar, []);
}
