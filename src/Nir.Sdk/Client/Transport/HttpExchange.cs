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

    private const string AcceptsDocument = $"{HttpAnswer.Json}, {HttpAnswer.ProblemJson}";
    private const string AcceptsFile = $"{HttpAnswer.Csv}, {HttpAnswer.ProblemJson}";

    private readonly Func<HttpClient> _client = ClientSource.Create(options);

    /// <summary>
    /// Makes one attempt, and a second when the register refuses the token: then nothing was done, and a token that was revoked is replaced. An
    /// answer of any status is returned; a body that could not be read is noted in it.
    /// </summary>
    /// <exception cref="NirException">No answer.</exception>
    public async Task<HttpAnswer> SendAsync(HttpQuestion question, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var cancellation = new Cancellation(either.Token, limit.Token, cancellationToken);
        var token = await GetTokenAsync(question.CorrelationId, cancellation).ConfigureAwait(false);
        var answer = await AttemptAsync(question, token, cancellation).ConfigureAwait(false);
        if (answer.Status is not (int)HttpStatusCode.Unauthorized)
        {
            return answer;
        }

        credential.Invalidate(token);
        var renewed = await GetTokenAsync(question.CorrelationId, cancellation).ConfigureAwait(false);
        if (renewed.Token == token.Token)
        {
            return answer;
        }

        answer = await AttemptAsync(question, renewed, cancellation).ConfigureAwait(false);
        if (answer.Status is (int)HttpStatusCode.Unauthorized)
        {
            credential.Invalidate(renewed);
        }

        return answer;
    }

    private async Task<HttpAnswer> AttemptAsync(HttpQuestion question, NirAccessToken token, Cancellation cancellation)
    {
        var client = GetClient(question.CorrelationId);
        using var request = CreateRequest(client, question, token);
        using var response = await ExchangeAsync(client, request, question.CorrelationId, cancellation).ConfigureAwait(false);
        return await ReadAsync(response, question, cancellation).ConfigureAwait(false);
    }

    private async Task<NirAccessToken> GetTokenAsync(string correlationId, Cancellation cancellation)
    {
        try
        {
            return await credential.GetTokenAsync(new NirTokenRequest(endpoint, correlationId), cancellation.Either).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault is OperationCanceledException or NirException { ErrorCode: NirErrorCode.Timeout or NirErrorCode.ConnectionBreak })
        {
            cancellation.Caller.ThrowIfCancellationRequested();
            throw new NirException(
                NirErrorCode.NoConnection,
                $"No access token was had within {Seconds(options.Timeout)}. Nothing was sent to the register: check that the token endpoint answers, and call again.",
                fault)
            {
                CorrelationId = correlationId,
            };
        }
    }

    private HttpRequestMessage CreateRequest(HttpClient client, HttpQuestion question, NirAccessToken token)
    {
        var request =
            new HttpRequestMessage(question.Method, new Uri(endpoint, question.Path))
            {
                Version = client.DefaultRequestVersion,
                VersionPolicy = client.DefaultVersionPolicy
            };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        request.Headers.Add(CorrelationHeader, question.CorrelationId);
        request.Headers.TryAddWithoutValidation("Accept", question.Destination is null ? AcceptsDocument : AcceptsFile);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (question.Version is { } version)
        {
            request.Headers.IfMatch.Add(EntityTag(version));
        }

        if (question.MustNotExist)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }

        if (question.IsWrite || question.Body is not null)
        {
            request.Content = new OnceContent(question.Body);
        }

        return request;
    }

    private async Task<HttpResponseMessage> ExchangeAsync(HttpClient client, HttpRequestMessage request, string correlationId, Cancellation cancellation)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation.Either).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            if (fault is OperationCanceledException)
            {
                cancellation.Caller.ThrowIfCancellationRequested();
            }

            throw Describe(fault, new NetworkFault(fault, request.Content as OnceContent, client.Timeout, cancellation.Limit.IsCancellationRequested),
                correlationId);
        }
    }

    private HttpClient GetClient(string correlationId)
    {
        try
        {
            return _client();
        }
        catch (Exception fault)
        {
            throw new NirException(
                NirErrorCode.InvalidRequest,
                $"{nameof(HttpOptions.HttpClientFactory)} gave no {nameof(HttpClient)}. Nothing was sent: see the inner exception for what the program's own code failed on.",
                fault)
            {
                CorrelationId = correlationId,
            };
        }
    }

    private async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, HttpQuestion question, Cancellation cancellation)
    {
        var answer = new HttpAnswer((int)response.StatusCode, CorrelationIdOf(response) ?? question.CorrelationId)
        {
            MediaType = response.Content.Headers.ContentType?.MediaType,
            Version = response.Headers.ETag?.Tag.Trim('"') is { Length: > 0 } version ? version : null,
            RetryAfter = WaitTime.Read(response, options.TimeProvider),
        };
        try
        {
            if (question.Destination is { } destination && answer is { Status: (int)HttpStatusCode.OK, MediaType: HttpAnswer.Csv })
            {
                return answer with { Copied = await ResponseBody.CopyAsync(response.Content, destination, cancellation.Either).ConfigureAwait(false) };
            }

            var body = await ResponseBody.ReadAsync(response.Content, HttpAnswer.LargestBody, cancellation.Either).ConfigureAwait(false);
            return answer with { Body = body, BodyFault = body is null ? NirErrorCode.UnexpectedResponse : null };
        }
        catch (Exception fault) when (fault is not DestinationFault)
        {
            if (fault is OperationCanceledException)
            {
                cancellation.Caller.ThrowIfCancellationRequested();
            }

            return answer with { BodyFault = fault is OperationCanceledException ? NirErrorCode.Timeout : NirErrorCode.ConnectionBreak };
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

    // What caused it is shown only where it came before an answer: afterwards it may hold a part of one.
    private NirException Describe(Exception cause, NetworkFault fault, string correlationId) =>
        new(fault.Code, Text(fault), fault.IsBeforeSending ? cause : null) { CorrelationId = correlationId };

    private string Text(NetworkFault fault) => fault switch
    {
        { IsOfTheProgram: true } =>
            "The program's own HttpClient or handler cannot be used. Nothing was sent: see the inner exception, and check that it is not disposed and is set right.",
        { IsRepeatedBelow: true } =>
            $"What carries the requests tried to send this one again, by a redirect or a retry of its own, and was stopped. Set AllowAutoRedirect to false on {nameof(HttpOptions.HttpHandler)}, and take out handlers that retry.",
        { Code: NirErrorCode.NoConnection, ClientTimeout: { } timeout } =>
            $"No connection to the register at {endpoint.Authority} within {Seconds(timeout)}, which is the Timeout of the program's own HttpClient. Nothing was sent: check the network and the address, and call again.",
        { Code: NirErrorCode.NoConnection, IsTimeout: true } =>
            $"No connection to the register at {endpoint.Authority} in time. Nothing was sent: check the network and the address, and call again.",
        { Code: NirErrorCode.NoConnection } =>
            $"No connection to the register at {endpoint.Authority}. Nothing was sent: check the network, the address and the certificate, and call again.",
        { ClientTimeout: { } timeout } =>
            $"The register did not answer within {Seconds(timeout)}, which is the Timeout of the program's own HttpClient.",
        { Code: NirErrorCode.Timeout } => $"The register did not answer within {Seconds(options.Timeout)}.",
        _ => "The connection broke before the register's answer was read.",
    };

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    /// <summary>Who may stop an attempt.</summary>
    /// <param name="Either">Both.</param>
    /// <param name="Limit">The time limit.</param>
    /// <param name="Caller">The caller.</param>
    private readonly record struct Cancellation(CancellationToken Either, CancellationToken Limit, CancellationToken Caller);
}
