using System.Collections.Immutable;
using Nir.Sdk.Identifikatorer;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>
/// An organisation that tokens are issued to, by itself or through a vendor. Its token speaks as its transfer user of the scope's role; a
/// role that it has no transfer user for is not granted.
/// </summary>
public sealed record MaskinportenConsumer
{
    /// <summary>The synthetic municipalities and the fylkeskommune of <see cref="DefaultUsers"/>. None has delegated to anyone.</summary>
    public static ImmutableArray<MaskinportenConsumer> Default { get; } =
    [
        new() { Organisasjonsnummer = Organisasjonsnummer.Parse("310000035"), Kommune = SyntheticKommune.Fjordvik.Nummer },
        new() { Organisasjonsnummer = Organisasjonsnummer.Parse("310000043"), Kommune = SyntheticKommune.Vestbygd.Nummer },
        new() { Organisasjonsnummer = DefaultUsers.Fylkeskommune },
    ];

    /// <summary>The organisation. Those of <see cref="Default"/> are synthetic: real ones begin with 8 or 9.</summary>
    public required Organisasjonsnummer Organisasjonsnummer { get; init; }

    /// <summary>The municipality it is. Null: a fylkeskommune, known by its number.</summary>
    public Kommunenummer? Kommune { get; init; }

    /// <summary>Those it has delegated its scopes to, as is done in Altinn.</summary>
    public ImmutableArray<Organisasjonsnummer> Leverandoerer { get; init; } = [];

    internal bool Has(Dataoverfoeringsbruker user) => Kommune is null
        ? user.Fylkeskommune == Organisasjonsnummer
        : user.Kommune == Kommune;
}
