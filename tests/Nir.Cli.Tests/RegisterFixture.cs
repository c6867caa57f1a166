using Nir.Register;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Cli.Tests;

/// <summary>A fake on a port of its own, and the environment that a command finds it in.</summary>
internal static class RegisterFixture
{
    public static Task<FakeNir> StartAsync() =>
        FakeNir.StartAsync(new() { Network = true, Dato = new(2026, 3, 1) }, TestContext.Current.CancellationToken);

    public static Dictionary<string, string> Environment(FakeNir nir) => new()
    {
        ["NIR_ENDPOINT"] = nir.Endpoint.ToString(),
        ["NIR_TOKEN_ENDPOINT"] = nir.TokenEndpoint.ToString(),
        ["NIR_CLIENT_ID_INTRO"] = User(Rolle.Kommuneintrobruker).ClientId,
        ["NIR_CLIENT_SECRET_INTRO"] = User(Rolle.Kommuneintrobruker).ClientSecret,
        ["NIR_CLIENT_ID_NORSK"] = User(Rolle.Kommunenorskbruker).ClientId,
        ["NIR_CLIENT_SECRET_NORSK"] = User(Rolle.Kommunenorskbruker).ClientSecret,
        ["NIR_CLIENT_SECRET"] = User(Rolle.Kommuneintrobruker).ClientSecret,
    };

    private static Dataoverfoeringsbruker User(Rolle rolle) => DefaultUsers.Find(FakeNir.Kommune, rolle);
}
