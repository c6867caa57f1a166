using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Register;

/// <summary>A person the register knows.</summary>
public sealed record RegisterPerson
{
    /// <summary>The register's own number for the person, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The identifiers that point at the person.</summary>
    public required PersonReference Identifikatorer { get; init; }

    /// <summary>What the other sources have told of the person. Null: nothing yet.</summary>
    public Persondata? Data { get; init; }

    /// <summary>The contacts, applications, claims and offers, in the order they came.</summary>
    public ImmutableList<Henvendelse> Henvendelser { get; init; } = [];

    /// <summary>The person's registrations, oldest first.</summary>
    public ImmutableList<Guid> Registreringer { get; init; } = [];
}
