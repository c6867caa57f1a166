using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>What the register answers. The list is closed.</summary>
public abstract record Registersvar
{
    private Registersvar()
    {
    }

    /// <summary>A registration was stored.</summary>
    /// <param name="Svar">Id, version and remarks.</param>
    /// <param name="ErNy">Whether it did not exist before.</param>
    public sealed record Lagret(Overfoeringssvar Svar, bool ErNy) : Registersvar;

    /// <summary>A registration was read.</summary>
    /// <param name="Registrering">The registration.</param>
    public sealed record Hentet(Registeroppfoering Registrering) : Registersvar;

    /// <summary>A registration was removed.</summary>
    public sealed record Slettet : Registersvar;

    /// <summary>A search was made.</summary>
    /// <param name="Resultat">What it found.</param>
    public sealed record Soekt(Soekeresultat Resultat) : Registersvar;

    /// <summary>A status was made.</summary>
    /// <param name="Status">Where the person's registrations stand.</param>
    public sealed record StatusHentet(Personstatus Status) : Registersvar;

    /// <summary>A contact, an application, a claim or an offer was stored.</summary>
    /// <param name="Svar">Its id.</param>
    /// <param name="ErNy">Whether it did not exist before.</param>
    public sealed record HenvendelseLagret(Overfoeringssvar Svar, bool ErNy) : Registersvar;

    /// <summary>Persondata were read.</summary>
    /// <param name="Data">What the caller may see.</param>
    public sealed record PersondataHentet(Persondata Data) : Registersvar;

    /// <summary>It is done.</summary>
    public sealed record Utfoert : Registersvar;

    /// <summary>A person is known.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersonKjent(int Id) : Registersvar;

    /// <summary>The register says no, and nothing changed.</summary>
    /// <param name="Grunn">Why.</param>
    /// <param name="Avvik">The rules broken; empty when no rule says it.</param>
    public sealed record Avslag(Avslagsgrunn Grunn, ValueList<Avvik> Avvik) : Registersvar
    {
        /// <summary>The id that holds the natural key. Null: the key is free, or not asked about.</summary>
        public Guid? EksisterendeId { get; init; }

        /// <summary>The number of days, on the register's clock, until it opens for transfer. Null: it is not closed.</summary>
        public int? DagerTilAapning { get; init; }

        /// <summary>The version of what stands in the way. Null: nothing does.</summary>
        public string? Versjon { get; init; }
    }
}
