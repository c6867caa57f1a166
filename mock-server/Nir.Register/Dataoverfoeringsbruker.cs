using System.Text;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Register;

/// <summary>
/// A transfer user (dataoverføringsbruker) that a fagsystem signs in as: one role of one municipality, or of a fylkeskommune. It prints
/// without its secret.
/// </summary>
public sealed record Dataoverfoeringsbruker
{
    /// <summary>The client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client secret.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The role.</summary>
    public required Rolle Rolle { get; init; }

    /// <summary>The municipality. Null: a fylkeskommune.</summary>
    public Kommunenummer? Kommune { get; init; }

    /// <summary>The fylkeskommune. Null: a municipality.</summary>
    public Organisasjonsnummer? Fylkeskommune { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(
            null, $"{nameof(ClientId)} = {ClientId}, {nameof(Rolle)} = {Rolle}, {nameof(Kommune)} = {Kommune}, {nameof(Fylkeskommune)} = {Fylkeskommune}");
        return true;
    }
}
