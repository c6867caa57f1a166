using System.Collections.Immutable;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>A synthetic client of the fake Maskinporten. It has public keys only.</summary>
public sealed record MaskinportenClient
{
    /// <summary>Its id: a grant's <c>iss</c>.</summary>
    public required string ClientId { get; init; }

    /// <summary>The organisation that owns it: a municipality, or its vendor.</summary>
    public required Organisasjonsnummer Owner { get; init; }

    /// <summary>The keys and certificates that its grants are signed with.</summary>
    public required ImmutableArray<MaskinportenClientKey> Keys { get; init; }

    /// <summary>The scopes registered on it. By default those of both roles that transfer.</summary>
    public ImmutableArray<string> Scopes { get; init; } =
        [MaskinportenScope.CreateFor(Rolle.Kommuneintrobruker), MaskinportenScope.CreateFor(Rolle.Kommunenorskbruker)];
}
