using System.Net.Http.Headers;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>A fagsystem that speaks plain HTTP. All it hears is held against the contract.</summary>
internal sealed class Fagsystem : IDisposable
{
    private readonly HttpClient _http;

    public Fagsystem(FakeNir nir) => _http = new HttpClient(new Kontraktvokter(nir.CreateHandler())) { BaseAddress = nir.Endpoint };

    /// <summary>Signs in as a role of Fjordvik.</summary>
    public static Task<Fagsystem> LoggInnAsync(FakeNir nir, Rolle rolle = Rolle.Kommuneintrobruker) => LoggInnAsync(nir, nir.Legitimasjon(rolle));

    public static async Task<Fagsystem> LoggInnAsync(FakeNir nir, Dataoverfoeringsbruker bruker)
    {
        var fagsystem = new Fagsystem(nir);
        fagsystem.Token = (await fagsystem.HentTokenAsync(bruker)).Felt("access_token");
        return fagsystem;
    }

    /// <summary>Sent with every call. Null: none is.</summary>
    public string? Token { get; set; }

    public Task<Svar> HentTokenAsync(Dataoverfoeringsbruker bruker) => HentTokenAsync(
        ("grant_type", "client_credentials"), ("client_id", bruker.ClientId), ("client_secret", bruker.ClientSecret));

    public Task<Svar> HentTokenAsync(params (string Navn, string Verdi)[] skjema) =>
        SendAsync(HttpMethod.Post, "oauth/token", new FormUrlEncodedContent(skjema.Select(felt => KeyValuePair.Create(felt.Navn, felt.Verdi))));

    /// <summary>Creates a registration, or updates the version given.</summary>
    public Task<Svar> LagreAsync(Registrering registrering, string? versjon = null) =>
        LagreAsync(registrering.Id, Encoding.UTF8.GetString(NirJson.Skriv(registrering)), versjon);

    public Task<Svar> LagreAsync(Guid id, string json, string? versjon = null) =>
        SendAsync(HttpMethod.Put, Adresse(id), Json(json), Betingelse(versjon));

    public Task<Svar> HentAsync(Guid id) => SendAsync(HttpMethod.Get, Adresse(id));

    public Task<Svar> SlettAsync(Guid id, string versjon) => SendAsync(HttpMethod.Delete, Adresse(id), null, ("If-Match", $"\"{versjon}\""));

    public Task<Svar> SoekAsync(Personreferanse person) => SendAsync(HttpMethod.Post, "v1/registreringer/soek", Json(Person(person)));

    public Task<Svar> HentStatusAsync(Personreferanse person) => SendAsync(HttpMethod.Post, "v1/status", Json(Person(person)));

    public async Task<Svar> SendAsync(HttpMethod metode, string adresse, HttpContent? kropp = null, params (string Navn, string Verdi)[] hoder)
    {
        var ct = TestContext.Current.CancellationToken;
        using var melding = new HttpRequestMessage(metode, adresse) { Content = kropp };
        melding.Headers.Authorization = Token is null ? null : new("Bearer", Token);
        foreach (var (navn, verdi) in hoder)
        {
            Assert.True(melding.Headers.TryAddWithoutValidation(navn, verdi));
        }

        using var svar = await _http.SendAsync(melding, ct);
        return await Svar.LesAsync(svar, ct);
    }

    public void Dispose() => _http.Dispose();

    public static string Adresse(Guid id) => $"v1/registreringer/{id}";

    public static HttpContent Json(string tekst) => Json(Encoding.UTF8.GetBytes(tekst));

    public static HttpContent Json(byte[] utf8) => new ByteArrayContent(utf8) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static (string, string) Betingelse(string? versjon) => versjon is null ? ("If-None-Match", "*") : ("If-Match", $"\"{versjon}\"");

    private static string Person(Personreferanse person)
    {
        var numre = new[]
        {
            person.DufNummer.ErOppgitt ? $"\"dufNummer\":\"{person.DufNummer.AvsloerVerdi()}\"" : null,
            person.Foedselsnummer.ErOppgitt ? $"\"foedselsnummer\":\"{person.Foedselsnummer.AvsloerVerdi()}\"" : null,
        };
        return "{\"person\":{" + string.Join(",", numre.OfType<string>()) + "}}";
    }
}
