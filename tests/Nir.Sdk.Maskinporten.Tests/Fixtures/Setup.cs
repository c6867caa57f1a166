using Nir.Sdk.Client.Credentials;
using Nir.Shared.Client;

namespace Nir.Sdk.Maskinporten.Tests.Fixtures;

/// <summary>A Maskinporten that follows a script, and a clock that stands still.</summary>
public sealed class Setup : IDisposable
{
    public const string ClientId = "3f0d9c1e-client";
    public const string Scope = "nir:kommuneintrobruker";

    public Script Server { get; } = new();

    public FakeTime Time { get; } = new();

    public MaskinportenKey Key { get; } = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));

    public static NirTokenRequest Request { get; } = new(Examples.Endpoint, Guid.NewGuid().ToString());

    public static string Token(string token,
        int lifetime = 120) => $$"""{"access_token":"{{token}}","token_type":"Bearer","expires_in":{{lifetime}},"scope":"{{Scope}}"}""";

    public static ValueTask<NirAccessToken> Read(MaskinportenCredential credential) => credential.GetTokenAsync(Request, TestContext.Current.CancellationToken);

    public MaskinportenCredential Credential(
        MaskinportenAuthority? authority = null,
        string clientId = ClientId,
        string scope = Scope,
        MaskinportenKey? key = null,
        string? consumer = null,
        string? resource = null,
        MaskinportenTokenCache? cache = null,
        TimeSpan? lifetime = null) => new(authority ?? MaskinportenAuthority.Test, clientId, scope, key ?? Key, new()
        {
            HttpHandler = Server.Handler,
            TimeProvider = Time,
            Consumer = consumer is null ? null : Identifikatorer.Organisasjonsnummer.Parse(consumer),
            Resource = resource,
            TokenCache = cache,
            AssertionLifetime = lifetime ?? TimeSpan.FromMinutes(1),
        });

    public void Dispose() => Key.Dispose();
}
