using Microsoft.Extensions.Options;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Maskinporten.Hosting;

/// <summary>Makes each transfer user's credential. Those that ask for the same token share it.</summary>
internal sealed class MaskinportenCredentialFactory(IOptions<MaskinportenSettings> settings, MaskinportenKey key) : INirCredentialFactory
{
    private readonly MaskinportenTokenCache _cache = new();

    public INirCredential Create(NirCredentialContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var innstillinger = settings.Value;
        var authority = innstillinger.Authority is { } adresse
            ? new MaskinportenAuthority(context.Miljoe, adresse, innstillinger.Issuer)
            : MaskinportenAuthority.For(context.Miljoe);
        return new MaskinportenCredential(authority, context.ClientId, Scope(context.Rolle), key, new MaskinportenOptions
        {
            Konsument = Konsument(context),
            Resource = innstillinger.Resource,
            AssertionLifetime = innstillinger.AssertionLifetime,
            TokenCache = _cache,
            TimeProvider = context.TimeProvider,
            HttpClientFactory = context.HttpClientFactory,
            TillatUkryptert = context.TillatUkryptert,
        });
    }

    private string Scope(Rolle rolle)
    {
        var (scope, navn) = rolle is Rolle.Kommuneintrobruker
            ? (settings.Value.KommuneintrobrukerScope, nameof(MaskinportenSettings.KommuneintrobrukerScope))
            : (settings.Value.KommunenorskbrukerScope, nameof(MaskinportenSettings.KommunenorskbrukerScope));
        return scope ?? throw new InvalidOperationException($"There is no scope for {rolle}: give the setting {navn} of Maskinporten.");
    }

    private Organisasjonsnummer? Konsument(NirCredentialContext context) =>
        settings.Value.Konsumenter.TryGetValue(context.Kommune?.ToString() ?? context.Fylkeskommune?.ToString() ?? "", out var nummer)
            ? Organisasjonsnummer.Parse(nummer)
            : null;
}
