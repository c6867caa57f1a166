using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Hosting;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests.Fixtures;

/// <summary>A wire that answers what the test says, and remembers what was sent. Its register holds nothing.</summary>
internal sealed class Transport(Func<SendCall, CancellationToken, Task<TransferResult>> answer) : INirTransport
{
    public Transport(Func<SendCall, TransferResult> answer)
        : this((call, _) => Task.FromResult(answer(call)))
    {
    }

    public List<Registrering> Sent { get; } = [];

    public static Accepted Accept(SendCall call) => NirModelFactory.CreateAccepted(call.Next.Id);

    public Fagsystem.Overfoering.NirClients Clients()
    {
        var client = new NirClient(this, new NirClientOptions { ValidateBeforeSending = false });
        return new(new OneClient(client), Kommunenummer.Parse("9901"));
    }

    public async Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => call switch
    {
        SendCall send => call.Answer(await SendAsync(send, cancellationToken)),
        ReadCall => call.Answer(null),
        _ => throw new NotSupportedException(call.Name),
    };

    private Task<TransferResult> SendAsync(SendCall call, CancellationToken cancellationToken)
    {
        Sent.Add(call.Next);
        return answer(call, cancellationToken);
    }

    private sealed class OneClient(NirClient client) : INirClientFactory
    {
        public NirClient Create(Kommunenummer kommune, Rolle rolle) => client;

        public NirClient Create(Organisasjonsnummer fylkeskommune) => client;
    }
}
