using System.Globalization;
using System.Net;
using Nir.Sdk.Json;

namespace Nir.Sdk.Klient;

/// <summary>One request for a token. Neither the secret nor the answer's text reaches an exception.</summary>
internal sealed class Tokenhenting(Uri tokenEndpoint, string clientId, string clientSecret, ClientCredentialsOptions options)
{
    private const int StoersteSvar = 64 * 1024;

    // A token is renewed a fifth of its life before it expires, and never more than a minute before.
    private const int AndelFoerUtloep = 5;
    private static readonly TimeSpan MestFoerUtloep = TimeSpan.FromMinutes(1);

    private readonly Func<HttpClient> _klient = Klientkilde.Lag(options.HttpHandler, options.HttpClientFactory);

    private string Hvor => $"The token endpoint at {tokenEndpoint.Authority}";

    public async Task<Bufret> HentAsync()
    {
        var naa = options.TimeProvider.GetUtcNow();
        using var frist = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenEndpoint) { Content = new FormUrlEncodedContent(Skjema()) };
        try
        {
            using var response = await _klient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, frist.Token).ConfigureAwait(false);
            return response.StatusCode is HttpStatusCode.OK
                ? Les(await Svarkropp.LesAsync(response.Content, StoersteSvar, frist.Token).ConfigureAwait(false), naa)
                : throw Feil((int)response.StatusCode, Ventetid.Les(response, options.TimeProvider));
        }
        catch (Exception feil) when (feil is not NirException)
        {
            throw new NirException(Feilkode.IngenForbindelse, $"{Hvor} {Brudd(feil)}. Nothing was sent to the register: check the network, the address and the certificate, and call again.", feil);
        }
    }

    private Bufret Les(byte[]? kropp, DateTimeOffset naa)
    {
        if (!Svarlesing.TryLes(kropp, NirJsonContext.Default.Tokensvar, out var svar)
            || !svar.TokenType.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || !NirAccessToken.ErGyldig(svar.AccessToken)
            || svar.ExpiresIn < 0)
        {
            throw new NirException(Feilkode.UventetSvar, $"{Hvor} answered with something that is not a bearer token. Nothing was sent to the register: check the address.");
        }

        // Without a life of its own the token is good for the calls that wait for it, and no longer.
        var levetid = TimeSpan.FromSeconds(svar.ExpiresIn ?? 0);
        var token = new NirAccessToken(svar.AccessToken, naa + levetid);
        return new Bufret(token, token.ExpiresOn - TimeSpan.FromTicks(Math.Min(levetid.Ticks / AndelFoerUtloep, MestFoerUtloep.Ticks)));
    }

    private NirException Feil(int status, TimeSpan? ventetid)
    {
        var (kode, tekst) = status switch
        {
            400 or 401 or 403 => (Feilkode.Autentisering, "refused the credential. Check the client id, the secret and the scope"),
            429 or >= 500 => (Feilkode.Utilgjengelig, "is not available now. Wait, and call again"),
            _ => (Feilkode.UventetSvar, "gave an answer that is not OAuth's. Check the address"),
        };
        return new NirException(kode, $"{Hvor} {tekst} ({status}). Nothing was sent to the register.") { Status = status, ProevIgjenEtter = ventetid };
    }

    private string Brudd(Exception feil) => feil is OperationCanceledException
        ? string.Create(CultureInfo.InvariantCulture, $"did not answer within {options.Timeout.TotalSeconds:0.###} s")
        : "cannot be reached";

    private IEnumerable<KeyValuePair<string, string>> Skjema()
    {
        yield return new("grant_type", "client_credentials");
        yield return new("client_id", clientId);
        yield return new("client_secret", clientSecret);
        if (options.Scope is { } scope)
        {
            yield return new("scope", scope);
        }
    }
}
