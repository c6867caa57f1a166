using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Nir.Sdk.Tests.Client.Fixtures;

/// <summary>A register that answers from a script, line by line, and remembers what it was asked.</summary>
public sealed class Script
{
    private readonly Lock _gate = new();
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _lines = [];
    private readonly List<RecordedRequest> _question = [];

    /// <summary>Carries requests to this register.</summary>
    public HttpMessageHandler Handler => new Wire(this);

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<RecordedRequest> RecordedRequest
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
    public string Methods => string.Join(' ', RecordedRequest.Select(static question => question.Method));

    public Script Answer(int status, string? json = null, string? etag = null, Action<HttpResponseMessage>? addition = null) =>
        Si(_ => Task.FromResult(Create(status, json, etag, addition)));

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
        Content = new StreamContent(new BrokenStream(Encoding.UTF8.GetBytes(json), error)),
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
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(CancellationToken.None);
        Func<CancellationToken, Task<HttpResponseMessage>> line;
        lock (_gate)
        {
            _question.Add(new RecordedRequest(request.Method.Method, request.RequestUri!, request.Headers.ToString(), request.Headers, body));
            Assert.True(_lines.TryDequeue(out line!), $"The script has no answer to call number {_question.Count}.");
        }

        return await line(cancellationToken);
    }

    private sealed class Wire(Script manus) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            manus.ResponseAsync(request, cancellationToken);
    }
}
