using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests.Kulisser;

/// <summary>A Maskinporten that follows a script, and a clock that stands still.</summary>
public sealed class Oppsett : IDisposable
{
    public const string ClientId = "3f0d9c1e-client";
    public const string Scope = "nir:kommuneintrobruker";

    public Manus Server { get; } = new();

    public FakeTid Tid { get; } = new();

    public MaskinportenKey Key { get; } = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));

    public static NirTokenRequest Request { get; } = new(Eksempler.Endpoint, Guid.NewGuid().ToString());

    public static string Token(string token, int levetid = 120) => $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{levetid}},"scope":"{{Scope}}"}""";

    public static ValueTask<NirAccessToken> Hent(MaskinportenCredential credential) => credential.GetTokenAsync(Request, TestContext.Current.CancellationToken);

    public MaskinportenCredential Credential(
        MaskinportenAuthority? authority = null,
        string clientId = ClientId,
        string scope = Scope,
        MaskinportenKey? key = null,
        string? konsument = null,
        string? resource = null,
        MaskinportenTokenCache? cache = null,
        TimeSpan? levetid = null) => new(authority ?? MaskinportenAuthority.Test, clientId, scope, key ?? Key, new()
        {
            HttpHandler = Server.Handler,
            TimeProvider = Tid,
            Konsument = konsument is null ? null : Identifikatorer.Organisasjonsnummer.Parse(konsument),
            Resource = resource,
            TokenCache = cache,
            AssertionLifetime = levetid ?? TimeSpan.FromMinutes(1),
        });

    public void Dispose() => Key.Dispose();
}
