using System.Diagnostics;

namespace Nir.Sdk.Client.Credentials;

/// <summary>A bearer token. It is a secret: it prints without its value.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class NirAccessToken
{
    /// <summary>Makes a token.</summary>
    /// <param name="token">What stands after <c>Bearer</c>: letters, digits and <c>-._~+/=</c>.</param>
    /// <param name="expiresOn">When it ceases to be accepted.</param>
    /// <exception cref="ArgumentException">The token is empty or holds a character that a bearer token cannot (RFC 6750).</exception>
    public NirAccessToken(string token, DateTimeOffset expiresOn)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (!IsValid(token))
        {
            throw new ArgumentException("A bearer token is not empty and holds letters, digits and -._~+/= only (RFC 6750).", nameof(token));
        }

        Token = token;
        ExpiresOn = expiresOn;
    }

    /// <summary>What stands after <c>Bearer</c>.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Token { get; }

    /// <summary>When it ceases to be accepted.</summary>
    public DateTimeOffset ExpiresOn { get; }

    /// <summary>The header that carries it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Authorization => field ??= $"Bearer {Token}";

    /// <summary>That it is a token and when it expires, never its value.</summary>
    public override string ToString() => $"Bearer *** (expires {ExpiresOn:O})";

    internal static bool IsValid(string token)
    {
        foreach (var character in token)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_' or '~' or '+' or '/' or '='))
            {
                return false;
            }
        }

        return token.Length > 0;
    }
}
