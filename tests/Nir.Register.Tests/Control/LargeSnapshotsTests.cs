using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Nir.Register.Hosting;

namespace Nir.Register.Tests.Control;

/// <summary>Snapshots of a size that no registration has.</summary>
public sealed class LargeSnapshotsTests
{
    private const int MoreThanOneCall = 33 * 1024 * 1024;

    private static readonly Uri ReadSnapshot = new("__nir/snapshot", UriKind.Relative);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_snapshot_larger_than_any_call_is_restored_whole_over_the_network(bool iBiter)
    {
        await using var server = await NirServer.StartAsync(cancellationToken: Cancellation);
        using var http = new HttpClient(server.CreateHandler()) { BaseAddress = server.Adresse };
        server.Register.Clock.Set(new(2026, 3, 1));
        var snapshot = await http.GetByteArrayAsync(ReadSnapshot, Cancellation);
        server.Register.Clock.Set(new(2027, 1, 1));

        using var body = new ByteArrayContent([.. snapshot, .. Enumerable.Repeat((byte)' ', MoreThanOneCall)]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var message = new HttpRequestMessage(HttpMethod.Put, ReadSnapshot) { Content = body };
        message.Headers.TransferEncodingChunked = iBiter;
        using var response = await http.SendAsync(message, Cancellation);

        Assert.Equal((HttpStatusCode.NoContent, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal(Encoding.UTF8.GetString(snapshot), Encoding.UTF8.GetString(await http.GetByteArrayAsync(ReadSnapshot, Cancellation)));
    }
}
