namespace Nir.Sdk.Klient;

/// <summary>The register holds nothing under this id.</summary>
public sealed record FinnesIkke : Sammenligning
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    public FinnesIkke(Guid id)
        : base(id)
    {
    }
}
