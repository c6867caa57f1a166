using System.Net;
using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class KodeverkTests
{
    private static readonly CancellationToken Avbrudd = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_lists_are_served_to_anyone_with_intervals_and_a_version()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Avbrudd);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        using var svar = await http.GetAsync(new Uri("v1/kodeverk", UriKind.Relative), Avbrudd);
        var json = JsonNode.Parse(await svar.Content.ReadAsStringAsync(Avbrudd))!;

        Assert.Equal(HttpStatusCode.OK, svar.StatusCode);
        Assert.Equal($"\"{(string)json["versjon"]!}\"", svar.Headers.ETag!.ToString());
        Assert.Equal(Kodeverksregister.Alle.Select(static liste => liste.Navn), json["lister"]!.AsArray().Select(static liste => (string)liste!["navn"]!));
        var utvidet = json["lister"]!.AsArray().Single(static liste => (string)liste!["navn"]! == "Vedtakstype")!["koder"]!.AsArray()
            .Single(static kode => (string)kode!["kode"]! == "utvidet-norskopplaering")!;
        Assert.Equal(("2023-07-01", "2026-07-01"), ((string)utvidet["fra"]!, (string)utvidet["til"]!));
    }

    [Fact]
    public async Task Who_has_the_version_already_is_told_so_without_the_lists()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Avbrudd);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        using var foerst = await http.GetAsync(new Uri("v1/kodeverk", UriKind.Relative), Avbrudd);
        using var forespoersel = new HttpRequestMessage(HttpMethod.Get, new Uri("v1/kodeverk", UriKind.Relative));
        forespoersel.Headers.IfNoneMatch.Add(foerst.Headers.ETag!);

        using var igjen = await http.SendAsync(forespoersel, Avbrudd);

        Assert.Equal(HttpStatusCode.NotModified, igjen.StatusCode);
        Assert.Empty(await igjen.Content.ReadAsByteArrayAsync(Avbrudd));
    }
}
