using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Security.Cryptography;
using System.Text;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Maskinporten.Tests.Fake;
using Nir.Sdk.Maskinporten.Tests.Fixtures;
using Nir.Shared;
using Nir.Shared.Client;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>
/// Keys, grants and tokens are searched for in everything that comes out: exceptions, texts, traces, metrics, the server's log and the
/// events of the library that signs.
/// </summary>
public sealed class LeakTests
{
    private const string Planted = "pl4nted-in-the-answer";

    [Theory]
    [InlineData(200)]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Nothing_comes_out_of_a_maskinporten_that_answers_with_all_it_was_sent(int status)
    {
        using var listening = new Eavesdropper();
        using var events = new Events();
        using var setup = new Setup();
        var output = new StringBuilder();
        var cache = new MaskinportenTokenCache();
        foreach (var body in new[] { "{0} {1}", """{{"error":"{1}","error_description":"{0}","error_uri":"https://maskinporten.no/{0}"}}""",
            """{{"access_token":"{0} {1}","token_type":"Bearer","expires_in":60}}""" })
        {
            setup.Server.Si(_ =>
            {
                var response = Script.Create(status, string.Format(System.Globalization.CultureInfo.InvariantCulture, body, Last(setup).Assertion, Planted));
                response.ReasonPhrase = Planted;
                response.Headers.Add("X-Echo", Last(setup).Assertion);
                return Task.FromResult(response);
            });
            var credential = setup.Credential(cache: cache);
            output.Append(
                await Assert.ThrowsAsync<NirException>(
                    () => Examples.Client(new Script(), credential, setup.Time)
                        .ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken)));
            output.Append(credential).Append(cache).Append(setup.Key);
        }

        Nothing(output + listening.Tekst + events.Tekst, [Planted, .. setup.Server.Requests.SelectMany(Parts)]);
        Assert.NotEmpty(listening.Activities);
        Assert.Contains("NirException", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_comes_out_of_the_fake(bool network)
    {
        using var listening = new Eavesdropper();
        using var events = new Events();
        using var log = new LogCollector();
        await using var fake = await FakeMaskinporten.StartAsync(log: log, network: network);
        using var key = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.En));
        using var errorKey = MaskinportenKey.FromJwk(Keys.PrivateJwk(Keys.Another));
        var output = new StringBuilder();
        var belongs = new Listener(fake.Nir.CreateHandler());
        foreach (var used in new[] { key, errorKey })
        {
            var credential =
                new MaskinportenCredential(fake.Authority, Setup.ClientId, Setup.Scope, used, new() { HttpHandler = belongs, TimeProvider = fake.Time });
            try
            {
                output.Append(await fake.Nir.CreateClient(credential).ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
                output.Append(await Setup.Read(credential));
            }
            catch (NirException error)
            {
                output.Append(error);
            }
        }

        var entries = string.Join('\n', log.Entries.Select(static entry => entry.Tekst));
        Nothing(output + listening.Tekst + events.Tekst + entries, [.. belongs.Secrets]);
        Assert.NotEmpty(log.Entries);
        Assert.Equal(2 * 2 + 1, belongs.Secrets.Count);
        Assert.Contains("MP-124", output.ToString(), StringComparison.Ordinal);
    }

    private static ParsedGrant Last(Setup setup) => ParsedGrant.From(setup.Server.Requests[^1]);

    /// <summary>A grant's content and signature: its header is no secret.</summary>
    private static IEnumerable<string> Parts(RecordedRequest question) => ParsedGrant.From(question).Assertion.Split('.')[1..];

    private static void Nothing(string output, IReadOnlyCollection<string> secret)
    {
        Assert.NotEmpty(secret);
        Assert.All(secret.Concat(Number(Keys.En)).Concat(Number(Keys.Another)),
            en => Assert.DoesNotContain(en, output, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Number(RSAParameters key) =>
        new[] { key.D!, key.P!, key.Q!, key.DP!, key.DQ!, key.InverseQ! }
            .SelectMany(static number => new[] { Keys.Number(number), Convert.ToHexString(number), Convert.ToBase64String(number) });

    /// <summary>What the signing library and the HTTP stack tell those who listen.</summary>
    private sealed class Events : EventListener
    {
        private readonly ConcurrentQueue<string> _events = [];

        public string Tekst => string.Join('\n', _events);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.Contains("IdentityModel", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.LogAlways);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _events?.Enqueue($"{eventData.Message} {string.Join(' ', eventData.Payload ?? (IReadOnlyList<object?>)[])}");
    }

    /// <summary>Notes what is secret of what passes.</summary>
    private sealed class Listener(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public List<string> Secrets { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Secrets.AddRange((await request.Content!.ReadAsStringAsync(cancellationToken)).Split("assertion=")[1].Split('.')[1..]);
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            using var body = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            if (body.RootElement.TryGetProperty("access_token", out var token))
            {
                Secrets.Add(token.GetString()!);
            }

            return response;
        }
    }
}
