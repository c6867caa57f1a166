using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>What each answer to a transfer becomes, and what the request looks like.</summary>
public sealed class OverfoeringTests
{
    private readonly Manus _register = new();

    private NirClient Klient => Eksempler.Klient(_register);

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task What_is_stored_without_remarks_is_accepted(int status)
    {
        _register.Svar(status, Eksempler.Svar());

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var godtatt = Assert.IsType<Accepted>(resultat);
        Assert.Equal((Eksempler.Id, Eksempler.Versjon, false), (godtatt.Id, godtatt.Version, godtatt.IsReadBack));
        Assert.True(resultat.IsAccepted);
    }

    [Fact]
    public async Task Remarks_come_with_the_result()
    {
        _register.Svar(200, Eksempler.Svar(merknader: Eksempler.Avvik("NIR1103", "merknad")));

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var godtatt = Assert.IsType<Accepted>(resultat);
        Assert.Equal("NIR1103", Assert.Single(godtatt.Merknader).Regel);
        Assert.Equal(Eksempler.Versjon, godtatt.Version);
        Assert.True(resultat.IsAccepted);
    }

    [Fact]
    public async Task A_refusal_holds_every_rule_broken()
    {
        _register.Svar(422, Eksempler.Problem(422, "urn:nir:problem:validering", $$""","avvik":[{{Eksempler.Avvik("NIR1001")}},{{Eksempler.Avvik("NIR1103", "merknad")}}]"""));

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var avvist = Assert.IsType<Refused>(resultat);
        Assert.Equal(["NIR1001", "NIR1103"], avvist.Avvik.Select(avvik => avvik.Regel));
        Assert.False(avvist.IsRefusedBeforeSending);
        Assert.False(resultat.IsAccepted);
    }

    [Fact]
    public async Task A_refusal_that_names_no_rule_is_a_fault()
    {
        _register.Svar(422, Eksempler.Problem(422, "urn:nir:problem:validering"));

        var feil = await Assert.ThrowsAsync<NirException>(() => Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((Feilkode.UventetSvar, (int?)422), (feil.Feilkode, feil.Status));
    }

    [Fact]
    public async Task The_same_participation_under_another_id_is_a_conflict_with_that_id()
    {
        var annen = Guid.NewGuid();
        _register.Svar(409, Eksempler.Problem(409, "urn:nir:regel:NIR5003", $$""","eksisterendeId":"{{annen}}","versjon":"v3","avvik":[{{Eksempler.Avvik("NIR5003")}}]"""));

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var konflikt = Assert.IsType<Conflict>(resultat);
        Assert.Equal((ConflictCause.ExistsUnderAnotherId, (Guid?)annen, "v3"), (konflikt.Cause, konflikt.ExistingId, konflikt.Version));
        Assert.Equal("NIR5003", Assert.Single(konflikt.Avvik).Regel);
        Assert.Equal("PUT", _register.Metoder);
    }

    [Fact]
    public async Task A_new_registration_is_sent_on_condition_that_there_is_none()
    {
        _register.Svar(201, Eksempler.Svar());

        await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var put = Assert.Single(_register.Spoersmaal);
        Assert.Equal("PUT", put.Metode);
        Assert.Equal("*", put.Hoder.IfNoneMatch.ToString());
        Assert.Empty(put.Hoder.IfMatch);
    }

    [Fact]
    public async Task A_changed_registration_is_sent_on_condition_that_it_is_the_one_that_was_read()
    {
        _register.Svar(200, Eksempler.Svar());

        await Klient.SendAsync(Eksempler.Endret, Eksempler.Lagret(Eksempler.Program), cancellationToken: TestContext.Current.CancellationToken);

        var put = Assert.Single(_register.Spoersmaal);
        Assert.Equal("\"v6\"", put.Hoder.IfMatch.ToString());
        Assert.Empty(put.Hoder.IfNoneMatch);
    }

    [Fact]
    public async Task The_body_is_the_registration_and_the_address_holds_only_its_id()
    {
        _register.Svar(201, Eksempler.Svar());

        await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var put = Assert.Single(_register.Spoersmaal);
        Assert.Equal($"https://nir.example.no/wire/v1/registreringer/{Eksempler.Id}", put.Adresse.AbsoluteUri);
        Assert.Equal(Eksempler.Json(Eksempler.Program), put.Kropp);
        Assert.Contains(Eksempler.DufSifre, put.Kropp, StringComparison.Ordinal);
        Assert.Equal($"Bearer {FastToken.Verdi}", put.Hoder.Authorization!.ToString());
    }

    [Fact]
    public async Task The_id_of_the_call_is_the_one_that_was_given_until_the_register_gives_its_own()
    {
        var gitt = Guid.NewGuid();
        var registerets = Guid.NewGuid();
        _register.Svar(201, Eksempler.Svar()).Svar(200, Eksempler.Svar(), tillegg: svar => svar.Headers.Add("X-Korrelasjons-Id", registerets.ToString()));
        var call = new NirCallOptions { KorrelasjonsId = gitt };

        var foerst = await Klient.SendAsync(Eksempler.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);
        var saa = await Klient.SendAsync(Eksempler.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(gitt.ToString(), foerst.CorrelationId);
        Assert.Equal(registerets.ToString(), saa.CorrelationId);
        Assert.All(_register.Spoersmaal, spoersmaal => Assert.Equal(gitt.ToString(), spoersmaal.Hoder.GetValues("X-Korrelasjons-Id").Single()));
    }

    [Fact]
    public async Task What_is_no_guid_is_not_repeated_as_the_id_of_the_call()
    {
        _register.Svar(201, Eksempler.Svar(), tillegg: svar => svar.Headers.Add("X-Korrelasjons-Id", Eksempler.DufSifre));

        var resultat = await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEqual(Eksempler.DufSifre, resultat.CorrelationId);
        Assert.True(Guid.TryParse(resultat.CorrelationId, out _));
    }

    [Fact]
    public async Task The_earlier_state_must_be_of_the_same_registration()
    {
        var annen = Eksempler.Lagret(Eksempler.Program with { Id = Guid.NewGuid() });

        await Assert.ThrowsAsync<ArgumentException>("previous", () => Klient.SendAsync(Eksempler.Program, annen, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(_register.Spoersmaal);
    }

    [Fact]
    public async Task A_code_that_cannot_be_written_stops_before_anything_is_sent()
    {
        var klient = new NirClient(Eksempler.Endpoint, new FastToken(), new NirClientOptions { HttpHandler = _register.Handler, ValiderFoerSending = false });
        var medUkjent = Eksempler.Program with { Vedtak = [new() { Vedtakstype = default, Vedtaksdato = new(2026, 2, 2) }] };

        var feil = await Assert.ThrowsAsync<NirException>(() => klient.SendAsync(medUkjent, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Feilkode.UgyldigForespoersel, feil.Feilkode);
        Assert.Empty(_register.Spoersmaal);
    }
}
