using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Http;
using Nir.Register.OpenApi;

namespace Nir.Register.Faults;

/// <summary>Tells what a call asks for by the endpoint that the routing found, so that nothing here knows an address.</summary>
internal static class FaultOperations
{
    private const string Maskinporten = $"/{Maskinportenendepunkt.Mappe}token";

    /// <summary>By the operation's id in the contract.</summary>
    public static FrozenDictionary<string, FaultOperation> OfContract { get; } = new Dictionary<string, FaultOperation>(StringComparer.Ordinal)
    {
        [Operasjoner.Token.Id] = FaultOperation.Token,
        [Operasjoner.Lagre.Id] = FaultOperation.Transfer,
        [Operasjoner.Hent.Id] = FaultOperation.Read,
        [Operasjoner.Slett.Id] = FaultOperation.Remove,
        [Operasjoner.Soek.Id] = FaultOperation.Search,
        [Operasjoner.Status.Id] = FaultOperation.Status,
        [Operasjoner.Persondata.Id] = FaultOperation.Persondata,
        [Operasjoner.Kodeverk.Id] = FaultOperation.Kodeverk,
        [Reparasjonsoperasjoner.Henvendelse.Id] = FaultOperation.Contact,
        [Reparasjonsoperasjoner.LeggTil.Id] = FaultOperation.AddEnding,
        [Reparasjonsoperasjoner.Fjern.Id] = FaultOperation.RemoveEnding,
        [Reparasjonsoperasjoner.Gjenaapne.Id] = FaultOperation.Reopen,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the call asks for. Null: nothing that faults strike.</summary>
    public static FaultOperation? Of(HttpContext context) => context.GetEndpoint() switch
    {
        { } endpoint when endpoint.Metadata.GetMetadata<Operasjon>() is { } operation => OfContract.TryGetValue(operation.Id, out var known) ? known : null,
        RouteEndpoint { RoutePattern.RawText: Maskinporten } => FaultOperation.MaskinportenToken,
        _ => null,
    };

    public static bool IsToken(this FaultOperation operation) => operation is FaultOperation.Token or FaultOperation.MaskinportenToken;
}
