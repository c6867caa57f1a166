using System.Net;
using System.Text;
using Nir.Register.Stubs;
using Nir.Register.Stubs.Responses;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Stubs;

/// <summary>The transformer <c>nir</c> in process: the register acts, and its answer is delayed, cut, damaged or lost.</summary>
public class RegisterAnswerTests : StubTest
{
    private static readonly Request Transfers = Request.Create().WithPath("/v1/registreringer/*").UsingPut();

    [Fact]
    public async Task Without_parameters_the_register_answers_as_ever()
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister());
        var person = Nir.OpprettPerson();
        using var client = Client(TimeSpan.FromSeconds(20));

        Assert.IsType<Accepted>(await client.Value.SendAsync(person.EtIntroduksjonsprogram(), cancellationToken: Cancellation));
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task A_registration_is_stored_and_never_answered()
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().Lost());
        var program = Nir.OpprettPerson().EtIntroduksjonsprogram();
        using var client = Client(TimeSpan.FromMilliseconds(500));

        await client.Value.SendAsync(program, cancellationToken: Cancellation);

        Assert.Equal(program.Id, Assert.Single(Nir.Registreringer).Registrering.Id);
    }

    [Theory]
    [InlineData(StubFault.EmptyResponse)]
    [InlineData(StubFault.ConnectionResetByPeer)]
    [InlineData(StubFault.RandomDataThenClose)]
    [InlineData(StubFault.MalformedResponseChunk)]
    public async Task A_registration_is_stored_though_the_connection_breaks(StubFault fault)
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().WithFault(fault));

        await Assert.ThrowsAsync<HttpRequestException>(() => TransferAsync());

        Assert.Single(Nir.Registreringer);
    }

    [Theory]
    [InlineData(StubFault.EmptyResponse)]
    [InlineData(StubFault.ConnectionResetByPeer)]
    [InlineData(StubFault.RandomDataThenClose)]
    [InlineData(StubFault.MalformedResponseChunk)]
    public async Task Without_the_register_a_fault_stores_nothing(StubFault fault)
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.Create().WithFault(fault));

        await Assert.ThrowsAsync<HttpRequestException>(() => TransferAsync());

        Assert.Empty(Nir.Registreringer);
    }

    [Fact]
    public async Task The_answer_is_cut_after_some_bytes()
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().CutAfter(10));

        await Assert.ThrowsAsync<HttpRequestException>(() => TransferAsync());

        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task An_answer_shorter_than_the_cut_is_whole()
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().CutAfter(100_000));

        Assert.Equal(HttpStatusCode.Created, (await TransferAsync()).Status);
    }

    [Fact]
    public async Task The_answer_is_delayed_after_the_register_has_acted()
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().WithDelay(TimeSpan.FromMinutes(5)));
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var transfer = TransferAsync(leave.Token);

        await Until(() => Nir.Registreringer.Count == 1);
        Assert.False(transfer.IsCompleted);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transfer);
    }

    [Fact]
    public async Task The_delay_may_come_before_the_register_acts()
    {
        Nir.Stubs.Add("""{ "request": { "method": "PUT" }, "response": { "fixedDelayMilliseconds": 150, "transformers": ["nir"], "transformerParameters": { "nir": { "delay": "before" } } } }""");
        var transfer = TransferAsync();

        Assert.Empty(Nir.Registreringer);
        Assert.Equal(HttpStatusCode.Created, (await transfer).Status);
    }

    [Theory]
    [InlineData(NirDamage.Json)]
    [InlineData(NirDamage.Utf8)]
    [InlineData(NirDamage.Empty)]
    [InlineData(NirDamage.Html)]
    public async Task The_answer_is_damaged_and_the_status_kept(NirDamage damage)
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().Damaged(damage));

        var (status, body) = await TransferAsync();

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(damage is NirDamage.Utf8, !System.Text.Unicode.Utf8.IsValid(body));
        Assert.Equal(damage is NirDamage.Empty, body.Length == 0);
        Assert.Equal(damage is NirDamage.Utf8, Record.Exception(() => System.Text.Json.JsonDocument.Parse(body)) is null);
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task Status_and_headers_given_replace_the_registers()
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().WithStatusCode(503).WithHeader("Retry-After", "7"));
        using var answer = await Http.SendAsync(await MessageAsync(), Cancellation);

        Assert.Equal((503, 7.0), ((int)answer.StatusCode, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.True(answer.Headers.Contains("X-Korrelasjons-Id"));
        Assert.Single(Nir.Registreringer);
    }

    [Fact]
    public async Task A_refusal_of_the_register_passes_through_too()
    {
        Nir.Stubs.Given(Transfers).RespondWith(Response.FromRegister().WithHeader("X-Seen", "1"));
        using var message = new HttpRequestMessage(HttpMethod.Put, $"/v1/registreringer/{Guid.NewGuid()}") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        using var answer = await Http.SendAsync(message, Cancellation);

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.True(answer.Headers.Contains("X-Seen"));
    }

    [Fact]
    public async Task A_server_that_stops_does_not_wait_for_a_lost_answer()
    {
        await using var nir = await FakeNir.StartAsync(Options, Cancellation);
        nir.Stubs.Given(Request.Create().WithPath("/helse")).RespondWith(Response.FromRegister().Lost());
        using var http = new HttpClient(nir.CreateHandler()) { BaseAddress = nir.Endpoint };
        var call = http.GetAsync(new Uri("/helse", UriKind.Relative), Cancellation);
        await Until(() => nir.Stubs.Journal.Latest.Count == 1);

        await nir.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> TransferAsync(CancellationToken? leave = null)
    {
        using var message = await MessageAsync();
        using var answer = await Http.SendAsync(message, leave ?? Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(leave ?? Cancellation));
    }

    private async Task<HttpRequestMessage> MessageAsync()
    {
        var program = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var bruker = Nir.Legitimasjon(Rolle.Kommuneintrobruker);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = bruker.ClientId, ["client_secret"] = bruker.ClientSecret });
        using var token = await Http.PostAsync(new Uri("/oauth/token", UriKind.Relative), form, Cancellation);
        var message = new HttpRequestMessage(HttpMethod.Put, $"/v1/registreringer/{program.Id}") { Content = new ByteArrayContent(Sdk.Contract.NirJson.Skriv(program)) };
        message.Content.Headers.ContentType = new("application/json");
        message.Headers.Authorization = new("Bearer", (await token.Content.ReadAsStringAsync(Cancellation)).Split('"')[3]);
        message.Headers.TryAddWithoutValidation("If-None-Match", "*");
        return message;
    }

    private Holder Client(TimeSpan timeout)
    {
        var bruker = Nir.Legitimasjon(Rolle.Kommuneintrobruker);
        var handler = Nir.CreateHandler();
        var credential = new ClientCredentialsCredential(Nir.TokenEndpoint, bruker.ClientId, bruker.ClientSecret, new() { HttpHandler = handler });
        return new Holder(new NirClient(Nir.Endpoint, credential, new() { HttpHandler = handler, Miljoe = Sdk.Regler.Miljoe.Test, Timeout = timeout }), handler);
    }

    private sealed record Holder(NirClient Value, HttpMessageHandler Handler) : IDisposable
    {
        public void Dispose() => Handler.Dispose();
    }
}
