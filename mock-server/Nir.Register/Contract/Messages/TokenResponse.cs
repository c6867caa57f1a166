namespace Nir.Register.Contract.Messages;

/// <summary>A token (RFC 6749 § 5.1).</summary>
internal sealed record TokenResponse
{
    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Always <c>Bearer</c>.</summary>
    public required string TokenType { get; init; }

    /// <summary>How long it lasts, in seconds.</summary>
    public required int ExpiresIn { get; init; }
}
