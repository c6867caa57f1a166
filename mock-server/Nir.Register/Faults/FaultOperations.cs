using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nir.Register.Http;
using Nir.Register.OpenApi;

namespace Nir.Register.Faults;

/// <summary>Tells what a call asks for by the endpoint that the routing found, so that nothing here knows an address.</summary>
internal static class FaultOperations
{
    private const string Maskinporten = $"/{MaskinportenEndpoint.Folder}token";

    /// <summary>By the operation's id in the contract.</summary>
    public static FrozenDictionary<string, FaultOperation> OfContract { get; } = new Dictionary<string, FaultOperation>(StringComparer.Ordinal)
    {
        [Operations.Token.Id] = FaultOperation.Token,
        [Operations.Store.Id] = FaultOperation.Transfer,
        [Operations.Read.Id] = FaultOperation.Read,
        [Operations.Delete.Id] = FaultOperation.Remove,
        [Operations.Search.Id] = FaultOperation.Search,
        [Operations.Status.Id] = FaultOperation.Status,
        [Operations.Persondata.Id] = FaultOperation.Persondata,
        [Operations.Kodeverk.Id] = FaultOperation.Kodeverk,
        [RepairOperations.Henvendelse.Id] = FaultOperation.Contact,
        [RepairOperations.AddAvslutning.Id] = FaultOperation.AddEnding,
        [RepairOperations.Remove.Id] = FaultOperation.RemoveEnding,
        [RepairOperations.Gjenaapne.Id] = FaultOperation.Reopen,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the call asks for. Null: nothing that faults strike.</summary>
    public static FaultOperation? Of(HttpContext context) => context.GetEndpoint() switch
    {
        { } endpoint when endpoint.Metadata.GetMetadata<ApiOperation>() is { } operation => OfContract.TryGetValue(operation.Id, out var known) ? known : null,
        RouteEndpoint { RoutePattern.RawText: Maskinporten } => FaultOperation.MaskinportenToken,
        _ => null,
    };

    public static bool IsToken(this FaultOperation operation) => operation is FaultOperation.Token or FaultOperation.MaskinportenToken;
}
