using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Nir.Sdk.Json;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.MockServer.Tests.Http;

public sealed class RegistreringTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_registration_is_stored_and_read_back(bool nettverk)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = nettverk }, ct);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        var bruker = nir.Legitimasjon(Rolle.Kommuneintrobruker);
        using var token = await http.PostAsync(nir.TokenEndpoint, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = bruker.ClientId,
            ["client_secret"] = bruker.ClientSecret,
        }), ct);
        var svar = await token.Content.ReadFromJsonAsync<JsonElement>(ct);
        http.DefaultRequestHeaders.Authorization = new("Bearer", svar.GetProperty("access_token").GetString());
        var registrering = nir.OpprettPerson().EtIntroduksjonsprogram();
        using var put = new HttpRequestMessage(HttpMethod.Put, $"v1/registreringer/{registrering.Id}") { Content = new ByteArrayContent(NirJson.Skriv(registrering)) };
        put.Content.Headers.ContentType = new("application/json");
        put.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);

        using var lagret = await http.SendAsync(put, ct);
        var tekst = await lagret.Content.ReadAsStringAsync(ct);
        Assert.True(lagret.StatusCode == HttpStatusCode.Created, tekst);
        var lest = NirJson.Les(await http.GetByteArrayAsync(put.RequestUri, ct));

        Assert.Equal(registrering, lest.Registrering);
        Assert.Equal("[]", JsonDocument.Parse(tekst).RootElement.GetProperty("merknader").GetRawText());
    }
}
