using Nir.Sdk.Client.Results;
using Nir.Sdk.Maskinporten.Tests.Kulisser;

namespace Nir.Sdk.Maskinporten.Tests;

/// <summary>A refusal is a fault that says what to do, in words of our own.</summary>
public sealed class FeilTests : IDisposable
{
    private const string Hemmelig = "pl4nted-in-the-answer";

    private readonly Oppsett _oppsett = new();

    [Theory]
    [InlineData("invalid_request", "MP-011", Feilkode.Autentisering, "could not read the grant")]
    [InlineData("invalid_grant", "MP-012", Feilkode.Autentisering, "has seen the grant before")]
    [InlineData("invalid_grant", "MP-100", Feilkode.Autentisering, "does not know the client")]
    [InlineData("invalid_grant", "MP-110", Feilkode.Autentisering, "Check the authority's issuer")]
    [InlineData("invalid_grant", "MP-120", Feilkode.Autentisering, "does not accept the certificate")]
    [InlineData("invalid_grant", "MP-121", Feilkode.Autentisering, "key has expired. Register a new key")]
    [InlineData("invalid_grant", "MP-122", Feilkode.Autentisering, "another organisation than the client")]
    [InlineData("invalid_grant", "MP-123", Feilkode.Autentisering, "the certificate and its chain")]
    [InlineData("invalid_grant", "MP-124", Feilkode.Autentisering, "signature is wrong")]
    [InlineData("invalid_grant", "MP-130", Feilkode.Autentisering, "Synchronise this machine's clock")]
    [InlineData("invalid_scope", "MP-200", Feilkode.Autentisering, "does not have the scope")]
    [InlineData("invalid_scope", "MP-201", Feilkode.Autentisering, "not for clients of Maskinporten")]
    [InlineData("forbidden", "MP-250", Feilkode.Tilgang, "has not been granted the scope")]
    [InlineData("forbidden", "MP-251", Feilkode.Tilgang, "has not delegated the scope")]
    public async Task A_refusal_that_maskinporten_documents_is_explained(string error, string kode, Feilkode feilkode, string tekst)
    {
        var feil = await Refusert(feilkode is Feilkode.Tilgang ? 403 : 400, $$"""{"error":"{{error}}","error_description":"{{Hemmelig}}","error_uri":"https://test.maskinporten.no/errors/{{kode}}"}""");

        Assert.Equal(feilkode, feil.Feilkode);
        Assert.Contains(tekst, feil.Message, StringComparison.Ordinal);
        Assert.Contains($", {kode} (", feil.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was sent to the register.", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "{}", Feilkode.Autentisering, "refused the grant")]
    [InlineData(400, $$"""{"error":"{{Hemmelig}}"}""", Feilkode.Autentisering, "refused the grant")]
    [InlineData(400, $$"""{"error":"invalid_scope","error_uri":"{{Hemmelig}}"}""", Feilkode.Autentisering, "refused the scope")]
    [InlineData(400, """{"error":"invalid_grant","error_uri":"https://maskinporten.no/errors/MP-999"}""", Feilkode.Autentisering, "refused the grant")]
    [InlineData(401, $"<html>{Hemmelig}", Feilkode.Autentisering, "refused the grant")]
    [InlineData(403, $"<html>{Hemmelig}", Feilkode.Tilgang, "refused access")]
    [InlineData(429, null, Feilkode.Utilgjengelig, "is not available now")]
    [InlineData(503, null, Feilkode.Utilgjengelig, "is not available now")]
    [InlineData(302, null, Feilkode.UventetSvar, "not OAuth's")]
    [InlineData(404, null, Feilkode.UventetSvar, "not OAuth's")]
    [InlineData(200, $$"""{"access_token":"{{Hemmelig}} ","token_type":"Bearer"}""", Feilkode.UventetSvar, "not a bearer token")]
    public async Task Another_answer_is_told_by_its_kind(int status, string? svar, Feilkode feilkode, string tekst)
    {
        var feil = await Refusert(status, svar);

        Assert.Equal(feilkode, feil.Feilkode);
        Assert.Contains(tekst, feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MP-", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(34, "This machine's clock is 34 s behind the token endpoint's, and Maskinporten allows 10 s: synchronise it")]
    [InlineData(-11, "This machine's clock is 11 s ahead of the token endpoint's, and Maskinporten allows 10 s: synchronise it")]
    public async Task A_clock_that_is_off_is_told(int sekunder, string tekst) =>
        Assert.Contains(tekst, (await Refusert(400, "{}", sekunder)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    [InlineData(null)]
    public async Task A_clock_that_is_not_off_is_not_told(int? sekunder) =>
        Assert.DoesNotContain("the token endpoint's", (await Refusert(400, "{}", sekunder)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_refusal_that_breaks_off_is_a_refusal()
    {
        _oppsett.Server.Avbryt(400, """{"error":""", new IOException("broken"));

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(_oppsett.Credential()).AsTask());

        Assert.Equal((Feilkode.Autentisering, 400), (feil.Feilkode, feil.Status));
    }

    [Fact]
    public async Task A_token_that_breaks_off_means_that_nothing_was_sent()
    {
        _oppsett.Server.Avbryt(200, """{"access_token":"t""", new IOException("broken"));

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(_oppsett.Credential()).AsTask());

        Assert.Equal(Feilkode.IngenForbindelse, feil.Feilkode);
    }

    [Fact]
    public async Task A_maskinporten_that_cannot_be_reached_means_that_nothing_was_sent()
    {
        var credential = _oppsett.Credential();
        _oppsett.Server.Kast(new HttpRequestException(HttpRequestError.ConnectionError)).Ti().Svar(200, Oppsett.Token("t1"));

        var nede = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(credential).AsTask());
        var taus = Oppsett.Hent(credential).AsTask();
        await _oppsett.Tid.NoenVenterAsync(TimeSpan.FromSeconds(30));
        _oppsett.Tid.Gaa(TimeSpan.FromSeconds(30));

        Assert.All([nede, await Assert.ThrowsAsync<NirException>(() => taus)], static feil => Assert.Equal(Feilkode.IngenForbindelse, feil.Feilkode));
        Assert.Equal("t1", (await Oppsett.Hent(credential)).Token);
    }

    public void Dispose() => _oppsett.Dispose();

    private async Task<NirException> Refusert(int status, string? svar, int? klokke = null)
    {
        _oppsett.Server.Svar(status, svar, tillegg: response =>
        {
            response.ReasonPhrase = Hemmelig;
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(3));
            response.Headers.Date = klokke is { } sekunder ? _oppsett.Tid.GetUtcNow().AddSeconds(sekunder) : null;
        });

        var feil = await Assert.ThrowsAsync<NirException>(() => Oppsett.Hent(_oppsett.Credential()).AsTask());

        Assert.DoesNotContain(Hemmelig, feil.ToString(), StringComparison.Ordinal);
        Assert.Contains("test.maskinporten.no", feil.Message, StringComparison.Ordinal);
        if (status != 200)
        {
            Assert.Equal((status, TimeSpan.FromSeconds(3)), (feil.Status, feil.ProevIgjenEtter));
        }

        return feil;
    }
}
