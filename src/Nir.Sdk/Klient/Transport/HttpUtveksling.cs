using System.Globalization;
using System.Net.Http.Headers;

namespace Nir.Sdk.Klient;

/// <summary>One request and its answer: token, time limit, size limit, and a name for each way to fail.</summary>
internal sealed class HttpUtveksling(Uri endpoint, INirCredential credential, NirClientOptions options)
{
    /// <summary>How long an answer may be, in bytes.</summary>
    internal const int StoersteSvar = 4 * 1024 * 1024;

    private const string Korrelasjonsheader = "X-Korrelasjons-Id";

    private readonly Func<HttpClient> _klient = Klientkilde.Lag(options.HttpHandler, options.HttpClientFactory);

    /// <summary>Makes one attempt. An answer of any status is returned; a body that could not be read is noted in it.</summary>
    /// <exception cref="NirException">No answer, or 401.</exception>
    public async Task<HttpSvar> SendAsync(HttpForespoersel forespoersel, CancellationToken cancellationToken)
    {
        using var frist = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var samlet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, frist.Token);
        var token = await HentTokenAsync(forespoersel.KorrelasjonsId, samlet.Token, cancellationToken).ConfigureAwait(false);
        using var request = Lag(forespoersel, token);
        using var response = await UtvekslAsync(request, forespoersel.KorrelasjonsId, samlet.Token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is System.Net.HttpStatusCode.Unauthorized)
        {
            credential.Invalidate(token);
        }

        return await LesAsync(response, forespoersel.KorrelasjonsId, samlet.Token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<NirAccessToken> HentTokenAsync(string korrelasjonsId, CancellationToken samlet, CancellationToken kallersToken)
    {
        try
        {
            return await credential.GetTokenAsync(new NirTokenRequest(endpoint, korrelasjonsId), samlet).ConfigureAwait(false);
        }
        catch (Exception feil) when (feil is OperationCanceledException or NirException { Feilkode: Feilkode.Tidsavbrudd or Feilkode.Forbindelsesbrudd })
        {
            kallersToken.ThrowIfCancellationRequested();
            throw new NirException(
                Feilkode.IngenForbindelse,
                $"No access token was had within {Sekunder()}. Nothing was sent to the register: check that the token endpoint answers, and call again.",
                feil)
            {
                KorrelasjonsId = korrelasjonsId,
            };
        }
    }

    private HttpRequestMessage Lag(HttpForespoersel forespoersel, NirAccessToken token)
    {
        var request = new HttpRequestMessage(forespoersel.Method, new Uri(endpoint, forespoersel.Sti));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        request.Headers.Add(Korrelasjonsheader, forespoersel.KorrelasjonsId);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/problem+json"));
        if (forespoersel.IfMatch is { } versjon)
        {
            request.Headers.IfMatch.Add(versjon);
        }

        if (forespoersel.MaaIkkeFinnes)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }

        if (forespoersel.Kropp is { } kropp)
        {
            request.Content = new ByteArrayContent(kropp);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private async Task<HttpResponseMessage> UtvekslAsync(
        HttpRequestMessage request, string korrelasjonsId, CancellationToken samlet, CancellationToken kallersToken)
    {
        try
        {
            return await _klient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, samlet).ConfigureAwait(false);
        }
        catch (Exception feil)
        {
            var kode = Nettfeil.Kode(feil, kallersToken);
            throw new NirException(kode, Melding(kode), feil) { KorrelasjonsId = korrelasjonsId };
        }
    }

    private async Task<HttpSvar> LesAsync(
        HttpResponseMessage response, string korrelasjonsId, CancellationToken samlet, CancellationToken kallersToken)
    {
        var svar = new HttpSvar((int)response.StatusCode, RegisteretsKorrelasjonsId(response) ?? korrelasjonsId)
        {
            Versjon = response.Headers.ETag?.Tag.Trim('"') is { Length: > 0 } versjon ? versjon : null,
            ProevIgjenEtter = Ventetid.Les(response, options.TimeProvider),
        };
        try
        {
            var kropp = await Svarkropp.LesAsync(response.Content, StoersteSvar, samlet).ConfigureAwait(false);
            return svar with { Kropp = kropp, Kroppsfeil = kropp is null ? Feilkode.UventetSvar : null };
        }
        catch (Exception feil)
        {
            return svar with { Kroppsfeil = Nettfeil.Kode(feil, kallersToken) is Feilkode.Tidsavbrudd ? Feilkode.Tidsavbrudd : Feilkode.Forbindelsesbrudd };
        }
    }

    // Only a GUID is repeated: whatever else the header holds could be anything.
    private static string? RegisteretsKorrelasjonsId(HttpResponseMessage response) =>
        response.Headers.TryGetValues(Korrelasjonsheader, out var verdier) && Guid.TryParse(verdier.FirstOrDefault(), out var id)
            ? id.ToString("D")
            : null;

    private string Melding(Feilkode kode) => kode switch
    {
        Feilkode.IngenForbindelse =>
            $"No connection to the register at {endpoint.Authority}. Nothing was sent: check the network, the address and the certificate, and call again.",
        Feilkode.Tidsavbrudd => $"The register did not answer within {Sekunder()}.",
        _ => "The connection broke before the register's answer was read.",
    };

    private string Sekunder() => string.Create(CultureInfo.InvariantCulture, $"{options.Timeout.TotalSeconds:0.###} s");
}
