namespace Nir.Sdk.Klient;

/// <summary>An answer from the register, read to its end or as far as it could be.</summary>
/// <param name="Status">The status code.</param>
/// <param name="KorrelasjonsId">The register's id of the call; ours when it gave none.</param>
internal sealed record HttpSvar(int Status, string KorrelasjonsId)
{
    /// <summary>The body. Null: it could not be read to its end, and <see cref="Kroppsfeil"/> says why.</summary>
    public byte[]? Kropp { get; init; }

    /// <summary>Why there is no body.</summary>
    public Feilkode? Kroppsfeil { get; init; }

    /// <summary>The version in the header <c>ETag</c>, without quotes. Null: none.</summary>
    public string? Versjon { get; init; }

    /// <summary>What the header <c>Retry-After</c> asks for. Null: nothing.</summary>
    public TimeSpan? ProevIgjenEtter { get; init; }

    /// <summary>Never the body.</summary>
    public override string ToString() => $"{Status} ({KorrelasjonsId})";
}
