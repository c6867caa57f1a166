using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Faults;

/// <summary>A client that gives up in time, and the outcome of a transfer by it in one word.</summary>
internal sealed class Sender : IDisposable
{
    private readonly HttpMessageHandler _handler;

    public Sender(FakeNir nir)
    {
        _handler = nir.CreateHandler();
        var user = nir.CreateCredentials(Rolle.Kommuneintrobruker);
        var credential = new ClientCredentialsCredential(nir.TokenEndpoint, user.ClientId, user.ClientSecret, new() { HttpHandler = _handler });
        Nir = new NirClient(nir.Endpoint, credential, new() { HttpHandler = _handler, Miljoe = Sdk.Regler.Miljoe.Test, Timeout = TimeSpan.FromSeconds(4) });
    }

    public NirClient Nir { get; }

    /// <summary>The kind of outcome, or the code of the fault.</summary>
    public static async Task<string> SendAsync(FakeNir nir, Registrering registration)
    {
        using var sender = new Sender(nir);
        try
        {
            var outcome = await sender.Nir.SendAsync(registration, cancellationToken: TestContext.Current.CancellationToken);
            return outcome.GetType().Name;
        }
        catch (NirException fault)
        {
            return fault.ErrorCode.ToString();
        }
    }

    public void Dispose() => _handler.Dispose();
}
