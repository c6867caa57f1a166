using System.Net;
using System.Text.Json.Nodes;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

public sealed class KodeverkTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_lists_are_served_to_anyone_with_intervals_and_a_version()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };

        using var response = await http.GetAsync(new Uri("v1/kodeverk", UriKind.Relative), Cancellation);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"\"{(string)json["versjon"]!}\"", response.Headers.ETag!.ToString());
        Assert.Equal(KodeverkRegistry.All.Select(static list => list.Navn), json["lister"]!.AsArray().Select(static list => (string)list!["navn"]!));
        var extended = json["lister"]!.AsArray().Single(static list => (string)list!["navn"]! == "Vedtakstype")!["koder"]!.AsArray()
            .Single(static kode => (string)kode!["kode"]! == "utvidet-norskopplaering")!;
        Assert.Equal(("2023-07-01", "2026-07-01"), ((string)extended["fra"]!, (string)extended["til"]!));
    }

    [Fact]
    public async Task Who_has_the_version_already_is_told_so_without_the_lists()
    {
        await using var nir = await FakeNir.StartAsync(cancellationToken: Cancellation);
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        using var first = await http.GetAsync(new Uri("v1/kodeverk", UriKind.Relative), Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("v1/kodeverk", UriKind.Relative));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
    }
}
