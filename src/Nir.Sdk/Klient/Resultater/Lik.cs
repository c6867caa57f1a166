namespace Nir.Sdk.Klient;

/// <summary>The register holds exactly this content.</summary>
public sealed record Lik : Sammenligning
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="versjon">The register's version.</param>
    public Lik(Guid id, string versjon)
        : base(id)
    {
        ArgumentException.ThrowIfNullOrEmpty(versjon);
        Versjon = versjon;
    }

    /// <summary>The register's version. The next update must name it.</summary>
    public string Versjon { get; }
}
