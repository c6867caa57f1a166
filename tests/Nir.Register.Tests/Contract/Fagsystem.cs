using System.Net.Http.Headers;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

/// <summary>A fagsystem that speaks plain HTTP. All it hears is held against the contract.</summary>
internal sealed class Fagsystem : IDisposable
{
    private readonly HttpClient _http;

    public Fagsystem(FakeNir nir) => _http = new HttpClient(new ContractGuardian(nir.CreateHandler())) { BaseAddress = nir.Endpoint };

    /// <summary>Signs in as a role of Fjordvik.</summary>
    public static Task<Fagsystem> LogInAsync(FakeNir nir, Rolle rolle = Rolle.Kommuneintrobruker) => LogInAsync(nir, nir.CreateCredentials(rolle));

    public static async Task<Fagsystem> LogInAsync(FakeNir nir, Dataoverfoeringsbruker user)
    {
        var fagsystem = new Fagsystem(nir);
        fagsystem.Token = (await fagsystem.ReadTokenAsync(user)).Felt("access_token");
        return fagsystem;
    }

    /// <summary>Sent with every call. Null: none is.</summary>
    public string? Token { get; set; }

    public Task<Answer> ReadTokenAsync(Dataoverfoeringsbruker user) => ReadTokenAsync(
        ("grant_type", "client_credentials"), ("client_id", user.ClientId), ("client_secret", user.ClientSecret));

    public Task<Answer> ReadTokenAsync(params (string Navn, string Verdi)[] schema) =>
        SendAsync(HttpMethod.Post, "oauth/token", new FormUrlEncodedContent(schema.Select(felt => KeyValuePair.Create(felt.Navn, felt.Verdi))));

    /// <summary>Creates a registration, or updates the version given.</summary>
    public Task<Answer> StoreAsync(Registrering registrering, string? version = null) =>
        StoreAsync(registrering.Id, Encoding.UTF8.GetString(NirJson.Write(registrering)), version);

    public Task<Answer> StoreAsync(Guid id, string json, string? version = null) =>
        SendAsync(HttpMethod.Put, Address(id), Json(json), Condition(version));

    public Task<Answer> ReadAsync(Guid id) => SendAsync(HttpMethod.Get, Address(id));

    public Task<Answer> DeleteAsync(Guid id, string version) => SendAsync(HttpMethod.Delete, Address(id), null, ("If-Match", $"\"{version}\""));

    public Task<Answer> SearchAsync(PersonReference person) => SendAsync(HttpMethod.Post, "v1/registreringer/soek", Json(Person(person)));

    public Task<Answer> ReadStatusAsync(PersonReference person) => SendAsync(HttpMethod.Post, "v1/status", Json(Person(person)));

    public async Task<Answer> SendAsync(HttpMethod method, string address, HttpContent? body = null, params (string Navn, string Verdi)[] headers)
    {
        var ct = TestContext.Current.CancellationToken;
        using var message = new HttpRequestMessage(method, address) { Content = body };
        message.Headers.Authorization = Token is null ? null : new("Bearer", Token);
        foreach (var (name, value) in headers)
        {
            Assert.True(message.Headers.TryAddWithoutValidation(name, value));
        }

        using var response = await _http.SendAsync(message, ct);
        return await Answer.ReadAsync(response, ct);
    }

    public void Dispose() => _http.Dispose();

    public static string Address(Guid id) => $"v1/registreringer/{id}";

    public static HttpContent Json(string text) => Json(Encoding.UTF8.GetBytes(text));

    public static HttpContent Json(byte[] utf8) => new ByteArrayContent(utf8) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static (string, string) Condition(string? version) => version is null ? ("If-None-Match", "*") : ("If-Match", $"\"{version}\"");

    private static string Person(PersonReference person)
    {
        var numbers = new[]
        {
            person.DufNummer.IsGiven ? $"\"dufNummer\":\"{person.DufNummer.RevealValue()}\"" : null,
            person.Foedselsnummer.IsGiven ? $"\"foedselsnummer\":\"{person.Foedselsnummer.RevealValue()}\"" : null,
        };
        return "{\"person\":{" + string.Join(",", numbers.OfType<string>()) + "}}";
    }
}
