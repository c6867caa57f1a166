using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>A contact, an application, a claim or an offer, on its way to the register.</summary>
public sealed record HenvendelseMessage
{
    /// <summary>The municipality that registers it.</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>Whom it is about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonReference Person { get; init; }

    /// <summary>What it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Henvendelse Henvendelse { get; init; }
}
