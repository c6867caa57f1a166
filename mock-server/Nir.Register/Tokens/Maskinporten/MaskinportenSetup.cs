using System.Collections.Immutable;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>The fake Maskinporten beside the register: who may get tokens there, and how much it remembers.</summary>
public sealed record MaskinportenSetup
{
    /// <summary>The clients. None by default: a client needs a key, and keys are made where they are used.</summary>
    public ImmutableArray<MaskinportenClient> Clients { get; init; } = [];

    /// <summary>The organisations that tokens are issued to.</summary>
    public ImmutableArray<MaskinportenConsumer> Consumers { get; init; } = MaskinportenConsumer.Default;

    /// <summary>The most used grants remembered; each is forgotten when it could not be used any more. When they are that many, no more tokens are issued for a
    /// while.</summary>
    public int MaxUsedGrants { get; init; } = 10_000;
}
