namespace Nir.Register.Contract.Messages;

/// <summary>Why there is no token (RFC 6749 § 5.2).</summary>
internal sealed record TokenError
{
    /// <summary>One of OAuth's own words: <c>invalid_request</c>, <c>invalid_client</c> or <c>unsupported_grant_type</c>.</summary>
    public required string Error { get; init; }

    /// <summary>What to do, in English.</summary>
    public required string ErrorDescription { get; init; }
}
