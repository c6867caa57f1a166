using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.Contract.Messages;
using Nir.Register.Tracing;
using Nir.Register.Tracing.Findings;

namespace Nir.Register.Tests.Tracing.Findings;

/// <summary>
/// A client that does all as it should, against a register that answers at random: it waits, keeps its token and its ids, changes what was
/// refused, and reads what has changed. Requests go the way of the real ones from the HTTP context on.
/// </summary>
internal sealed class LawfulClient(int seed, Func<Random, DateTimeOffset, Guid> newId)
{
    private const string Transfers = "/v1/registreringer/";

    private static readonly string[] Patterns = ["/oauth/token", "/v1/registreringer/{id:guid}", "/v1/registreringer/soek", "/v1/status", "/v1/kodeverk"];

    private readonly Random _random = new(seed);
    private readonly List<(Guid Id, int Version)> _registered = [];
    private readonly Sight _sight = new(new Routes([new DefaultEndpointDataSource([.. Patterns.Select(static pattern =>
        new RouteEndpoint(static _ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), 0, null, null))])]), new Fingerprint());

    private DateTimeOffset _now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private DateTimeOffset _tokenUntil;
    private string? _token;
    private long _content;

    /// <summary>What has been found so far.</summary>
    public ClientWatch Watch { get; private set; } = ClientWatch.Empty;

    /// <summary>How many requests were sent.</summary>
    public long Count { get; private set; }

    /// <summary>Does one thing to its end.</summary>
    public void Act()
    {
        switch (_random.Next(8))
        {
            case < 3 or _ when _registered.Count == 0:
                Transfer(newId(_random, _now), version: null);
                break;
            case 3 or 4:
                var (id, version) = _registered[^1];
                Transfer(id, version);
                break;
            case 5:
                SendUntilAnswered(HttpMethods.Get, $"{Transfers}{_registered[^1].Id}", null, null);
                break;
            case 6:
                SendUntilAnswered(HttpMethods.Post, _random.Next(2) == 0 ? $"{Transfers}soek" : "/v1/status", "{}", null);
                break;
            default:
                SendUntilAnswered(HttpMethods.Delete, $"{Transfers}{_registered[^1].Id}", null, _registered[^1].Version);
                _registered.RemoveAt(_registered.Count - 1);
                break;
        }
    }

    private void Transfer(Guid id, int? version)
    {
        for (var status = 422; status is 422 or 412; version = status == 412 ? Read(id) : version)
        {
            // What was refused is changed before it comes again.
            status = SendUntilAnswered(HttpMethods.Put, $"{Transfers}{id}", $$"""{ "id": "{{id}}", "innhold": {{++_content}} }""", version);
        }

        _registered.RemoveAll(one => one.Id == id);
        _registered.Add((id, (version ?? 0) + 1));
    }

    private int Read(Guid id)
    {
        SendUntilAnswered(HttpMethods.Get, $"{Transfers}{id}", null, null);
        return _random.Next(2, int.MaxValue);
    }

    /// <summary>Sends the same again after the wait it was told, or with a new token after a 401, until there is an answer to it.</summary>
    private int SendUntilAnswered(string method, string path, string? body, int? version)
    {
        while (true)
        {
            if (_token is null || _tokenUntil <= _now)
            {
                _token = $"Bearer {_random.NextInt64()}";
                _tokenUntil = _now.AddSeconds(570);
                Send(HttpMethods.Post, "/oauth/token", null, null, 200);
            }

            int[] answers = method == HttpMethods.Put ? [201, 201, 200, 422, 412, 503, 429, 500, 401, 0] : [200, 200, 200, 404, 503, 429, 500, 401, 0];
            var status = answers[_random.Next(answers.Length)];
            // A read that nothing is known of is answered by the register, and is no address that is not there.
            status = status == 412 && version is null ? 201 : status;
            Send(method, path, body, version, status);
            _token = status == 401 ? null : _token;
            if (status is not (503 or 429 or 500 or 401 or 0))
            {
                return status;
            }
        }
    }

    private void Send(string method, string path, string? body, int? version, int status)
    {
        var context = new DefaultHttpContext();
        var (request, answer) = (context.Request, context.Response);
        (request.Method, request.Path) = (method, path);
        request.Headers[Correlation.Header] = newId(_random, _now).ToString();
        var trace = CallTrace.Add(context);
        Correlation.Set(context);
        CallTrace.NoteCaller(context, "a");
        if (path == "/oauth/token")
        {
            CallTrace.NoteResponse(context, new TokenResponse { AccessToken = "t", TokenType = "Bearer", ExpiresIn = 600 });
        }
        else
        {
            request.Headers.Authorization = _token;
        }

        if (body is not null)
        {
            var content = new MemoryStream();
            content.Write(Encoding.UTF8.GetBytes(body));
            request.Body = content;
        }

        request.Headers.IfMatch = version is { } known ? $"\"{known}\"" : null;
        answer.StatusCode = status == 0 ? 200 : status;
        answer.Headers.RetryAfter = status is 503 or 429 ? "7" : null;
        if (status == 0)
        {
            CallTrace.NoteBreach(context);
        }

        var came = _now;
        _now = _now.AddMilliseconds(_random.Next(1, 400));
        // The address is the contract's, and is routed even where nothing is stored under it.
        var (_, observation) = _sight.Read(new Call(context, trace, came, 0), TimeSpan.Zero, _now);
        Watch = Watch.See(observation with { Number = ++Count });
        _now = _now.AddSeconds(status is 503 or 429 ? 7.001 : _random.NextDouble());
    }

    public static Guid Version4(Random random, DateTimeOffset now) => With(random, version: 4);

    /// <summary>48 bits of the time in milliseconds, then random ones.</summary>
    public static Guid Version7(Random random, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        With(random, version: 7).TryWriteBytes(bytes, bigEndian: true, out _);
        var time = now.ToUnixTimeMilliseconds();
        for (var i = 5; i >= 0; i--, time >>= 8)
        {
            bytes[i] = (byte)time;
        }

        return new Guid(bytes, bigEndian: true);
    }

    private static Guid With(Random random, int version)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
