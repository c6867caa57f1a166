namespace Nir.Register.Contract.Messages;

/// <summary>The form of a token request (RFC 6749 § 4.4.2).</summary>
internal sealed record TokenRequest
{
    /// <summary>Always <c>client_credentials</c>.</summary>
    public required string GrantType { get; init; }

    /// <summary>The transfer user's id. Not given: it stands in <c>Authorization: Basic</c>.</summary>
    public string? ClientId { get; init; }

    /// <summary>The transfer user's secret. Not given: it stands in <c>Authorization: Basic</c>.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Not used.</summary>
    public string? Scope { get; init; }
}
