using System.Net;
using System.Text.Json;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

/// <summary>Listens to what an open page is sent.</summary>
internal sealed class EventStream(HttpResponseMessage answer, Stream body) : IDisposable
{
    // What does not come is a failure, not a test that hangs; a machine may be busy.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly StreamReader _reader = new(body);
    private readonly List<(string Event, string Data)> _seen = [];
    private readonly Queue<string> _news = new();
    private readonly HashSet<string> _first = [];

    /// <summary>The names of the events so far.</summary>
    public IEnumerable<string> Events => _seen.Select(static one => one.Event);

    /// <summary>All that was sent so far.</summary>
    public string Text => string.Join('\n', _seen.Select(static one => one.Data));

    /// <summary>The parts that were sent again.</summary>
    public List<string> SentSinceFirst { get; } = [];

    public static async Task<EventStream> OpenAsync(FakeNir nir, string page, string tenant = "")
    {
        var stop = TestContext.Current.CancellationToken;
        var http = new HttpClient(nir.CreateHandler());
        var answer =
            await http.GetAsync(new Uri(nir.Endpoint, $"{tenant}__side/live?of={Uri.EscapeDataString(page)}"), HttpCompletionOption.ResponseHeadersRead, stop);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return new EventStream(answer, await answer.Content.ReadAsStreamAsync(stop));
    }

    /// <summary>The next markup of a part that something holds for.</summary>
    public async Task<string> NextAsync(string part, Func<string, bool> fits, CancellationToken stop)
    {
        while (await NextAsync(stop) is var (name, data))
        {
            if (name == "part" && JsonDocument.Parse(data).RootElement is var json && json.GetProperty("id").GetString() == part
                && json.GetProperty("html").GetString()! is var html && fits(html))
            {
                return html;
            }
        }

        throw new InvalidOperationException($"The stream ended before {part} came.");
    }

    /// <summary>The next news.</summary>
    public async Task<string> NewsAsync(CancellationToken stop)
    {
        while (_news.Count == 0 && await NextAsync(stop) is not null)
        {
        }

        return _news.Dequeue();
    }

    /// <summary>The events from here to the end.</summary>
    public async Task<List<string>> ReadToEndAsync(CancellationToken stop)
    {
        var names = new List<string>();
        try
        {
            while (await NextAsync(stop) is var (name, _))
            {
                names.Add(name);
            }
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            // Cut off: that is an end too.
        }

        return names;
    }

    public void Dispose()
    {
        _reader.Dispose();
        answer.Dispose();
    }

    private async Task<(string Event, string Data)?> NextAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Longest);
        var (name, data) = ("", "");
        while (await _reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                data += line["data:".Length..].TrimStart();
            }
            else if (line.Length == 0 && name.Length > 0)
            {
                return Keep(name, data);
            }
        }

        return null;
    }

    private (string Event, string Data) Keep(string name, string data)
    {
        _seen.Add((name, data));
        if (name == "news")
        {
            _news.Enqueue(JsonDocument.Parse(data).RootElement.GetString()!);
        }
        else if (name == "part" && JsonDocument.Parse(data).RootElement.GetProperty("id").GetString()! is var part && !_first.Add(part))
        {
            SentSinceFirst.Add(part);
        }

        return (name, data);
    }
}
