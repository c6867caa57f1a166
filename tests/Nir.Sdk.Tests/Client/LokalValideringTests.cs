using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>What must not be sent does not leave the process.</summary>
public sealed class LokalValideringTests
{
    private static readonly Introduksjonsprogram Forbudt = Eksempler.Program with { Lovverk = Lovverk.Introduksjonsloven, Integreringskontrakt = null };

    private readonly Manus _register = new();

    [Fact]
    public async Task A_registration_that_a_rule_refuses_is_refused_without_the_network()
    {
        var token = new FastToken();

        var resultat = await Eksempler.Klient(_register, token).SendAsync(Forbudt, cancellationToken: TestContext.Current.CancellationToken);

        var avvist = Assert.IsType<Refused>(resultat);
        Assert.True(avvist.IsRefusedBeforeSending);
        Assert.Contains(avvist.Avvik, avvik => avvik is { Regel: "NIR1001", Alvorlighet: Alvorlighet.Avvisning, Peker: "/sluttmaal" });
        Assert.Empty(_register.Spoersmaal);
        Assert.Empty(token.Forespurt);
    }

    [Fact]
    public async Task A_registration_with_only_remarks_is_sent()
    {
        _register.Svar(201, Eksempler.Svar());

        await Eksempler.Klient(_register).SendAsync(Eksempler.Program with { Sluttmaal = null }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("PUT", _register.Metoder);
    }

    [Fact]
    public async Task The_check_can_be_left_to_the_register()
    {
        _register.Svar(201, Eksempler.Svar());

        await Klient(new() { ValiderFoerSending = false }).SendAsync(Forbudt, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("PUT", _register.Metoder);
    }

    [Theory]
    [InlineData(Miljoe.Produksjon, false)]
    [InlineData(Miljoe.Test, true)]
    [InlineData(null, true)]
    public async Task A_synthetic_person_is_sent_only_where_it_may_be(Miljoe? miljoe, bool sendes)
    {
        _register.Svar(201, Eksempler.Svar());

        var resultat = await Klient(new() { Miljoe = miljoe }).SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(sendes, resultat.IsAccepted);
        Assert.Equal(sendes ? 1 : 0, _register.Spoersmaal.Count);
    }

    [Theory]
    [InlineData(SyntetiskeSerier.Tenor, true)]
    [InlineData(SyntetiskeSerier.NorskHelsenett, false)]
    public async Task The_series_that_count_as_synthetic_are_an_option(SyntetiskeSerier serier, bool sendes)
    {
        _register.Svar(201, Eksempler.Svar());

        var resultat = await Klient(new() { Miljoe = Miljoe.Test, SyntetiskeSerier = serier }).SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(sendes, resultat.IsAccepted);
    }

    [Theory]
    [InlineData("2026-06-30T21:59:59Z", true)]
    [InlineData("2026-06-30T22:00:00Z", false)]
    [InlineData("2023-06-30T21:59:59Z", false)]
    [InlineData("2023-06-30T22:00:00Z", true)]
    public async Task The_day_that_decides_is_the_one_in_norway(string utc, bool sendes)
    {
        _register.Svar(201, Eksempler.Svar());
        var tid = new FakeTid(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));

        var resultat = await Klient(new() { TimeProvider = tid }).SendAsync(Kapittel6A, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(sendes, resultat.IsAccepted);
    }

    [Fact]
    public async Task What_was_accepted_once_is_sent_again_after_the_day()
    {
        _register.Svar(200, Eksempler.Svar());

        var resultat = await Klient(new()).SendAsync(Kapittel6A, Eksempler.Lagret(Kapittel6A), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(resultat.IsAccepted);
    }

    /// <summary>Utdanningsbakgrunn under kapittel 6A: accepted when transferred from 1 July 2023 to 30 June 2026.</summary>
    private static Norskopplaering Kapittel6A => new()
    {
        Id = Eksempler.Id,
        Kommune = Kommunenummer.Parse("9901"),
        Person = Eksempler.Person,
        Lovverk = Lovverk.IntegreringslovenKapittel6A,
        Rettsstilling = Rettsstilling.Rett,
        Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingNorskopplaering, Vedtaksdato = new(2023, 2, 2), Startdato = new(2023, 2, 16) }],
        Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole,
    };

    private NirClient Klient(NirClientOptions options) => new(Eksempler.Endpoint, new FastToken(), new NirClientOptions
    {
        HttpHandler = _register.Handler,
        TimeProvider = options.TimeProvider == TimeProvider.System ? new FakeTid() : options.TimeProvider,
        ValiderFoerSending = options.ValiderFoerSending,
        Miljoe = options.Miljoe,
        SyntetiskeSerier = options.SyntetiskeSerier,
    });
}
