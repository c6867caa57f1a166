using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Register;

namespace Nir.Register.Tokens;

/// <summary>Knows the transfer users and issues their tokens.</summary>
internal sealed class Login(ImmutableArray<Dataoverfoeringsbruker> users, TimeProvider time, TimeSpan tokenLifetime) : IAccess
{
    /// <summary>The challenge to a token that is not, or no longer, good.</summary>
    public const string InvalidToken = "Bearer realm=\"nir\", error=\"invalid_token\"";

    private readonly FrozenDictionary<string, Dataoverfoeringsbruker> _users =
        users.ToFrozenDictionary(static user => user.ClientId, StringComparer.Ordinal);

    private readonly TokenIssuer _issuer = new(time);
    private readonly KnownCallers _callers = new(time);

    public TimeSpan TokenLifetime => tokenLifetime;

    /// <summary>A new token; null when id and secret are no one's.</summary>
    public string? Issue(string clientId, string clientSecret) =>
        _users.TryGetValue(clientId, out var user) && IsEqual(user.ClientSecret, clientSecret) ? Issue(user) : null;

    /// <summary>A new token to a transfer user that has shown who it is.</summary>
    public string Issue(Dataoverfoeringsbruker user) => _issuer.Issue(user.ClientId, TokenLifetime);

    /// <inheritdoc/>
    public Caller FindCaller(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        var known = _callers.TryFind(authorization, out var found) ? found : Verify(context, authorization);
        CallTrace.NoteCaller(context, known.ClientId);
        return known.Caller;
    }

    private KnownCaller Verify(HttpContext context, string authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || !string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse(context, "Bearer realm=\"nir\"", "Get a token from /oauth/token and send it as Authorization: Bearer.");
        }

        return _issuer.Read(header.Parameter ?? "") is var (clientId, expires) && _users.TryGetValue(clientId, out var user)
            ? _callers.Add(authorization, new(clientId, new(user.Rolle, user.Kommune), expires))
            : throw Refuse(context, InvalidToken, "The token is not from this server, or has expired. Get a new one from /oauth/token.");
    }

    private static RequestError Refuse(HttpContext context, string challenge, string detail)
    {
        context.Response.Headers.WWWAuthenticate = challenge;
        return new RequestError(Problems.NotAuthenticated(detail));
    }

    // Hashed first, so that neither content nor length shows in the time it takes.
    private static bool IsEqual(string expected, string given) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
