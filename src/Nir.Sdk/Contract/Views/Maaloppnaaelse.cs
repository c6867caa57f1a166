using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract.Views;

/// <summary>How many of those who ended went to work or education.</summary>
/// <param name="Lovverk">The law.</param>
/// <param name="Avsluttet">Those who ended: also those without a registered reason, and those in grunnskole.</param>
/// <param name="Naadd">Those who went to work or education.</param>
/// <param name="IkkeRegistrert">Those without a registered reason.</param>
public sealed record Maaloppnaaelse(Lovverk Lovverk, int Avsluttet, int Naadd, int IkkeRegistrert)
{
    /// <summary>The share that did, from 0 to 1. Null: no one ended.</summary>
    [JsonIgnore]
    public decimal? Share => Avsluttet == 0 ? null : (decimal)Naadd / Avsluttet;
}
