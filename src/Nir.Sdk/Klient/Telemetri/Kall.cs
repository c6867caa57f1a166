using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>A call under way, as audit and telemetry see it.</summary>
/// <param name="Operasjon">What it does.</param>
/// <param name="KorrelasjonsId">Its id.</param>
/// <param name="Options">Who makes it and why.</param>
internal sealed record Kall(Operasjon Operasjon, string KorrelasjonsId, NirCallOptions Options)
{
    /// <summary>The registration it names; null for searches.</summary>
    public Guid? Id { get; init; }

    /// <summary>Its family, when known beforehand.</summary>
    public Registreringsfamilie? Familie { get; init; }

    /// <summary>Its law, when known beforehand.</summary>
    public Lovverk? Lovverk { get; init; }

    public static Kall Start(Operasjon operasjon, NirCallOptions? options) => new(
        operasjon,
        (options?.KorrelasjonsId ?? Guid.NewGuid()).ToString("D"),
        options ?? new NirCallOptions());

    /// <summary>The same call, with what a registration tells about it.</summary>
    public Kall Om(Registrering registrering) =>
        this with { Id = registrering.Id, Familie = registrering.Familie, Lovverk = registrering.Lovverk };
}
