using System.Collections.Immutable;

namespace Nir.Register.Register;

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
        var natten = ImmutableArray.CreateBuilder<Registerhendelse>();
        var levd = Natt.Lev(tilstand, dato, natten);
        var utfall = Utfoer(levd, levd.Dato!.Value, kommando);
        return natten.Count == 0 ? utfall : utfall with { Hendelser = [.. natten, .. utfall.Hendelser] };
    }

    private static Registerutfall Utfoer(Registertilstand tilstand, DateOnly dato, Registerkommando kommando) => kommando switch
    {
        Registerkommando.Lagre lagre => Lagring.Utfoer(tilstand, dato, lagre),
        Registerkommando.Slett slett => Sletting.Utfoer(tilstand, dato, slett),
        Registerkommando.Hent hent => Uendret(tilstand, Lesing.Hent(tilstand, hent)),
        Registerkommando.Soek soek => Uendret(tilstand, Lesing.Soek(tilstand, soek)),
        Registerkommando.HentStatus status => Uendret(tilstand, Lesing.Status(tilstand, dato, status)),
        Registerkommando.HentPersondata data => Uendret(tilstand, Lesing.Persondata(tilstand, data)),
        Registerkommando.LeggTilAvslutning avslutning => Reparasjoner.LeggTil(tilstand, dato, avslutning),
        Registerkommando.FjernBeregnetAvslutning fjern => Reparasjoner.Fjern(tilstand, dato, fjern),
        Registerkommando.Gjenaapne gjenaapne => Reparasjoner.Gjenaapne(tilstand, dato, gjenaapne),
        Registerkommando.RegistrerHenvendelse henvendelse => Henvendelser.Registrer(tilstand, dato, henvendelse),
        Registerkommando.EndreINirWeb endring => Lagring.EndreINirWeb(tilstand, dato, endring),
        _ => Drift(tilstand, dato, kommando),
    };

    /// <summary>What is no part of the contract.</summary>
    private static Registerutfall Drift(Registertilstand tilstand, DateOnly dato, Registerkommando kommando) => kommando switch
    {
        Registerkommando.OpprettPerson person => Personer.Opprett(tilstand, person.Person),
        Registerkommando.OppdaterPersondata data => Personer.Oppdater(tilstand, dato, data.Data),
        Registerkommando.VarslePersondata varsel => Personer.Varsle(tilstand, dato, varsel),
        Registerkommando.LaDageneGaa => Uendret(tilstand, new Registersvar.Utfoert()),
        Registerkommando.Steng steng => Uendret(tilstand with { Stengt = [.. steng.Perioder] }, new Registersvar.Utfoert()),
        _ => throw new ArgumentOutOfRangeException(nameof(kommando), kommando.GetType().Name, "The register does not know this command."),
    };

    internal static Registerutfall Uendret(Registertilstand tilstand, Registersvar svar) => new(tilstand, svar, []);
}
