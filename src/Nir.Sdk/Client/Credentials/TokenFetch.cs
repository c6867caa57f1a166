using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;

namespace Nir.Sdk.Client.Credentials;

/// <summary>Requests for tokens, one at each call. Neither a secret nor the answer's text reaches an exception.</summary>
internal sealed class TokenFetch(Uri tokenEndpoint, ITokenGrant grant, TokenEndpointOptions options)
{
    private const int LargestResponse = 64 * 1024;

    // No token lives for longer. What says so means for ever.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(1);

    // A token is renewed a fifth of its life before it expires, and never more than a minute before.
    private const int ShareBeforeExpiry = 5;
    private static readonly TimeSpan MaxBeforeExpiry = TimeSpan.FromMinutes(1);

    private readonly Func<HttpClient> _client = ClientSource.CreateForTokens(options);

    public DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    private string Where => $"The token endpoint at {tokenEndpoint.Authority}";

    public async Task<BufferedToken> ReadAsync()
    {
        var now = Now;
        using var frist = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var request = new HttpRequestMessage(HttpMethod.Post, tokenEndpoint) { Content = new FormUrlEncodedContent(grant.CreateForm()) };
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        try
        {
            using var response = await _client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, frist.Token).ConfigureAwait(false);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => Read(await ReadBodyAsync(response, frist.Token).ConfigureAwait(false), now),
                HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                    throw Refusal(response, await ReadRefusalAsync(response, frist.Token).ConfigureAwait(false)),
                _ => throw WithoutResponse(response),
            };
        }
        catch (Exception error) when (error is not NirException)
        {
            throw new NirException(
                NirErrorCode.NoConnection,
                $"{Where} {Breach(error)}. Nothing was sent to the register: check the network, the address and the certificate, and call again.",
                IsBeforeAnswer(error) ? error : null);
        }
    }

    // Afterwards the cause may hold a part of the answer: a status line, a header.
    private static bool IsBeforeAnswer(Exception error) => error is not (HttpRequestException or IOException)
        || new NetworkFault(error, content: null, Timeout.InfiniteTimeSpan, isLimit: false).IsBeforeSending;

    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ResponseBody.ReadAsync(response.Content, new(), LargestResponse, cancellationToken).ConfigureAwait(false);
        return body?.WrittenMemory;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadRefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            // That it is refused is known, if not why.
            return null;
        }
    }

    private BufferedToken Read(ReadOnlyMemory<byte>? body, DateTimeOffset now)
    {
        if (!ResponseReading.TryRead(body, ReceivedJsonContext.Default.TokenAnswer, out var response)
            || !response.TokenType.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || !NirAccessToken.IsValid(response.AccessToken)
            || response.ExpiresIn < 0)
        {
            throw new NirException(
                NirErrorCode.UnexpectedResponse,
                $"{Where} answered with something that is not a bearer token. Nothing was sent to the register: check the address.");
        }

        // Without a life of its own the token is good for the calls that wait for it, and no longer.
        var lifetime = TimeSpan.FromSeconds(Math.Min(response.ExpiresIn ?? 0, LongestLifetime.TotalSeconds));
        var token = new NirAccessToken(response.AccessToken, now + lifetime);
        return new BufferedToken(token, token.ExpiresOn - TimeSpan.FromTicks(Math.Min(lifetime.Ticks / ShareBeforeExpiry, MaxBeforeExpiry.Ticks)));
    }

    private NirException Refusal(HttpResponseMessage response, ReadOnlyMemory<byte>? body)
    {
        var (kode, text) = grant.Interpret(new TokenRefusal((int)response.StatusCode)
        {
            Error = ResponseReading.TryRead(body, ReceivedJsonContext.Default.OAuthError, out var error) ? error : null,
            ClockSkew = response.Headers.Date - Now,
        });
        return Error(response, kode, text);
    }

    private NirException WithoutResponse(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
        ? Error(response, NirErrorCode.Unavailable, "is not available now. Wait, and call again")
        : Error(response, NirErrorCode.UnexpectedResponse, "gave an answer that is not OAuth's. Check the address");

    private NirException Error(HttpResponseMessage response, NirErrorCode kode, string text) =>
        new(kode, $"{Where} {text} ({(int)response.StatusCode}). Nothing was sent to the register.")
        {
            Status = (int)response.StatusCode,
            TryAgainAfter = AnswerHeaders.RetryAfter(response, options.TimeProvider),
        };

    private string Breach(Exception error) => error is OperationCanceledException
        ? string.Create(CultureInfo.InvariantCulture, $"did not answer within {options.Timeout.TotalSeconds:0.###} s")
        : "cannot be reached";
}
