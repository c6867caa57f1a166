using System.Net.Http.Headers;

namespace Nir.Sdk.Klient;

/// <summary>What to ask the register.</summary>
/// <param name="Method">The method.</param>
/// <param name="Sti">The path below the endpoint; never with an identifier of a person.</param>
/// <param name="KorrelasjonsId">The id of the call.</param>
internal sealed record HttpForespoersel(HttpMethod Method, string Sti, string KorrelasjonsId)
{
    /// <summary>The JSON body. Null: none.</summary>
    public byte[]? Kropp { get; init; }

    /// <summary>The version that must be the register's. Null: no such condition.</summary>
    public EntityTagHeaderValue? IfMatch { get; init; }

    /// <summary>Whether the register must hold nothing under the id.</summary>
    public bool MaaIkkeFinnes { get; init; }

    /// <summary>Never the body.</summary>
    public override string ToString() => $"{Method} {Sti}";
}
