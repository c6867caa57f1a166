using System.Net;
using Microsoft.Extensions.Logging;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

public sealed class ResponseFrameTests : ContractTest
{
    [Theory]
    [InlineData("v1")]
    [InlineData("v2/registreringer/6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002")]
    [InlineData("v1/registreringer/ikke-en-uuid")]
    [InlineData("oauth")]
    public async Task An_address_that_does_not_exist_is_a_problem(string address)
    {
        var response = await Intro.SendAsync(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal("urn:nir:problem:finnes-ikke", response.Type);
    }

    [Theory]
    [InlineData("POST", "v1/registreringer/6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002", "DELETE, GET, PUT")]
    [InlineData("GET", "v1/registreringer/soek", "POST")]
    [InlineData("GET", "oauth/token", "POST")]
    [InlineData("PATCH", "v1/registreringer/6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002", "DELETE, GET, PUT")]
    public async Task A_method_that_an_address_does_not_take_is_a_problem_that_names_those_it_takes(string method, string address, string allowed)
    {
        var response = await Intro.SendAsync(new HttpMethod(method), address);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.Status);
        Assert.Equal("urn:nir:problem:feil-metode", response.Type);
        Assert.Equal(allowed, string.Join(", ", response.Headers["Allow"].Split(", ").Order()));
    }

    [Fact]
    public async Task A_correlation_id_is_given_back()
    {
        var id = Guid.NewGuid().ToString();

        var response = await Intro.SendAsync(HttpMethod.Get, Fagsystem.Address(Guid.NewGuid()), null, ("X-Korrelasjons-Id", id));

        Assert.Equal(id, response.Headers["X-Korrelasjons-Id"]);
        Assert.Equal(id, response.Felt("korrelasjonsId"));
    }

    [Fact]
    public async Task A_correlation_id_that_is_no_uuid_is_replaced()
    {
        var response = await Intro.SendAsync(HttpMethod.Get, Fagsystem.Address(Guid.NewGuid()), null, ("X-Korrelasjons-Id", "202312345688"));

        Assert.NotEqual("202312345688", response.Headers["X-Korrelasjons-Id"]);
    }

    [Fact]
    public async Task Two_answers_have_different_correlation_ids()
    {
        var (one, others) = (await Intro.ReadAsync(Guid.NewGuid()), await Intro.ReadAsync(Guid.NewGuid()));

        Assert.NotEqual(one.Headers["X-Korrelasjons-Id"], others.Headers["X-Korrelasjons-Id"]);
    }

    [Fact]
    public async Task Health_needs_no_token()
    {
        Intro.Token = null;

        var response = await Intro.SendAsync(HttpMethod.Get, "helse");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("ok", response.Felt("status"));
    }

    [Fact]
    public async Task A_failure_is_answered_and_logged_without_its_message()
    {
        using var log = new LogCollector();
        var time = new FailingTime();
        await using var nir = await FakeNir.StartAsync(
            new() { Time = time, Logging = logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log) }, Cancellation);
        using var fagsystem = await Fagsystem.LogInAsync(nir);
        time.Svikter = true;

        var response = await fagsystem.ReadAsync(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.InternalServerError, response.Status);
        Assert.Equal("urn:nir:problem:uventet-feil", response.Type);
        Assert.Contains("System.TimeoutException", log.Tekst, StringComparison.Ordinal);
        Assert.Contains(response.Felt("korrelasjonsId")!, log.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(FailingTime.Secret, response.Tekst + log.Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_is_full_says_so()
    {
        await using var nir = await FakeNir.StartAsync(new() { Setup = new() { MaxRegistreringer = 1 } }, Cancellation);
        using var fagsystem = await Fagsystem.LogInAsync(nir);
        var first = nir.CreatePerson().CreateIntroduksjonsprogram();
        var version = (await fagsystem.StoreAsync(first)).Version;

        var full = await fagsystem.StoreAsync(nir.CreatePerson().CreateIntroduksjonsprogram());
        var changed = await fagsystem.StoreAsync(first with { LivsmestringGjennomfoert = true }, version);

        Assert.Equal(HttpStatusCode.InsufficientStorage, full.Status);
        Assert.Equal("urn:nir:problem:fullt", full.Type);
        Assert.Equal(HttpStatusCode.OK, changed.Status);
    }

    private sealed class FailingTime : TimeProvider
    {
        public const string Secret = "202312345688";

        public bool Svikter { get; set; }

        public override DateTimeOffset GetUtcNow() => Svikter ? throw new TimeoutException(Secret) : DateTimeOffset.UnixEpoch;
    }
}
