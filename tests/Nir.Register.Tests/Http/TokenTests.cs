using System.Net;
using System.Text;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class TokenTests : Kontrakttest
{
    private readonly StillbarTid _tid = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private protected override FakeNirOptions Oppsett => new() { Tid = _tid, Tokenlevetid = TimeSpan.FromMinutes(2) };

    [Fact]
    public async Task A_token_says_what_it_is_and_how_long_it_lasts()
    {
        var svar = await Intro.HentTokenAsync(Nir.Legitimasjon(Rolle.Kommuneintrobruker));

        Assert.Equal(HttpStatusCode.OK, svar.Status);
        Assert.Equal("Bearer", svar.Felt("token_type"));
        Assert.Equal(120, svar.Json.GetProperty("expires_in").GetInt32());
    }

    [Fact]
    public async Task A_token_works_until_its_time_is_out_on_the_transports_clock()
    {
        var id = Guid.NewGuid();

        _tid.Naa += TimeSpan.FromSeconds(119);
        var foer = await Intro.HentAsync(id);
        _tid.Naa += TimeSpan.FromSeconds(1);
        var etter = await Intro.HentAsync(id);

        Assert.Equal(HttpStatusCode.NotFound, foer.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, etter.Status);
        Assert.Contains("invalid_token", etter.Hoder["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_the_registers_date_leaves_tokens_alone()
    {
        Nir.Klokke.Sett(new(2030, 1, 1));

        Assert.Equal(HttpStatusCode.NotFound, (await Intro.HentAsync(Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task A_call_without_a_token_is_told_how_to_get_one()
    {
        Intro.Token = null;

        var svar = await Intro.HentAsync(Guid.NewGuid());

        Assert.Equal(HttpStatusCode.Unauthorized, svar.Status);
        Assert.Equal("urn:nir:problem:ikke-autentisert", svar.Type);
        Assert.StartsWith("Bearer", svar.Hoder["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.DoesNotContain("error", svar.Hoder["WWW-Authenticate"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not.a.token")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_that_was_never_issued_is_refused(string token)
    {
        Intro.Token = token;

        Assert.Equal(HttpStatusCode.Unauthorized, (await Intro.HentAsync(Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task A_token_of_another_server_is_refused()
    {
        await using var annen = await FakeNir.StartAsync(new() { Tid = _tid }, Avbrudd);
        using var fagsystem = await Fagsystem.LoggInnAsync(annen);
        Intro.Token = fagsystem.Token;

        Assert.Equal(HttpStatusCode.Unauthorized, (await Intro.HentAsync(Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task A_token_that_was_changed_is_refused()
    {
        var tegn = Intro.Token!.ToCharArray();
        for (var i = 0; i < tegn.Length; i += 7)
        {
            var endret = (char[])tegn.Clone();
            endret[i] = endret[i] is 'A' ? 'B' : 'A';
            Intro.Token = new string(endret);
            Assert.Equal(HttpStatusCode.Unauthorized, (await Intro.HentAsync(Guid.NewGuid())).Status);
        }
    }

    [Fact]
    public async Task Basic_is_no_way_to_call_the_register()
    {
        Intro.Token = null;

        var svar = await Intro.SendAsync(HttpMethod.Get, Fagsystem.Adresse(Guid.NewGuid()), null, ("Authorization", "Basic eDp5"));

        Assert.Equal(HttpStatusCode.Unauthorized, svar.Status);
    }

    [Theory]
    [InlineData("9901-kommuneintrobruker", "feil")]
    [InlineData("ukjent", "hemmelig-9901-kommuneintrobruker")]
    [InlineData("9901-kommuneintrobruker", "hemmelig-9901-kommunenorskbruker")]
    [InlineData("9901-kommuneintrobruker", "")]
    public async Task A_wrong_id_or_secret_gets_no_token(string id, string hemmelighet)
    {
        var svar = await Intro.HentTokenAsync(("grant_type", "client_credentials"), ("client_id", id), ("client_secret", hemmelighet));

        Assert.Equal(HttpStatusCode.Unauthorized, svar.Status);
        Assert.Equal("invalid_client", svar.Felt("error"));
    }

    [Fact]
    public async Task Id_and_secret_may_stand_in_the_header()
    {
        var bruker = Nir.Legitimasjon(Rolle.Kommuneintrobruker);
        Intro.Token = null;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{bruker.ClientId}:{bruker.ClientSecret}"));

        var svar = await Intro.SendAsync(
            HttpMethod.Post, "oauth/token", new FormUrlEncodedContent([new("grant_type", "client_credentials")]), ("Authorization", $"Basic {basic}"));

        Assert.Equal(HttpStatusCode.OK, svar.Status);
    }

    [Theory]
    [InlineData("password", "unsupported_grant_type")]
    [InlineData("", "invalid_request")]
    public async Task Only_client_credentials_are_a_way_to_get_a_token(string type, string feil)
    {
        var svar = await Intro.HentTokenAsync(("grant_type", type), ("client_id", "x"), ("client_secret", "y"));

        Assert.Equal(HttpStatusCode.BadRequest, svar.Status);
        Assert.Equal(feil, svar.Felt("error"));
    }

    [Fact]
    public async Task A_token_request_that_says_everything_twice_is_a_bad_request()
    {
        var svar = await Intro.HentTokenAsync(("grant_type", "client_credentials"), ("grant_type", "client_credentials"));

        Assert.Equal("invalid_request", svar.Felt("error"));
    }

    [Fact]
    public async Task A_token_request_as_json_is_of_another_kind()
    {
        var svar = await Intro.SendAsync(HttpMethod.Post, "oauth/token", Fagsystem.Json("{}"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, svar.Status);
    }

    [Fact]
    public async Task A_token_request_that_is_too_large_is_refused()
    {
        var svar = await Intro.HentTokenAsync(("grant_type", new string('x', 2_000_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, svar.Status);
    }

    [Fact]
    public async Task A_form_with_more_fields_than_anyone_needs_is_a_bad_request()
    {
        var svar = await Intro.HentTokenAsync([.. Enumerable.Range(0, 5_000).Select(i => ($"f{i}", "v"))]);

        Assert.Equal("invalid_request", svar.Felt("error"));
    }
}
