using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>The client's own handler over real sockets: what it can tell about a connection that fails.</summary>
public sealed class VirkeligForbindelseTests : IDisposable
{
    private readonly TcpListener _lytter = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _metoder = [];

    public VirkeligForbindelseTests() => _lytter.Start();

    private int Port => ((IPEndPoint)_lytter.LocalEndpoint).Port;

    public void Dispose() => _lytter.Dispose();

    [Fact]
    public async Task A_port_where_nobody_listens_means_that_nothing_was_sent()
    {
        var port = Port;
        _lytter.Stop();

        var feil = await Assert.ThrowsAsync<NirException>(() => Send($"http://127.0.0.1:{port}"));

        Assert.Equal(Feilkode.IngenForbindelse, feil.Feilkode);
    }

    [Fact]
    public async Task A_handshake_that_fails_means_that_nothing_was_sent()
    {
        _ = BetjenAsync("This is no TLS.\r\n\r\n");

        var feil = await Assert.ThrowsAsync<NirException>(() => Send($"https://127.0.0.1:{Port}"));

        Assert.Equal(Feilkode.IngenForbindelse, feil.Feilkode);
    }

    [Fact]
    public async Task A_connection_that_is_closed_instead_of_answered_leaves_the_outcome_unknown()
    {
        _ = BetjenAsync("");

        Assert.IsType<OutcomeUnknown>(await Send($"http://127.0.0.1:{Port}"));

        // .NET's own handler may ask again when a read is not answered; a transfer goes out once.
        Assert.Equal(["PUT", "GET"], _metoder.Distinct());
        Assert.Single(_metoder, "PUT");
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_leaves_the_outcome_unknown()
    {
        _ = BetjenAsync("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{\"id\":");

        Assert.IsType<OutcomeUnknown>(await Send($"http://127.0.0.1:{Port}"));

        // .NET's own handler may ask again when a read is not answered; a transfer goes out once.
        Assert.Equal(["PUT", "GET"], _metoder.Distinct());
        Assert.Single(_metoder, "PUT");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _ = BetjenAsync($"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:{Port}/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        var feil = await Assert.ThrowsAsync<NirException>(() => Send($"http://127.0.0.1:{Port}"));

        Assert.Equal((Feilkode.UgyldigForespoersel, (int?)307), (feil.Feilkode, feil.Status));
        Assert.Equal(["PUT"], _metoder);
    }

    private static Task<TransferResult> Send(string adresse) =>
        new NirClient(new Uri(adresse), new FastToken()).SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Answers every connection with the same bytes and closes it, until the test is over.</summary>
    private async Task BetjenAsync(string svar)
    {
        while (true)
        {
            using var forbindelse = await _lytter.AcceptTcpClientAsync();
            await using var stroem = forbindelse.GetStream();
            _metoder.Enqueue(Encoding.Latin1.GetString(await LesForespoersel(stroem)).Split(' ')[0]);
            await stroem.WriteAsync(Encoding.Latin1.GetBytes(svar));
        }
    }

    // The whole request is read before the answer: closing with something unread resets the connection.
    private static async Task<byte[]> LesForespoersel(NetworkStream stroem)
    {
        var lest = new List<byte>();
        var buffer = new byte[8192];
        while (await stroem.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var antall)
        {
            lest.AddRange(buffer.AsSpan(0, antall));
            var tekst = Encoding.Latin1.GetString([.. lest]);
            var hode = tekst.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (lest[0] == 0x16 || (hode >= 0 && lest.Count >= hode + 4 + Lengde(tekst)))
            {
                break;
            }
        }

        return [.. lest];
    }

    private static int Lengde(string forespoersel) =>
        forespoersel.Split("\r\n").FirstOrDefault(static linje => linje.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } linje
            ? int.Parse(linje.AsSpan(15), System.Globalization.CultureInfo.InvariantCulture)
            : 0;
}
