using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Nir.Register.Tests.Styring;

/// <summary>Snapshots of a size that no registration has.</summary>
public sealed class StoreBilderTests
{
    private const int MerEnnEtKall = 33 * 1024 * 1024;

    private static readonly Uri Bilde = new("__nir/snapshot", UriKind.Relative);

    private static CancellationToken Avbrudd => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_snapshot_larger_than_any_call_is_restored_whole_over_the_network(bool iBiter)
    {
        await using var server = await NirServer.StartAsync(cancellationToken: Avbrudd);
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.Adresse };
        server.Register.Klokke.Sett(new(2026, 3, 1));
        var bilde = await http.GetByteArrayAsync(Bilde, Avbrudd);
        server.Register.Klokke.Sett(new(2027, 1, 1));

        using var kropp = new ByteArrayContent([.. bilde, .. Enumerable.Repeat((byte)' ', MerEnnEtKall)]);
        kropp.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var melding = new HttpRequestMessage(HttpMethod.Put, Bilde) { Content = kropp };
        melding.Headers.TransferEncodingChunked = iBiter;
        using var svar = await http.SendAsync(melding, Avbrudd);

        Assert.Equal((HttpStatusCode.NoContent, ""), (svar.StatusCode, await svar.Content.ReadAsStringAsync(Avbrudd)));
        Assert.Equal(Encoding.UTF8.GetString(bilde), Encoding.UTF8.GetString(await http.GetByteArrayAsync(Bilde, Avbrudd)));
    }
}
