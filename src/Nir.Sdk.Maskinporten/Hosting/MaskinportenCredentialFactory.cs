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
        var options = settings.Value;
        var authority = options.Authority is { } address
            ? new MaskinportenAuthority(context.Miljoe, address, options.Issuer)
            : MaskinportenAuthority.FindFor(context.Miljoe);
        return new MaskinportenCredential(authority, context.ClientId, Scope(context.Rolle), key, new MaskinportenOptions
        {
            Consumer = Consumer(context),
            Resource = options.Resource,
            AssertionLifetime = options.AssertionLifetime,
            TokenCache = _cache,
            TimeProvider = context.TimeProvider,
            HttpClientFactory = context.HttpClientFactory,
            AllowUnencrypted = context.AllowUnencrypted,
        });
    }

    private string Scope(Rolle rolle)
    {
        var (scope, name) = rolle is Rolle.Kommuneintrobruker
            ? (settings.Value.KommuneintrobrukerScope, nameof(MaskinportenSettings.KommuneintrobrukerScope))
            : (settings.Value.KommunenorskbrukerScope, nameof(MaskinportenSettings.KommunenorskbrukerScope));
        return scope ?? throw new InvalidOperationException($"There is no scope for {rolle}: give the setting {name} of Maskinporten.");
    }

    private Organisasjonsnummer? Consumer(NirCredentialContext context) =>
        settings.Value.Consumers.TryGetValue(context.Kommune?.ToString() ?? context.Fylkeskommune?.ToString() ?? "", out var number)
            ? Organisasjonsnummer.Parse(number)
            : null;
}
