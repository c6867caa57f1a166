using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>The register holds other content under this id.</summary>
public sealed record Ulik : Sammenligning
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="versjon">The register's version.</param>
    /// <param name="medlemmer">The members that differ, at least one.</param>
    public Ulik(Guid id, string versjon, ValueList<string> medlemmer)
        : base(id)
    {
        ArgumentException.ThrowIfNullOrEmpty(versjon);
        ArgumentNullException.ThrowIfNull(medlemmer);
        ArgumentOutOfRangeException.ThrowIfZero(medlemmer.Count, nameof(medlemmer));
        Versjon = versjon;
        Medlemmer = medlemmer;
    }

    /// <summary>The register's version. An update must name it.</summary>
    public string Versjon { get; }

    /// <summary>The members that differ, as member paths (<c>Tiltak[0].Fra</c>), never their values. A list of another length is named as a whole.</summary>
    public ValueList<string> Medlemmer { get; }
}
