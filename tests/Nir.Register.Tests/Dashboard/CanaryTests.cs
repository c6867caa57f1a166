using System.Text;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Dashboard;

/// <summary>Plants identifiers, names and free text wherever a request can hold them, and looks for them on every page and in what open pages are
/// sent.</summary>
public sealed class CanaryTests : ContractTest
{
    private const string Word = "kanarifugl";

    [Fact]
    public async Task No_page_and_nothing_that_an_open_page_is_sent_holds_an_identifier_a_name_or_a_text_of_a_request()
    {
        var person = Nir.CreatePerson();
        string[] planted = [person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue(), Word, "Hemmeligveien"];
        List<EventStream> streams = [];
        foreach (var page in (string[])["/", "/__side/persons", "/__side/persons/1", "/__side/findings", "/__side/faults", "/__side/clock", "/__side/tenants",
            "/__side/requests/3", "/__side/reports", "/__side/personliste", "/__side/statistikk"])
        {
            streams.Add(await EventStream.OpenAsync(Nir, page));
        }

        await PlantAsync(person);
        using var browser = new Browser(Nir);
        var pages = new List<string>();
        foreach (var page in (string[])["", "?outcome=refused", "__side/persons", "__side/persons/1", "__side/persons/2", "__side/findings", "__side/faults",
            "__side/clock", "__side/tenants", "__side/reports", "__side/personliste", "__side/statistikk"])
        {
            pages.Add(await browser.ReadAsync(page));
        }

        var count = (await browser.OpenAsync()).QuerySelectorAll("tbody tr").Length;
        for (var number = 1; number <= count; number++)
        {
            pages.Add(await browser.ReadAsync($"__side/requests/{number}"));
        }

        await streams[0].NextAsync("requests", html => html.Contains($"request-{count}\"", StringComparison.Ordinal), Cancellation);
        Nir.CreatePerson();
        await streams[1].NextAsync("persons", static html => html.Contains("Person 3", StringComparison.Ordinal), Cancellation);
        await streams[2].NextAsync("person", static html => html.Contains("version", StringComparison.Ordinal), Cancellation);
        await streams[3].NextAsync("findings", static html => html.Contains("finding-1", StringComparison.Ordinal), Cancellation);

        Assert.True(count > 30, $"Only {count} requests were sent.");
        var all = string.Join('\n', pages.Concat(streams.Select(static stream => stream.Text)));
        Assert.Contains("Person 1", all, StringComparison.Ordinal);
        Assert.All(planted, canary => Assert.DoesNotContain(canary, all, StringComparison.OrdinalIgnoreCase));
        streams.ForEach(static stream => stream.Dispose());
    }

    private async Task PlantAsync(SyntheticPerson person)
    {
        Nir.UpdatePersondata(person.WithFlyktning(new(2026, 1, 5)) with { Fornavn = Word, Etternavn = Word, Kontakt = new() { Adresse = "Hemmeligveien 1" } });
        var program = person.CreateIntroduksjonsprogram();
        var valid = Encoding.UTF8.GetString(NirJson.Write(program));
        await Intro.StoreAsync(program);
        await Intro.StoreAsync(program with { Id = Guid.NewGuid() });
        await Intro.ReadStatusAsync(person.Referanse);
        await Intro.SearchAsync(person.Referanse);
        foreach (var canary in (string[])[person.DufNummer.RevealValue(), person.Foedselsnummer.RevealValue(), Word])
        {
            await Intro.StoreAsync(program.Id, $"\"{canary}\"");
            await Intro.StoreAsync(program.Id, valid.Insert(1, $"\"{canary}\":\"{canary}\","), "1");
            await Intro.StoreAsync(program.Id, valid.Replace("introduksjonsprogram", canary, StringComparison.Ordinal), "1");
            await Intro.StoreAsync(program.Id, valid.Replace("fullfoert-videregaaende", canary, StringComparison.Ordinal), "1");
            await Intro.StoreAsync(program.Id, valid.Replace("2026-02-16", canary, StringComparison.Ordinal), "1");
            await Intro.StoreAsync(program.Id, valid, canary);
            await Intro.SendAsync(HttpMethod.Get, $"v1/registreringer/{canary}?person={canary}");
            await Intro.SendAsync(HttpMethod.Get, $"{canary}/{canary}");
            await Intro.SendAsync(HttpMethod.Get, Fagsystem.Address(Guid.NewGuid()), null, ("X-Korrelasjons-Id", canary), ("User-Agent", canary),
                ("Referer", $"http://{canary}/"));
            await Intro.ReadTokenAsync(("grant_type", canary), ("client_id", canary), ("client_secret", canary));
            await Intro.ReadTokenAsync(("grant_type", "client_credentials"), ("client_id", canary), ("client_secret", canary));
            await RawAsync(canary);
        }

        await Intro.SendAsync(HttpMethod.Get, Fagsystem.Address(Guid.NewGuid()), null,
            ("X-Korrelasjons-Id", $"00000000-0000-4000-8000-{person.DufNummer.RevealValue()}"));
        var count = new Guid($"00000000-0000-4000-8000-{person.DufNummer.RevealValue()}");
        await Intro.StoreAsync(Nir.CreatePerson().CreateIntroduksjonsprogram() with { Id = count });
        await Intro.ReadAsync(count);
        using var browser = new Browser(Nir);
        using var found = await browser.PostAsync("__side/persons", [("duf", person.DufNummer.RevealValue())]);
        using var unknown = await browser.PostAsync("__side/persons", [("duf", Word)]);
    }

    /// <summary>What the contract's client would not send: a method, a stub's address and a grant that hold it.</summary>
    private async Task RawAsync(string canary)
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        using var method = new HttpRequestMessage(new HttpMethod($"X{canary}"), "v1/status");
        await http.SendAsync(method, Cancellation);
        await http.PostAsync(new Uri(Nir.Endpoint, "maskinporten/token"), new FormUrlEncodedContent(
            [KeyValuePair.Create("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), KeyValuePair.Create("assertion", canary)]), Cancellation);
        await http.PutAsync(new Uri(Nir.Endpoint, "__nir/clock"), Fagsystem.Json($"{{\"dato\":\"{canary}\"}}"), Cancellation);
        await http.GetAsync(new Uri(Nir.Endpoint, $"__admin/mappings/{canary}"), Cancellation);
    }
}
