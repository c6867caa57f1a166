using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>
/// A repair of how a programme ended. A closed set: <see cref="LeggTil"/>, <see cref="FjernBeregnet"/> or <see cref="Gjenaapne"/>.
/// </summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Versjon">The version that was read.</param>
/// <param name="KorrelasjonsId">The id of the call.</param>
public abstract record Reparasjon(Guid Id, string Versjon, string KorrelasjonsId)
{
    // In the assembly only, so that the set stays closed.
    private protected abstract bool ErLukket { get; }

    /// <summary>«Legg til»: the actual end is registered.</summary>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Versjon">The version that was read.</param>
    /// <param name="Avslutning">The actual end.</param>
    /// <param name="KorrelasjonsId">The id of the call.</param>
    public sealed record LeggTil(Guid Id, string Versjon, Avslutning Avslutning, string KorrelasjonsId) : Reparasjon(Id, Versjon, KorrelasjonsId)
    {
        private protected override bool ErLukket => true;
    }

    /// <summary>The end that the register computed is removed.</summary>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Versjon">The version that was read.</param>
    /// <param name="KorrelasjonsId">The id of the call.</param>
    public sealed record FjernBeregnet(Guid Id, string Versjon, string KorrelasjonsId) : Reparasjon(Id, Versjon, KorrelasjonsId)
    {
        private protected override bool ErLukket => true;
    }

    /// <summary>The programme is opened again.</summary>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Versjon">The version that was read.</param>
    /// <param name="KorrelasjonsId">The id of the call.</param>
    public sealed record Gjenaapne(Guid Id, string Versjon, string KorrelasjonsId) : Reparasjon(Id, Versjon, KorrelasjonsId)
    {
        private protected override bool ErLukket => true;
    }
}
