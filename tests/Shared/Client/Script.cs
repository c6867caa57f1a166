using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Nir.Shared.Client;

/// <summary>A register that answers from a script, line by line, and remembers what it was asked.</summary>
public sealed class Script
{
    private readonly Lock _gate = new();
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _lines = [];
    private readonly List<RecordedRequest> _question = [];

    /// <summary>Carries requests to this register.</summary>
    public HttpMessageHandler Handler => new Wire(this);

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _question];
            }
        }
    }

    /// <summary>The methods asked with, in order: <c>PUT GET</c>.</summary>
    public string Methods => string.Join(' ', Requests.Select(static question => question.Method));

    /// <summary>Answers as the register does: what the contract gives a problem document has one.</summary>
    public Script Answer(int status, string? json = null, string? etag = null, Action<HttpResponseMessage>? addition = null) =>
        Si(
            _ =>
                Task.FromResult(
                    Create(status, json ?? (status is 404 or 409 or 412 or 503 ? Examples.Problem(status, "urn:nir:problem:test") : null), etag, addition)));

    /// <summary>Answers as whoever stands between might.</summary>
    public Script Fremmed(int status, string? content = null, string format = "text/html") =>
        Si(_ => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
        {
            Content = content is null ? null : new StringContent(content, Encoding.UTF8, format),
        }));

    public Script Throw(Exception error) => Si(_ => Task.FromException<HttpResponseMessage>(error));

    /// <summary>Takes the request and never answers.</summary>
    public Script Ten(Action? whenAsked = null) => Si(async cancellationToken =>
    {
        whenAsked?.Invoke();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("Not reached.");
    });

    /// <summary>Answers with a body that breaks off.</summary>
    public Script Cancel(int status, string json, Exception error) => Si(_ => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
    {
        Content = new StreamContent(new BrokenStream(Encoding.UTF8.GetBytes(json), error)) { Headers = { ContentType = new("application/json") } },
    }));

    public Script Si(Func<CancellationToken, Task<HttpResponseMessage>> line)
    {
        lock (_gate)
        {
            _lines.Enqueue(line);
        }

        return this;
    }

    public static HttpResponseMessage Create(int status, string? json = null, string? etag = null, Action<HttpResponseMessage>? addition = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        if (json is not null)
        {
            response.Content = new StringContent(json, Encoding.UTF8, status < 400 ? "application/json" : "application/problem+json");
        }

        if (etag is not null)
        {
            response.Headers.ETag = EntityTagHeaderValue.Parse(etag);
        }

        addition?.Invoke(response);
        return response;
    }

    private async Task<HttpResponseMessage> ResponseAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await ReadAsync(request.Content);
        Func<CancellationToken, Task<HttpResponseMessage>> line;
        lock (_gate)
        {
            _question.Add(new RecordedRequest(request.Method.Method, request.RequestUri!, request.Headers.ToString(), request.Headers, body));
            line = _lines.TryDequeue(out var next) ? next
                : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                    $"The script has no answer to call number {_question.Count}."));
        }

        return await line(cancellationToken);
    }

    // As the wire does it: what is read here is not kept for another read.
    private static async Task<string> ReadAsync(HttpContent content)
    {
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return Encoding.UTF8.GetString(read.ToArray());
    }

    private sealed class Wire(Script manus) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            manus.ResponseAsync(request, cancellationToken);
    }
}
