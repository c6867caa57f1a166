using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Client.Results;

/// <summary>A registration as the register holds it.</summary>
public sealed record StoredRegistrering
{
    /// <summary>Makes one, for example of what the fagsystem stored after its last transfer.</summary>
    /// <param name="registrering">The content.</param>
    /// <param name="version">The register's version of it.</param>
    /// <param name="unknownKoder">Codes that this version of the SDK does not know; null: none.</param>
    public StoredRegistrering(Registrering registrering, string version, ValueList<UnknownKode>? unknownKoder = null)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        ArgumentException.ThrowIfNullOrEmpty(version);
        Registrering = registrering;
        Version = version;
        UnknownKoder = unknownKoder ?? [];
    }

    /// <summary>The content. Unknown codes are <c>Ukjent</c>.</summary>
    public Registrering Registrering { get; }

    /// <summary>The register's version. An update or a deletion must name it.</summary>
    public string Version { get; }

    /// <summary>Each code that this version of the SDK does not know, with its place and text. Empty when all are known.</summary>
    public ValueList<UnknownKode> UnknownKoder { get; }

    /// <summary>The family, the id and the version: never the content.</summary>
    public override string ToString() => $"{Registrering.Familie} {Registrering.Id}, version {Version}";
}
