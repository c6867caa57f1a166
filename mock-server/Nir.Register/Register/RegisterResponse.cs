using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>What the register answers. The list is closed.</summary>
public abstract record RegisterResponse
{
    private RegisterResponse()
    {
    }

    /// <summary>A registration was stored.</summary>
    /// <param name="Answer">Id, version and remarks.</param>
    /// <param name="IsNew">Whether it did not exist before.</param>
    public sealed record Stored(OverfoeringResponse Answer, bool IsNew) : RegisterResponse;

    /// <summary>A registration was read.</summary>
    /// <param name="Registrering">The registration.</param>
    public sealed record Read(RegisterEntry Registrering) : RegisterResponse;

    /// <summary>A registration was removed.</summary>
    public sealed record Deleted : RegisterResponse;

    /// <summary>A search was made.</summary>
    /// <param name="Result">What it found.</param>
    public sealed record SearchAnswer(SearchResult Result) : RegisterResponse;

    /// <summary>A status was made.</summary>
    /// <param name="Status">Where the person's registrations stand.</param>
    public sealed record StatusRead(Personstatus Status) : RegisterResponse;

    /// <summary>A contact, an application, a claim or an offer was stored.</summary>
    /// <param name="Answer">Its id.</param>
    /// <param name="IsNew">Whether it did not exist before.</param>
    public sealed record HenvendelseStored(OverfoeringResponse Answer, bool IsNew) : RegisterResponse;

    /// <summary>Persondata were read.</summary>
    /// <param name="Data">What the caller may see.</param>
    public sealed record PersondataRead(Persondata Data) : RegisterResponse;

    /// <summary>It is done.</summary>
    public sealed record Done : RegisterResponse;

    /// <summary>A person is known.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersonKnown(int Id) : RegisterResponse;

    /// <summary>The register says no, and nothing changed.</summary>
    /// <param name="Ground">Why.</param>
    /// <param name="Avvik">The rules broken; empty when no rule says it.</param>
    public sealed record Refusal(RefusalReason Ground, ValueList<Avvik> Avvik) : RegisterResponse
    {
        /// <summary>The id that holds the natural key. Null: the key is free, or not asked about.</summary>
        public Guid? ExistingId { get; init; }

        /// <summary>The number of days, on the register's clock, until it opens for transfer. Null: it is not closed.</summary>
        public int? DaysUntilOpening { get; init; }

        /// <summary>The version of what stands in the way. Null: nothing does.</summary>
        public string? Version { get; init; }
    }
}
