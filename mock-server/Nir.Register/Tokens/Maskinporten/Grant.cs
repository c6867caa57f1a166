using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>A grant as it was sent: read, not judged.</summary>
internal sealed class Grant
{
    public required HashAlgorithmName Algorithm { get; init; }

    /// <summary>The registered key's id. Null: a certificate.</summary>
    public string? Kid { get; init; }

    /// <summary>The certificate that signed. Null: a registered key.</summary>
    public byte[]? Certificate { get; init; }

    public required string Issuer { get; init; }

    public required string Audience { get; init; }

    public required DateTimeOffset Issued { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>Null: not given. The grant is then known by itself.</summary>
    public string? Jti { get; init; }

    /// <summary>Null: the client's owner.</summary>
    public string? Consumer { get; init; }

    public required byte[] Signed { get; init; }

    public required byte[] Signature { get; init; }
}
