using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;

namespace Nir.Sdk.Client.Transport;

/// <summary>One question and its answer: token, time limit, size limit, and a name for each way to fail.</summary>
internal sealed class HttpExchange(Uri endpoint, INirCredential credential, HttpOptions options)
{
    private const string AcceptsDocument = $"{HttpAnswer.Json}, {HttpAnswer.ProblemJson}";
    private const string AcceptsFile = $"{HttpAnswer.Csv}, {HttpAnswer.ProblemJson}";

    private readonly Func<HttpMessageInvoker> _carrier = ClientSource.Create(options);

    /// <summary>
    /// Makes one attempt, and a second when the register refuses the token: then nothing was done, and a token that was revoked is replaced. An
    /// answer of any status is returned; a body that could not be read is noted in it.
    /// </summary>
    /// <exception cref="NirException">No answer.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<HttpAnswer> SendAsync(NirCall call, HttpForm form, Sending sending)
    {
        var token = await GetTokenAsync(call.CorrelationId, sending).ConfigureAwait(false);
        var answer = await AttemptAsync(call, form, token, sending).ConfigureAwait(false);
        if (answer.Status is not (int)HttpStatusCode.Unauthorized)
        {
            return answer;
        }

        credential.Invalidate(token);
        var renewed = await GetTokenAsync(call.CorrelationId, sending).ConfigureAwait(false);
        if (renewed.Token == token.Token)
        {
            return answer;
        }

        answer = await AttemptAsync(call, form, renewed, sending).ConfigureAwait(false);
        if (answer.Status is (int)HttpStatusCode.Unauthorized)
        {
            credential.Invalidate(renewed);
        }

        return answer;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpAnswer> AttemptAsync(NirCall call, HttpForm form, NirAccessToken token, Sending sending)
    {
        var carrier = GetCarrier(call.CorrelationId);
        using var request = CreateRequest(carrier, call, form, token, sending.Body);
        sending.BeginAttempt();
        using var response = await ExchangeAsync(carrier, request, call.CorrelationId, sending).ConfigureAwait(false);
        var answer = await ReadAsync(response, call, form, sending).ConfigureAwait(false);
        if (answer.BodyFault is null && request.Content is not OnceContent { IsWritten: false })
        {
            sending.EndAttempt();
        }

        return answer;
    }

    private async ValueTask<NirAccessToken> GetTokenAsync(string correlationId, Sending sending)
    {
        try
        {
            return await credential.GetTokenAsync(new NirTokenRequest(endpoint, correlationId), sending.Stop).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault is OperationCanceledException or NirException { ErrorCode: NirErrorCode.Timeout or NirErrorCode.ConnectionBreak })
        {
            sending.Caller.ThrowIfCancellationRequested();
            throw new NirException(
                NirErrorCode.NoConnection,
                $"No access token was had within {Seconds(options.Timeout)}. Nothing was sent to the register: check that the token endpoint answers, and call again.",
                fault)
            {
                CorrelationId = correlationId,
            };
        }
    }

    // Headers whose form is known here are not parsed first.
    private HttpRequestMessage CreateRequest(HttpMessageInvoker carrier, NirCall call, HttpForm form, NirAccessToken token, ReadOnlyMemory<byte>? body)
    {
        var route = call.Route;
        var request = new HttpRequestMessage(route.Method, route.UriTo(endpoint, call.RegistreringId, form.Query));
        if (carrier is HttpClient client)
        {
            request.Version = client.DefaultRequestVersion;
            request.VersionPolicy = client.DefaultVersionPolicy;
        }

        request.Headers.TryAddWithoutValidation("Authorization", token.Authorization);
        request.Headers.Add(AnswerHeaders.Correlation, call.CorrelationId);
        request.Headers.TryAddWithoutValidation("Accept", form.Destination is null ? AcceptsDocument : AcceptsFile);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (form.Version is { } version)
        {
            request.Headers.TryAddWithoutValidation("If-Match", EntityTag(version));
        }

        if (form.MustNotExist)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        }

        if (form.IsWrite || body is not null)
        {
            request.Content = new OnceContent(body);
        }

        return request;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> ExchangeAsync(
        HttpMessageInvoker carrier, HttpRequestMessage request, string correlationId, Sending sending)
    {
        try
        {
            return await ClientSource.SendAsync(carrier, request, sending.Stop).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The handler gave no response.");
        }
        catch (Exception fault)
        {
            if (fault is OperationCanceledException or HttpRequestException)
            {
                sending.Caller.ThrowIfCancellationRequested();
            }

            var clientTimeout = carrier is HttpClient client ? client.Timeout : Timeout.InfiniteTimeSpan;
            throw Describe(fault, new NetworkFault(fault, request.Content as OnceContent, clientTimeout, sending.IsTimedOut), correlationId);
        }
    }

    private HttpMessageInvoker GetCarrier(string correlationId)
    {
        try
        {
            return _carrier();
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpAnswer> ReadAsync(HttpResponseMessage response, NirCall call, HttpForm form, Sending sending)
    {
        var mediaType = AnswerHeaders.MediaType(response);
        long? copied = null;
        NirErrorCode? bodyFault = null;
        try
        {
            if (form.Destination is { } destination && response.StatusCode is HttpStatusCode.OK && mediaType is HttpAnswer.Csv)
            {
                copied = await ResponseBody.CopyAsync(response.Content, destination, sending.Stop).ConfigureAwait(false);
            }
            else if (await ResponseBody.ReadAsync(response.Content, sending.Answer, HttpAnswer.LargestBody, sending.Stop).ConfigureAwait(false) is null)
            {
                bodyFault = NirErrorCode.UnexpectedResponse;
            }
        }
        catch (Exception fault) when (fault is not DestinationFault)
        {
            if (fault is OperationCanceledException)
            {
                sending.Caller.ThrowIfCancellationRequested();
            }

            bodyFault = fault is OperationCanceledException ? NirErrorCode.Timeout : NirErrorCode.ConnectionBreak;
        }

        return new HttpAnswer((int)response.StatusCode, AnswerHeaders.CorrelationId(response, call.CorrelationId))
        {
            MediaType = mediaType,
            Version = AnswerHeaders.Version(response),
            RetryAfter = AnswerHeaders.RetryAfter(response, options.TimeProvider),
            Body = bodyFault is null && copied is null ? sending.Answer.WrittenMemory : (ReadOnlyMemory<byte>?)null,
            BodyFault = bodyFault,
            Copied = copied,
        };
    }

    private static string EntityTag(string version) => EntityTagHeaderValue.TryParse($"\"{version}\"", out var tag)
        ? tag.Tag
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
}
