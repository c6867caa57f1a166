using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Transport;

/// <summary>One question and its answer: token, time limit, size limit, and a name for each way to fail.</summary>
internal sealed class HttpExchange(Uri endpoint, INirCredential credential, HttpOptions options)
{
    private const string CorrelationHeader = "X-Korrelasjons-Id";

    private readonly Func<HttpClient> _client = ClientSource.Create(options.HttpHandler, options.HttpClientFactory);

    /// <summary>Makes one attempt. An answer of any status is returned; a body that could not be read is noted in it.</summary>
    /// <exception cref="NirException">No answer.</exception>
    public async Task<HttpAnswer> SendAsync(HttpQuestion question, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var token = await GetTokenAsync(question.CorrelationId, either.Token, cancellationToken).ConfigureAwait(false);
        using var request = CreateRequest(question, token);
        using var response = await ExchangeAsync(request, question.CorrelationId, either.Token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.Unauthorized)
        {
            credential.Invalidate(token);
        }

        return await ReadAsync(response, question.CorrelationId, either.Token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<NirAccessToken> GetTokenAsync(string correlationId, CancellationToken either, CancellationToken callersToken)
    {
        try
        {
            return await credential.GetTokenAsync(new NirTokenRequest(endpoint, correlationId), either).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is OperationCanceledException or NirException { NirErrorCode: NirErrorCode.Timeout or NirErrorCode.ConnectionBreak })
        {
            callersToken.ThrowIfCancellationRequested();
            throw new NirException(
                NirErrorCode.NoConnection,
                $"No access token was had within {Seconds()}. Nothing was sent to the register: check that the token endpoint answers, and call again.",
                fault)
            {
                CorrelationId = correlationId,
            };
        }
    }

    private HttpRequestMessage CreateRequest(HttpQuestion question, NirAccessToken token)
    {
        var request = new HttpRequestMessage(question.Method, new Uri(endpoint, question.Path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        request.Headers.Add(CorrelationHeader, question.CorrelationId);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/problem+json"));
        if (question.Version is { } version)
        {
            request.Headers.IfMatch.Add(EntityTag(version));
        }

        if (question.MustNotExist)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }

        if (question.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private async Task<HttpResponseMessage> ExchangeAsync(
        HttpRequestMessage request, string correlationId, CancellationToken either, CancellationToken callersToken)
    {
        try
        {
            return await _client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            var code = NetworkFault.ToKode(fault, callersToken);
            throw new NirException(code, Describe(code), fault) { CorrelationId = correlationId };
        }
    }

    private async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, string correlationId, CancellationToken either, CancellationToken callersToken)
    {
        var answer = new HttpAnswer((int)response.StatusCode, CorrelationIdOf(response) ?? correlationId)
        {
            Version = response.Headers.ETag?.Tag.Trim('"') is { Length: > 0 } version ? version : null,
            RetryAfter = WaitTime.Read(response, options.TimeProvider),
        };
        try
        {
            var body = await ResponseBody.ReadAsync(response.Content, HttpAnswer.LargestBody, either).ConfigureAwait(false);
            return answer with { Body = body, BodyFault = body is null ? NirErrorCode.UnexpectedResponse : null };
        }
        catch (Exception fault)
        {
            return answer with { BodyFault = NetworkFault.ToKode(fault, callersToken) is NirErrorCode.Timeout ? NirErrorCode.Timeout : NirErrorCode.ConnectionBreak };
        }
    }

    // Only a GUID is repeated: whatever else the header holds could be anything.
    private static string? CorrelationIdOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(CorrelationHeader, out var values) && Guid.TryParse(values.FirstOrDefault(), out var id)
            ? id.ToString("D")
            : null;

    private static EntityTagHeaderValue EntityTag(string version) => EntityTagHeaderValue.TryParse($"\"{version}\"", out var tag)
        ? tag
        : throw new ArgumentException("The version is not one that the register gave: it cannot stand in an ETag.");

    private string Describe(NirErrorCode code) => code switch
    {
        NirErrorCode.NoConnection =>
            $"No connection to the register at {endpoint.Authority}. Nothing was sent: check the network, the address and the certificate, and call again.",
        NirErrorCode.Timeout => $"The register did not answer within {Seconds()}.",
        _ => "The connection broke before the register's answer was read.",
    };

    private string Seconds() => string.Create(CultureInfo.InvariantCulture, $"{options.Timeout.TotalSeconds:0.###} s");
}
