using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Nir.Sdk.Tests.Client.Kulisser;

/// <summary>A register that answers from a script, line by line, and remembers what it was asked.</summary>
public sealed class Manus
{
    private readonly Lock _laas = new();
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _replikker = [];
    private readonly List<Spoersmaal> _spoersmaal = [];

    /// <summary>Carries requests to this register.</summary>
    public HttpMessageHandler Handler => new Ledning(this);

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<Spoersmaal> Spoersmaal
    {
        get
        {
            lock (_laas)
            {
                return [.. _spoersmaal];
            }
        }
    }

    /// <summary>The methods asked with, in order: <c>PUT GET</c>.</summary>
    public string Metoder => string.Join(' ', Spoersmaal.Select(static spoersmaal => spoersmaal.Metode));

    /// <summary>Answers as the register does: what the contract gives a problem document has one.</summary>
    public Manus Svar(int status, string? json = null, string? etag = null, Action<HttpResponseMessage>? tillegg = null) =>
        Si(_ => Task.FromResult(Lag(status, json ?? (status is 404 or 409 or 412 or 503 ? Eksempler.Problem(status, "urn:nir:problem:test") : null), etag, tillegg)));

    /// <summary>Answers as whoever stands between might.</summary>
    public Manus Fremmed(int status, string? innhold = null, string format = "text/html") => Si(_ => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
    {
        Content = innhold is null ? null : new StringContent(innhold, Encoding.UTF8, format),
    }));

    public Manus Kast(Exception feil) => Si(_ => Task.FromException<HttpResponseMessage>(feil));

    /// <summary>Takes the request and never answers.</summary>
    public Manus Ti(Action? naarSpurt = null) => Si(async cancellationToken =>
    {
        naarSpurt?.Invoke();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        throw new InvalidOperationException("Not reached.");
    });

    /// <summary>Answers with a body that breaks off.</summary>
    public Manus Avbryt(int status, string json, Exception feil) => Si(_ => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
    {
        Content = new StreamContent(new AvbruttStroem(Encoding.UTF8.GetBytes(json), feil)) { Headers = { ContentType = new("application/json") } },
    }));

    public Manus Si(Func<CancellationToken, Task<HttpResponseMessage>> replikk)
    {
        lock (_laas)
        {
            _replikker.Enqueue(replikk);
        }

        return this;
    }

    public static HttpResponseMessage Lag(int status, string? json = null, string? etag = null, Action<HttpResponseMessage>? tillegg = null)
    {
        var svar = new HttpResponseMessage((HttpStatusCode)status);
        if (json is not null)
        {
            svar.Content = new StringContent(json, Encoding.UTF8, status < 400 ? "application/json" : "application/problem+json");
        }

        if (etag is not null)
        {
            svar.Headers.ETag = EntityTagHeaderValue.Parse(etag);
        }

        tillegg?.Invoke(svar);
        return svar;
    }

    private async Task<HttpResponseMessage> SvarAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kropp = request.Content is null ? null : await LesAsync(request.Content);
        Func<CancellationToken, Task<HttpResponseMessage>> replikk;
        lock (_laas)
        {
            _spoersmaal.Add(new Spoersmaal(request.Method.Method, request.RequestUri!, request.Headers.ToString(), request.Headers, kropp));
            Assert.True(_replikker.TryDequeue(out replikk!), $"The script has no answer to call number {_spoersmaal.Count}.");
        }

        return await replikk(cancellationToken);
    }

    // As the wire does it: what is read here is not kept for another read.
    private static async Task<string> LesAsync(HttpContent content)
    {
        using var lest = new MemoryStream();
        await content.CopyToAsync(lest);
        return Encoding.UTF8.GetString(lest.ToArray());
    }

    private sealed class Ledning(Manus manus) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            manus.SvarAsync(request, cancellationToken);
    }
}
