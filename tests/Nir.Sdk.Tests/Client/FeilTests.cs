using System.Globalization;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Faults: what stops a call, and that nothing is tried twice.</summary>
public sealed class FeilTests
{
    private readonly Manus _register = new();
    private readonly FakeTid _tid = new();
    private readonly FastToken _token = new();

    private NirClient Klient => Eksempler.Klient(_register, _token, _tid);

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    [InlineData(HttpRequestError.ProxyTunnelError)]
    public async Task A_connection_that_was_never_made_is_told_from_an_unknown_outcome(HttpRequestError aarsak)
    {
        var feil = await SendMedFeil(register => register.Kast(new HttpRequestException(aarsak)));

        Assert.Equal(Feilkode.IngenForbindelse, feil.Feilkode);
        Assert.Equal("PUT", _register.Metoder);
        Assert.Contains("nir.example.no", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_forgotten_and_not_tried_again()
    {
        var feil = await SendMedFeil(register => register.Svar(401));

        Assert.Equal((Feilkode.Autentisering, (int?)401), (feil.Feilkode, feil.Status));
        Assert.Equal(FastToken.Verdi, Assert.Single(_token.Forkastet).Token);
        Assert.Equal("PUT", _register.Metoder);
    }

    [Theory]
    [InlineData("NIR5001", "kommuneintrobruker")]
    [InlineData("NIR5002", "transfer user")]
    public async Task Refused_access_names_the_rule_and_what_to_do(string regel, string hjelp)
    {
        var feil = await SendMedFeil(register => register.Svar(403, Eksempler.Problem(403, $"urn:nir:regel:{regel}")));

        Assert.Equal((Feilkode.Tilgang, regel), (feil.Feilkode, feil.Regel));
        Assert.Contains(regel, feil.Message, StringComparison.Ordinal);
        Assert.Contains(hjelp, feil.Message, StringComparison.Ordinal);
        Assert.Empty(_token.Forkastet);
    }

    [Fact]
    public async Task The_rule_is_found_among_the_broken_ones_when_the_type_names_none()
    {
        var feil = await SendMedFeil(register => register.Svar(403, Eksempler.Problem(403, "urn:nir:problem:feil-rolle", $$""","avvik":[{{Eksempler.Avvik("NIR5001")}}]""")));

        Assert.Equal("NIR5001", feil.Regel);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("""{"type":"urn:nir:regel:202312345688","title":"t","status":403}""")]
    [InlineData("""{"type":"about:blank","title":"t","status":403}""")]
    public async Task Refused_access_without_a_rule_still_says_what_to_do(string kropp)
    {
        var feil = await SendMedFeil(register => register.Svar(403, kropp));

        Assert.Equal((Feilkode.Tilgang, null), (feil.Feilkode, feil.Regel));
        Assert.Contains("kommune and role", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(428)]
    [InlineData(302)]
    [InlineData(308)]
    public async Task A_request_that_will_never_be_understood_is_the_programs_error(int status)
    {
        var feil = await SendMedFeil(register => register.Svar(status));

        Assert.Equal((Feilkode.UgyldigForespoersel, (int?)status), (feil.Feilkode, feil.Status));
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), feil.Message, StringComparison.Ordinal);
        Assert.Equal("PUT", _register.Metoder);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_busy_register_says_how_long_to_wait(int status)
    {
        var feil = await SendMedFeil(register => register.Svar(status, tillegg: svar => svar.Headers.RetryAfter = new(TimeSpan.FromSeconds(17))));

        Assert.Equal((Feilkode.Utilgjengelig, TimeSpan.FromSeconds(17)), (feil.Feilkode, feil.ProevIgjenEtter));
        Assert.Equal("PUT", _register.Metoder);
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(-5, 0)]
    public async Task A_date_to_wait_for_is_measured_on_the_clock_of_the_client(int sekunder, int ventet)
    {
        var feil = await SendMedFeil(register => register.Svar(503, tillegg: svar => svar.Headers.RetryAfter = new(_tid.GetUtcNow().AddSeconds(sekunder))));

        Assert.Equal(TimeSpan.FromSeconds(ventet), feil.ProevIgjenEtter);
    }

    [Fact]
    public async Task A_busy_register_that_does_not_say_how_long_leaves_it_open()
    {
        var feil = await SendMedFeil(register => register.Svar(429));

        Assert.Null(feil.ProevIgjenEtter);
    }

    [Fact]
    public async Task A_fault_carries_the_registers_id_of_the_call()
    {
        var id = Guid.NewGuid();

        var feil = await SendMedFeil(register => register.Svar(400, tillegg: svar => svar.Headers.Add("X-Korrelasjons-Id", id.ToString())));

        Assert.Equal(id.ToString(), feil.KorrelasjonsId);
    }

    private async Task<NirException> SendMedFeil(Action<Manus> manus)
    {
        manus(_register);
        return await Assert.ThrowsAsync<NirException>(() => Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken));
    }
}
