using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Nir.Register.Register;

namespace Nir.Register.Http;

/// <summary>Knows the transfer users and issues their tokens.</summary>
internal sealed class Innlogging(NirServerOptions options)
{
    private readonly FrozenDictionary<string, Dataoverfoeringsbruker> _brukere =
        options.Brukere.ToFrozenDictionary(static bruker => bruker.ClientId, StringComparer.Ordinal);

    private readonly Tokenutsteder _utsteder = new(options.Tid);

    public TimeSpan Levetid => options.Tokenlevetid;

    /// <summary>A new token; null when id and secret are no one's.</summary>
    public string? Utsted(string clientId, string clientSecret) =>
        _brukere.TryGetValue(clientId, out var bruker) && ErLik(bruker.ClientSecret, clientSecret) ? Utsted(bruker) : null;

    /// <summary>A new token to a transfer user that has shown who it is.</summary>
    public string Utsted(Dataoverfoeringsbruker bruker) => _utsteder.Utsted(bruker.ClientId, Levetid);

    /// <summary>Lets only those with a token through, and says who calls.</summary>
    public RequestDelegate Krev(Func<HttpContext, Kaller, Task> endepunkt) => kontekst => endepunkt(kontekst, FinnKaller(kontekst));

    private Kaller FinnKaller(HttpContext kontekst)
    {
        if (!AuthenticationHeaderValue.TryParse(kontekst.Request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw Avvis(kontekst, "Bearer realm=\"nir\"", "Get a token from /oauth/token and send it as Authorization: Bearer.");
        }

        if (_utsteder.Les(header.Parameter ?? "") is { } clientId && _brukere.TryGetValue(clientId, out var bruker))
        {
            Spor.NoterKaller(kontekst, clientId);
            return bruker.Kaller;
        }

        throw Avvis(kontekst, "Bearer realm=\"nir\", error=\"invalid_token\"", "The token is not from this server, or has expired. Get a new one from /oauth/token.");
    }

    private static Forespoerselsfeil Avvis(HttpContext kontekst, string utfordring, string detalj)
    {
        kontekst.Response.Headers.WWWAuthenticate = utfordring;
        return new Forespoerselsfeil(Problemer.IkkeAutentisert(detalj));
    }

    // Hashed first, so that neither content nor length shows in the time it takes.
    private static bool ErLik(string ventet, string gitt) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(ventet)), SHA256.HashData(Encoding.UTF8.GetBytes(gitt)));
}
