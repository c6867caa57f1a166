using System.Net.Http.Headers;
using System.Text.Json;
using Nir.Register;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Outside.Tests.Dashboard;

/// <summary>What a client sends on a day when much goes wrong, so that every page has something to show.</summary>
internal static class ClientTraffic
{
    public static async Task SendAsync(FakeNir nir, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = nir.Endpoint };
        var person = nir.CreatePerson();
        nir.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5)));
        http.DefaultRequestHeaders.Authorization = new("Bearer", await TokenAsync(nir, Rolle.Kommuneintrobruker, stop));
        var program = person.CreateIntroduksjonsprogram();
        await PutAsync(http, program with { Id = Guid.NewGuid(), Lovverk = Lovverk.Introduksjonsloven }, stop);
        await PutAsync(http, program with { Sluttmaal = null }, stop);
        await PutAsync(http, program with { Id = Guid.NewGuid() }, stop);
        await PutAsync(http, program with { Kommune = SyntheticKommune.Vestbygd.Nummer }, stop);
        await PutAsync(http, program with { Person = ReservedPerson.All.Single(static one => one.Outcome is ReservedOutcome.Unavailable).Referanse }, stop);
        for (var i = 0; i < 3; i++)
        {
            await TokenAsync(nir, Rolle.Kommuneintrobruker, stop);
            await http.GetAsync(new Uri(nir.Endpoint, "v2/registreringer"), stop);
        }

        await http.GetAsync(new Uri(nir.Endpoint, "once"), stop);
        nir.CloseForOverfoering(new Closure { From = new(2027, 1, 1), To = new(2027, 1, 2) });
        nir.GetTenant("alfa");
    }

    public static async Task<string> TokenAsync(FakeNir nir, Rolle rolle, CancellationToken stop)
    {
        using var http = new HttpClient();
        var user = nir.CreateCredentials(rolle);
        using var answer = await http.PostAsync(nir.TokenEndpoint, new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "client_credentials"), KeyValuePair.Create("client_id", user.ClientId),
            KeyValuePair.Create("client_secret", user.ClientSecret),
        ]), stop);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
        return json.RootElement.GetProperty("access_token").GetString()!;
    }

    private static async Task PutAsync(HttpClient http, Registrering registration, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/registreringer/{registration.Id}")
        {
            Content = new ByteArrayContent(NirJson.Write(registration)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            Headers = { IfNoneMatch = { EntityTagHeaderValue.Any } },
        };
        using var answer = await http.SendAsync(request, stop);
    }
}
