using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Security.Cryptography;
using System.Text;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Hosting.Tests;
using Nir.Sdk.Maskinporten.Tests.Fake;
using Nir.Sdk.Maskinporten.Tests.Kulisser;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>
/// Keys, grants and tokens are searched for in everything that comes out: exceptions, texts, traces, metrics, the server's log and the
/// events of the library that signs.
/// </summary>
public sealed class LekkasjeTests
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
        using var avlytting = new Avlytting();
        using var hendelser = new Hendelser();
        using var oppsett = new Oppsett();
        var ut = new StringBuilder();
        var cache = new MaskinportenTokenCache();
        foreach (var kropp in new[] { "{0} {1}", """{{"error":"{1}","error_description":"{0}","error_uri":"https://maskinporten.no/{0}"}}""", """{{"access_token":"{0} {1}","token_type":"Bearer","expires_in":60}}""" })
        {
            oppsett.Server.Si(_ =>
            {
                var svar = Manus.Lag(status, string.Format(System.Globalization.CultureInfo.InvariantCulture, kropp, Sist(oppsett).Assertion, Planted));
                svar.ReasonPhrase = Planted;
                svar.Headers.Add("X-Echo", Sist(oppsett).Assertion);
                return Task.FromResult(svar);
            });
            var credential = oppsett.Credential(cache: cache);
            ut.Append(await Assert.ThrowsAsync<NirException>(() => Eksempler.Klient(new Manus(), credential, oppsett.Tid).ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken)));
            ut.Append(credential).Append(cache).Append(oppsett.Key);
        }

        Ingenting(ut + avlytting.Tekst + hendelser.Tekst, [Planted, .. oppsett.Server.Spoersmaal.SelectMany(Deler)]);
        Assert.NotEmpty(avlytting.Aktiviteter);
        Assert.Contains("NirException", ut.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_comes_out_of_the_fake(bool nettverk)
    {
        using var avlytting = new Avlytting();
        using var hendelser = new Hendelser();
        using var logg = new Loggsamler();
        await using var fake = await FakeMaskinporten.StartAsync(logg: logg, nettverk: nettverk);
        using var key = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.En));
        using var feilNoekkel = MaskinportenKey.FromJwk(Noekler.PrivatJwk(Noekler.EnAnnen));
        var ut = new StringBuilder();
        var hoerer = new Lytter(fake.Nir.CreateHandler());
        foreach (var brukt in new[] { key, feilNoekkel })
        {
            var credential = new MaskinportenCredential(fake.Authority, Oppsett.ClientId, Oppsett.Scope, brukt, new() { HttpHandler = hoerer, TimeProvider = fake.Tid });
            try
            {
                ut.Append(await fake.Nir.CreateClient(credential).ReadAsync(Guid.NewGuid(), cancellationToken: TestContext.Current.CancellationToken));
                ut.Append(await Oppsett.Hent(credential));
            }
            catch (NirException feil)
            {
                ut.Append(feil);
            }
        }

        var poster = string.Join('\n', logg.Poster.Select(static post => post.Tekst));
        Ingenting(ut + avlytting.Tekst + hendelser.Tekst + poster, [.. hoerer.Hemmelig]);
        Assert.NotEmpty(logg.Poster);
        Assert.Equal(2 * 2 + 1, hoerer.Hemmelig.Count);
        Assert.Contains("MP-124", ut.ToString(), StringComparison.Ordinal);
    }

    private static LestGrant Sist(Oppsett oppsett) => LestGrant.Av(oppsett.Server.Spoersmaal[^1]);

    /// <summary>A grant's content and signature: its header is no secret.</summary>
    private static IEnumerable<string> Deler(Spoersmaal spoersmaal) => LestGrant.Av(spoersmaal).Assertion.Split('.')[1..];

    private static void Ingenting(string ut, IReadOnlyCollection<string> hemmelig)
    {
        Assert.NotEmpty(hemmelig);
        Assert.All(hemmelig.Concat(Tall(Noekler.En)).Concat(Tall(Noekler.EnAnnen)), en => Assert.DoesNotContain(en, ut, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Tall(RSAParameters noekkel) =>
        new[] { noekkel.D!, noekkel.P!, noekkel.Q!, noekkel.DP!, noekkel.DQ!, noekkel.InverseQ! }
            .SelectMany(static tall => new[] { Noekler.Tall(tall), Convert.ToHexString(tall), Convert.ToBase64String(tall) });

    /// <summary>What the signing library and the HTTP stack tell those who listen.</summary>
    private sealed class Hendelser : EventListener
    {
        private readonly ConcurrentQueue<string> _hendelser = [];

        public string Tekst => string.Join('\n', _hendelser);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.Contains("IdentityModel", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.LogAlways);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            _hendelser?.Enqueue($"{eventData.Message} {string.Join(' ', eventData.Payload ?? (IReadOnlyList<object?>)[])}");
    }

    /// <summary>Notes what is secret of what passes.</summary>
    private sealed class Lytter(HttpMessageHandler indre) : DelegatingHandler(indre)
    {
        public List<string> Hemmelig { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Hemmelig.AddRange((await request.Content!.ReadAsStringAsync(cancellationToken)).Split("assertion=")[1].Split('.')[1..]);
            var svar = await base.SendAsync(request, cancellationToken);
            await svar.Content.LoadIntoBufferAsync(cancellationToken);
            using var kropp = System.Text.Json.JsonDocument.Parse(await svar.Content.ReadAsByteArrayAsync(cancellationToken));
            if (kropp.RootElement.TryGetProperty("access_token", out var token))
            {
                Hemmelig.Add(token.GetString()!);
            }

            return svar;
        }
    }
}
