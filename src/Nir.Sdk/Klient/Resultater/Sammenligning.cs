namespace Nir.Sdk.Klient;

/// <summary>
/// How a registration compares to what the register holds. A closed set: <see cref="Lik"/>, <see cref="Ulik"/> or
/// <see cref="FinnesIkke"/>.
/// </summary>
public abstract record Sammenligning
{
    private protected Sammenligning(Guid id) => Id = id;

    /// <summary>The registration's id.</summary>
    public Guid Id { get; }
}
