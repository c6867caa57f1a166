using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared.Client;
using Examples = Nir.Shared.Client.Examples;

namespace Nir.Sdk.Tests.Client;

/// <summary>What must not be sent does not leave the process.</summary>
public sealed class LocalValidationTests
{
    private static readonly Introduksjonsprogram Forbudt = Examples.Program with { Lovverk = Lovverk.Introduksjonsloven, Integreringskontrakt = null };

    private readonly Script _register = new();

    [Fact]
    public async Task A_registration_that_a_rule_refuses_is_refused_without_the_network()
    {
        var token = new FastToken();

        var result = await Examples.Client(_register, token).SendAsync(Forbudt, cancellationToken: TestContext.Current.CancellationToken);

        var refused = Assert.IsType<Refused>(result);
        Assert.True(refused.IsRefusedBeforeSending);
        Assert.Contains(refused.Avvik, avvik => avvik is { Regel: "NIR1001", Alvorlighet: Alvorlighet.Avvisning, Peker: "/sluttmaal" });
        Assert.Empty(_register.Requests);
        Assert.Empty(token.Asked);
    }

    [Fact]
    public async Task A_registration_with_only_remarks_is_sent()
    {
        _register.Answer(201, Examples.Answer());

        await Examples.Client(_register).SendAsync(Examples.Program with { Sluttmaal = null }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("PUT", _register.Methods);
    }

    [Fact]
    public async Task The_check_can_be_left_to_the_register()
    {
        _register.Answer(201, Examples.Answer());

        await Client(new() { ValidateBeforeSending = false }).SendAsync(Forbudt, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("PUT", _register.Methods);
    }

    [Fact]
    public async Task A_check_that_is_left_to_the_register_is_not_made_here_unless_the_case_is_given()
    {
        _register.Answer(201, Examples.Answer()).Answer(201, Examples.Answer());
        var client = Client(new() { ValidateBeforeSending = false });
        var registrering = Examples.Program with { Sluttmaal = null };

        var sent = await client.SendAsync(registrering, cancellationToken: TestContext.Current.CancellationToken);
        var assessed =
            await client.SendAsync(registrering, TestSak.Flyktning(new(2025, 12, 1)), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(sent.LocalMerknader);
        Assert.Empty(sent.NotAssessed);
        Assert.NotEmpty(assessed.LocalMerknader);
    }

    [Fact]
    public async Task A_remark_that_the_register_makes_too_is_not_made_twice()
    {
        var registrering = Examples.Program with { Sluttmaal = null };
        var found = (await SendAsync(registrering)).LocalMerknader;
        var first = found[0];
        var other = first.Regel is "NIR1103" ? "NIR1107" : "NIR1103";

        Assert.Equal(found.Skip(1), (await SendAsync(registrering, first.Regel, first.Peker)).LocalMerknader);
        Assert.Equal(found, (await SendAsync(registrering, first.Regel, "/tiltak/9")).LocalMerknader);
        Assert.Equal(found, (await SendAsync(registrering, other, first.Peker)).LocalMerknader);
    }

    [Fact]
    public async Task A_refusal_made_here_says_what_the_register_would_and_what_rests_on_the_case_stands_beside_it()
    {
        var refused = Assert.IsType<Refused>(await Examples.Client(_register).SendAsync(
            Forbudt, TestSak.Flyktning(new(2025, 12, 1)), cancellationToken: TestContext.Current.CancellationToken));

        Assert.NotEmpty(refused.LocalMerknader);
        Assert.All(refused.LocalMerknader, static merknad => Assert.NotEmpty(Find(merknad).Needs));
        Assert.All(refused.Merknader, static merknad => Assert.Empty(Find(merknad).Needs));
        Assert.Empty(_register.Requests);

        static Regel Find(Avvik avvik) => RegelCatalogue.TryFind(avvik.Regel, out var regel) ? regel : throw new InvalidOperationException(avvik.Regel);
    }

    [Fact]
    public async Task What_rests_on_an_earlier_state_is_assessed_of_a_new_registration_and_not_of_an_update_without_one()
    {
        _register.Answer(201, Examples.Answer()).Answer(200, Examples.Answer());
        var client = Examples.Client(_register);

        var created = await client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);
        var updated = await client.UpdateAsync(Examples.Id, "v1", Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.DoesNotContain(created.NotAssessed, static one => one.Regel is "NIR3003");
        Assert.Contains(updated.NotAssessed, static one => one.Regel is "NIR3003");
    }

    [Theory]
    [InlineData(Miljoe.Produksjon, false)]
    [InlineData(Miljoe.Test, true)]
    [InlineData(null, true)]
    public async Task A_synthetic_person_is_sent_only_where_it_may_be(Miljoe? environment, bool sent)
    {
        _register.Answer(201, Examples.Answer());

        var result = await Client(new() { Miljoe = environment }).SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(sent, result.IsAccepted);
        Assert.Equal(sent ? 1 : 0, _register.Requests.Count);
    }

    [Theory]
    [InlineData(SyntheticSeries.Tenor, true)]
    [InlineData(SyntheticSeries.NorskHelsenett, false)]
    public async Task The_series_that_count_as_synthetic_are_an_option(SyntheticSeries series, bool sent)
    {
        _register.Answer(201, Examples.Answer());

        var result = await Client(new() { Miljoe = Miljoe.Test, SyntheticSeries = series })
            .SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(sent, result.IsAccepted);
    }

    [Theory]
    [InlineData("2026-06-30T21:59:59Z", true)]
    [InlineData("2026-06-30T22:00:00Z", false)]
    [InlineData("2023-06-30T21:59:59Z", false)]
    [InlineData("2023-06-30T22:00:00Z", true)]
    public async Task The_day_that_decides_is_the_one_in_norway(string utc, bool sent)
    {
        _register.Answer(201, Examples.Answer());
        var time = new FakeTime(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));

        var result = await Client(new() { TimeProvider = time }).SendAsync(Kapittel6A, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(sent, result.IsAccepted);
    }

    [Fact]
    public async Task What_was_accepted_once_is_sent_again_after_the_day()
    {
        _register.Answer(200, Examples.Answer());

        var result = await Client(new()).SendAsync(Kapittel6A, Examples.Stored(Kapittel6A), cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(result.IsAccepted);
    }

    /// <summary>Utdanningsbakgrunn under kapittel 6A: accepted when transferred from 1 July 2023 to 30 June 2026.</summary>
    private static Norskopplaering Kapittel6A => new()
    {
        Id = Examples.Id,
        Kommune = Kommunenummer.Parse("9901"),
        Person = Examples.Person,
        Lovverk = Lovverk.IntegreringslovenKapittel6A,
        Rettsstilling = Rettsstilling.Rett,
        Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingNorskopplaering, Vedtaksdato = new(2023, 2, 2), Startdato = new(2023, 2, 16) }],
        Utdanningsbakgrunn = Utdanningsbakgrunn.FullfoertGrunnskole,
    };

    private async Task<TransferResult> SendAsync(Registrering registrering, string? regel = null, string? place = null)
    {
        var said = regel is null ? "" : Examples.Avvik(regel, "merknad").Replace("/sluttmaal", place, StringComparison.Ordinal);
        _register.Answer(201, Examples.Answer(merknader: said));
        return await Examples.Client(_register).SendAsync(registrering, cancellationToken: TestContext.Current.CancellationToken);
    }

    private NirClient Client(NirClientOptions options) => new(Examples.Endpoint, new FastToken(), new NirClientOptions
    {
        HttpHandler = _register.Handler,
        TimeProvider = options.TimeProvider == TimeProvider.System ? new FakeTime() : options.TimeProvider,
        ValidateBeforeSending = options.ValidateBeforeSending,
        Miljoe = options.Miljoe,
        SyntheticSeries = options.SyntheticSeries,
    });
}
