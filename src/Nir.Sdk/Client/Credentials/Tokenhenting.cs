using System.Globalization;
using System.Net;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;

namespace Nir.Sdk.Client.Credentials;

/// <summary>Requests for tokens, one at each call. Neither a secret nor the answer's text reaches an exception.</summary>
internal sealed class Tokenhenting(Uri tokenEndpoint, ITokengrant grant, TokenEndpointOptions options)
{
    private const int StoersteSvar = 64 * 1024;

    // No token lives for longer. What says so means for ever.
    private static readonly TimeSpan LengsteLevetid = TimeSpan.FromDays(1);

    // A token is renewed a fifth of its life before it expires, and never more than a minute before.
    private const int AndelFoerUtloep = 5;
    private static readonly TimeSpan MestFoerUtloep = TimeSpan.FromMinutes(1);

    private readonly Func<HttpClient> _klient = Klientkilde.Lag(options, isForTokens: true);

    public DateTimeOffset Naa => options.TimeProvider.GetUtcNow();

    private string Hvor => $"The token endpoint at {tokenEndpoint.Authority}";

    public async Task<Bufret> HentAsync()
    {
        var naa = Naa;
        using var frist = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenEndpoint) { Content = new FormUrlEncodedContent(grant.LagSkjema()) };
        try
        {
            using var response = await _klient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, frist.Token).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Les(await LesKroppAsync(response, frist.Token).ConfigureAwait(false), naa),
                HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                    throw Avslag(response, await LesAvslagAsync(response, frist.Token).ConfigureAwait(false)),
                _ => throw UtenSvar(response),
            };
        }
        catch (Exception feil) when (feil is not NirException)
        {
            throw new NirException(Feilkode.IngenForbindelse, $"{Hvor} {Brudd(feil)}. Nothing was sent to the register: check the network, the address and the certificate, and call again.", feil);
        }
    }

    private static Task<byte[]?> LesKroppAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        Svarkropp.LesAsync(response.Content, StoersteSvar, cancellationToken);

    private static async Task<byte[]?> LesAvslagAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await LesKroppAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception feil) when (feil is HttpRequestException or IOException or OperationCanceledException)
        {
            // That it is refused is known, if not why.
            return null;
        }
    }

    private Bufret Les(byte[]? kropp, DateTimeOffset naa)
    {
        if (!Svarlesing.TryLes(kropp, NirJsonContext.Default.TokenAnswer, out var svar)
            || !svar.TokenType.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || !NirAccessToken.ErGyldig(svar.AccessToken)
            || svar.ExpiresIn < 0)
        {
            throw new NirException(Feilkode.UventetSvar, $"{Hvor} answered with something that is not a bearer token. Nothing was sent to the register: check the address.");
        }

        // Without a life of its own the token is good for the calls that wait for it, and no longer.
        var levetid = TimeSpan.FromSeconds(Math.Min(svar.ExpiresIn ?? 0, LengsteLevetid.TotalSeconds));
        var token = new NirAccessToken(svar.AccessToken, naa + levetid);
        return new Bufret(token, token.ExpiresOn - TimeSpan.FromTicks(Math.Min(levetid.Ticks / AndelFoerUtloep, MestFoerUtloep.Ticks)));
    }

    private NirException Avslag(HttpResponseMessage response, byte[]? kropp)
    {
        var (kode, tekst) = grant.Tolk(new Tokenavslag((int)response.StatusCode)
        {
            Feil = Svarlesing.TryLes(kropp, NirJsonContext.Default.OAuthError, out var feil) ? feil : null,
            Klokkeavvik = response.Headers.Date - Naa,
        });
        return Feil(response, kode, tekst);
    }

    private NirException UtenSvar(HttpResponseMessage response) => response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        ? Feil(response, Feilkode.Utilgjengelig, "is not available now. Wait, and call again")
        : Feil(response, Feilkode.UventetSvar, "gave an answer that is not OAuth's. Check the address");

    private NirException Feil(HttpResponseMessage response, Feilkode kode, string tekst) => new(kode, $"{Hvor} {tekst} ({(int)response.StatusCode}). Nothing was sent to the register.")
    {
        Status = (int)response.StatusCode,
        ProevIgjenEtter = Ventetid.Les(response, options.TimeProvider),
    };

    private string Brudd(Exception feil) => feil is OperationCanceledException
        ? string.Create(CultureInfo.InvariantCulture, $"did not answer within {options.Timeout.TotalSeconds:0.###} s")
        : "cannot be reached";
}
