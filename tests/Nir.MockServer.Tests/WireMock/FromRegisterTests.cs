using System.Net;
using Nir.MockServer.WireMock;
using WireMock.ResponseBuilders;

namespace Nir.MockServer.Tests.WireMock;

/// <summary><c>nir.FromRegister()</c> in process: the register acts, and the answer is delayed, changed, cut or dropped.</summary>
public class FromRegisterTests : WireMockTest
{
    [Fact]
    public async Task The_registers_answer_is_whole()
    {
        Nir.WireMock.Given(Transfers).RespondWith(Nir.FromRegister());
        using var message = await MessageAsync();
        using var answer = await Http.SendAsync(message, Cancellation);

        Assert.Equal((HttpStatusCode.Created, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(answer.Headers.ETag);
        Assert.NotNull(answer.Headers.Location);
        Assert.Contains("\"versjon\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_headers_that_are_given_change_the_registers()
    {
        Nir.WireMock.Given(Transfers).RespondWith(Nir.FromRegister().WithStatusCode(503).WithHeader("Retry-After", "7"));
        using var message = await MessageAsync();
        using var answer = await Http.SendAsync(message, Cancellation);

        Assert.Equal((503, 7.0), ((int)answer.StatusCode, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.True(answer.Headers.Contains("X-Korrelasjons-Id"));
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task A_refusal_of_the_register_passes_through_too()
    {
        Nir.WireMock.Given(Transfers).RespondWith(Nir.FromRegister());

        var (status, body) = await SendAsync(HttpMethod.Put, $"v1/registreringer/{Guid.NewGuid()}", "{}");

        Assert.Equal(401, status);
        Assert.Contains("urn:nir:problem:ikke-autentisert", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_waits()
    {
        Nir.WireMock.Given(Health).RespondWith(Nir.FromRegister().WithDelay(TimeSpan.FromMinutes(5)));
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var call = Http.GetAsync(new Uri("helse", UriKind.Relative), leave.Token);

        Assert.Equal(404, (await GetAsync("nothing-here")).Status);
        Assert.False(call.IsCompleted);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task The_answer_is_cut_after_some_bytes()
    {
        Nir.WireMock.Given(Transfers).RespondWith(Nir.FromRegister(cutAfter: 10));

        await Assert.ThrowsAsync<HttpRequestException>(() => TransferAsync());

        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task An_answer_shorter_than_the_cut_is_whole()
    {
        Nir.WireMock.Given(Transfers).RespondWith(Nir.FromRegister(cutAfter: 100_000));

        Assert.Equal(HttpStatusCode.Created, (await TransferAsync()).Status);
    }

    [Fact]
    public async Task A_registration_is_stored_and_the_answer_dropped()
    {
        Nir.WireMock.Given(Transfers).RespondWith(Nir.FromRegister(drop: true));

        await Assert.ThrowsAsync<HttpRequestException>(() => TransferAsync());

        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public void To_cut_before_the_beginning_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Nir.FromRegister(cutAfter: -1));

    [Fact]
    public async Task The_admin_api_lists_it()
    {
        Nir.WireMock.Given(Transfers).WithTitle("Cut").RespondWith(Nir.FromRegister(cutAfter: 10).WithDelay(TimeSpan.FromMilliseconds(5)));
        Nir.WireMock.Given(Health).WithTitle("Dropped").RespondWith(Nir.FromRegister(drop: true));

        var (status, body) = await GetAsync("__admin/mappings");

        Assert.Equal(200, status);
        Assert.Contains("\"Cut\"", body, StringComparison.Ordinal);
        Assert.Contains("\"Dropped\"", body, StringComparison.Ordinal);
        Assert.Contains("\"The register\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_does_not_wait_for_an_answer_that_does()
    {
        Nir.WireMock.Given(Health).RespondWith(Response.Create().WithDelay(TimeSpan.FromMinutes(5)).WithStatusCode(200));
        var call = Http.GetAsync(new Uri("helse", UriKind.Relative), Cancellation);
        Assert.Equal(404, (await GetAsync("nothing-here")).Status);

        await Nir.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }
}
