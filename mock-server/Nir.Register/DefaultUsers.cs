using System.Collections.Immutable;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Register;

/// <summary>
/// The transfer users a server has unless told otherwise: every role of the synthetic municipalities, and a fylkeskommune. Ids and secrets
/// are the same in every run, so that a developer's settings survive a restart; the server holds synthetic data only.
/// </summary>
public static class DefaultUsers
{
    /// <summary>A synthetic organisasjonsnummer: real ones begin with 8 or 9.</summary>
    public static Organisasjonsnummer Fylkeskommune { get; } = Organisasjonsnummer.Parse("310000027");

    /// <summary>All of them.</summary>
    public static ImmutableArray<Dataoverfoeringsbruker> All { get; } =
    [
        .. Roller(SyntheticKommune.Fjordvik),
        .. Roller(SyntheticKommune.Vestbygd),
        FindForFylkeskommune(Fylkeskommune),
    ];

    /// <summary>The transfer user of a role in a municipality.</summary>
    /// <param name="kommune">The municipality.</param>
    /// <param name="rolle">The role.</param>
    public static Dataoverfoeringsbruker Find(Kommunenummer kommune, Rolle rolle) => new()
    {
        ClientId = $"{kommune}-{rolle.ToKode()}",
        ClientSecret = $"hemmelig-{kommune}-{rolle.ToKode()}",
        Rolle = rolle,
        Kommune = kommune,
    };

    /// <summary>The transfer user of a fylkeskommune, which registers training in Norwegian only.</summary>
    /// <param name="organisasjonsnummer">The fylkeskommune.</param>
    public static Dataoverfoeringsbruker FindForFylkeskommune(Organisasjonsnummer organisasjonsnummer) => new()
    {
        ClientId = $"{organisasjonsnummer}-{Rolle.Kommunenorskbruker.ToKode()}",
        ClientSecret = $"hemmelig-{organisasjonsnummer}-{Rolle.Kommunenorskbruker.ToKode()}",
        Rolle = Rolle.Kommunenorskbruker,
        Fylkeskommune = organisasjonsnummer,
    };

    private static IEnumerable<Dataoverfoeringsbruker> Roller(SyntheticKommune kommune) =>
        RolleKodeverk.All.Select(rolle => Find(kommune.Nummer, rolle.Verdi));
}
