using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Tokens;

public sealed class TokenTests : ContractTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private protected override FakeNirOptions Setup => new() { Time = _time, TokenLifetime = TimeSpan.FromMinutes(2) };

    [Fact]
    public async Task A_token_says_what_it_is_and_how_long_it_lasts()
    {
        var response = await Intro.ReadTokenAsync(Nir.CreateCredentials(Rolle.Kommuneintrobruker));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal("Bearer", response.Felt("token_type"));
        Assert.Equal(120, response.Json.GetProperty("expires_in").GetInt32());
    }

    [Fact]
    public async Task Two_tokens_of_the_same_moment_differ()
    {
        var first = await Intro.ReadTokenAsync(Nir.CreateCredentials(Rolle.Kommuneintrobruker));
        var second = await Intro.ReadTokenAsync(Nir.CreateCredentials(Rolle.Kommuneintrobruker));

        Assert.NotEqual(first.Felt("access_token"), second.Felt("access_token"));
    }

    [Fact]
    public async Task A_token_works_until_its_time_is_out_on_the_transports_clock()
    {
        var id = Guid.NewGuid();

        _time.Advance(TimeSpan.FromSeconds(119));
        var before = await Intro.ReadAsync(id);
        _time.Advance(TimeSpan.FromSeconds(1));
        var after = await Intro.ReadAsync(id);

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, after.Status);
        Assert.Contains("invalid_token", after.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_the_registers_date_leaves_tokens_alone()
    {
        Nir.Clock.Set(new(2030, 1, 1));

        Assert.Equal(HttpStatusCode.NotFound, (await Intro.ReadAsync(Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task A_call_without_a_token_is_told_how_to_get_one()
    {
        Intro.Token = null;

        var response = await Intro.ReadAsync(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal("urn:nir:problem:ikke-autentisert", response.Type);
        Assert.StartsWith("Bearer", response.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.DoesNotContain("error", response.Headers["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not.a.token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_that_was_never_issued_is_refused(string token)
    {
        Intro.Token = token;

        Assert.Equal(HttpStatusCode.Unauthorized, (await Intro.ReadAsync(Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task A_token_of_another_server_is_refused()
    {
        await using var other = await FakeNir.StartAsync(new() { Time = _time }, Cancellation);
        using var fagsystem = await Fagsystem.LogInAsync(other);
        Intro.Token = fagsystem.Token;

        Assert.Equal(HttpStatusCode.Unauthorized, (await Intro.ReadAsync(Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task A_token_that_was_changed_is_refused()
    {
        var character = Intro.Token!.ToCharArray();
        for (var i = 0; i < character.Length; i += 7)
        {
            var changed = (char[])character.Clone();
            changed[i] = changed[i] is 'A' ? 'B' : 'A';
            Intro.Token = new string(changed);
            Assert.Equal(HttpStatusCode.Unauthorized, (await Intro.ReadAsync(Guid.NewGuid())).Status);
        }
    }

    [Fact]
    public async Task Basic_is_no_way_to_call_the_register()
    {
        Intro.Token = null;

        var response = await Intro.SendAsync(HttpMethod.Get, Fagsystem.Address(Guid.NewGuid()), null, ("Authorization", "Basic eDp5"));

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
    }

    [Theory]
    [InlineData("9901-kommuneintrobruker", "feil")]
    [InlineData("ukjent", "hemmelig-9901-kommuneintrobruker")]
    [InlineData("9901-kommuneintrobruker", "hemmelig-9901-kommunenorskbruker")]
    [InlineData("9901-kommuneintrobruker", "")]
    public async Task A_wrong_id_or_secret_gets_no_token(string id, string secret)
    {
        var response = await Intro.ReadTokenAsync(("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret));

        Assert.Equal(HttpStatusCode.Unauthorized, response.Status);
        Assert.Equal("invalid_client", response.Felt("error"));
    }

    [Fact]
    public async Task Id_and_secret_may_stand_in_the_header()
    {
        var user = Nir.CreateCredentials(Rolle.Kommuneintrobruker);
        Intro.Token = null;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.ClientId}:{user.ClientSecret}"));

        var response = await Intro.SendAsync(
            HttpMethod.Post, "oauth/token", new FormUrlEncodedContent([new("grant_type", "client_credentials")]), ("Authorization", $"Basic {basic}"));

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Theory]
    [InlineData("password", "unsupported_grant_type")]
    [InlineData("", "invalid_request")]
    public async Task Only_client_credentials_are_a_way_to_get_a_token(string type, string error)
    {
        var response = await Intro.ReadTokenAsync(("grant_type", type), ("client_id", "x"), ("client_secret", "y"));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal(error, response.Felt("error"));
    }

    [Fact]
    public async Task A_token_request_that_says_everything_twice_is_a_bad_request()
    {
        var response = await Intro.ReadTokenAsync(("grant_type", "client_credentials"), ("grant_type", "client_credentials"));

        Assert.Equal("invalid_request", response.Felt("error"));
    }

    [Fact]
    public async Task A_token_request_as_json_is_of_another_kind()
    {
        var response = await Intro.SendAsync(HttpMethod.Post, "oauth/token", Fagsystem.Json("{}"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.Status);
    }

    [Fact]
    public async Task A_token_request_that_is_too_large_is_refused()
    {
        var response = await Intro.ReadTokenAsync(("grant_type", new string('x', 2_000_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.Status);
    }

    [Fact]
    public async Task A_form_with_more_fields_than_anyone_needs_is_a_bad_request()
    {
        var response = await Intro.ReadTokenAsync([.. Enumerable.Range(0, 5_000).Select(i => ($"f{i}", "v"))]);

        Assert.Equal("invalid_request", response.Felt("error"));
    }
}
