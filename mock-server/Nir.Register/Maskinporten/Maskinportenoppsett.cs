using System.Collections.Immutable;

namespace Nir.Register.Maskinporten;

/// <summary>The fake Maskinporten beside the register: who may get tokens there, and how much it remembers.</summary>
public sealed record Maskinportenoppsett
{
    /// <summary>The clients. None by default: a client needs a key, and keys are made where they are used.</summary>
    public ImmutableArray<Maskinportenklient> Klienter { get; init; } = [];

    /// <summary>The organisations that tokens are issued to.</summary>
    public ImmutableArray<Maskinportenkonsument> Konsumenter { get; init; } = Maskinportenkonsument.Standard;

    /// <summary>The most used grants remembered; each is forgotten when it could not be used any more. When they are that many, no more tokens are issued for a while.</summary>
    public int MaksBrukteGrants { get; init; } = 10_000;
}
