using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>A client for each kommune and role, with a token of its own.</summary>
public sealed class NirClientFactoryTests
{
    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    [Fact]
    public async Task A_client_sends_with_the_transfer_user_of_its_kommune_and_role()
    {
        using var oppsett = new Oppsett().MedToken("intro-token").MedToken("norsk-token").MedToken("other-token");
        oppsett.Register.Svar(404).Svar(404).Svar(404);

        await Les(oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker));
        await Les(oppsett.Factory.Create(Kommune, Rolle.Kommunenorskbruker));
        await Les(oppsett.Factory.Create(Kommunenummer.Parse("9902"), Rolle.Kommuneintrobruker));

        Assert.Equal(["intro-9901", "norsk-9901", "intro-9902"], oppsett.Tokener.Spoersmaal.Select(ClientId));
        Assert.Equal(["Bearer intro-token", "Bearer norsk-token", "Bearer other-token"], oppsett.Register.Spoersmaal.Select(spoersmaal => spoersmaal.Hoder.Authorization!.ToString()));
    }

    [Fact]
    public async Task The_same_client_and_its_token_are_given_every_time()
    {
        using var oppsett = new Oppsett().MedToken();
        oppsett.Register.Svar(404).Svar(404);

        var klienter = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker))));
        await Les(klienter[0]);
        await Les(oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker));

        Assert.Single(klienter.Distinct());
        Assert.Single(oppsett.Tokener.Spoersmaal);
    }

    [Fact]
    public async Task A_fylkeskommune_sends_with_its_own_transfer_user()
    {
        using var oppsett = new Oppsett().MedToken();
        oppsett.Register.Svar(404);

        await Les(oppsett.Factory.Create(Oppsett.Fylkeskommune));

        Assert.Equal("fylke", ClientId(Assert.Single(oppsett.Tokener.Spoersmaal)));
    }

    [Theory]
    [InlineData("9902", Rolle.Kommunenorskbruker, "Kommuner:9902:Kommunenorskbruker")]
    [InlineData("9903", Rolle.Kommuneintrobruker, "Kommuner:9903:Kommuneintrobruker")]
    public void A_transfer_user_that_is_missing_is_named_by_its_setting(string kommune, Rolle rolle, string innstilling)
    {
        using var oppsett = new Oppsett();

        var feil = Assert.Throws<InvalidOperationException>(() => oppsett.Factory.Create(Kommunenummer.Parse(kommune), rolle));

        Assert.Contains(innstilling, feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fylkeskommune_that_is_missing_is_named_by_its_setting()
    {
        using var oppsett = new Oppsett(static settings => settings.Fylkeskommuner.Clear());

        var feil = Assert.Throws<InvalidOperationException>(() => oppsett.Factory.Create(Oppsett.Fylkeskommune));

        Assert.Contains($"Fylkeskommuner:{Oppsett.Fylkeskommune}", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rolle.Ukjent)]
    [InlineData(Rolle.Kommunenirsuperbruker)]
    [InlineData(Rolle.Kommuneadministrativ)]
    public void A_role_that_cannot_transfer_has_no_client(Rolle rolle)
    {
        using var oppsett = new Oppsett();

        Assert.Throws<ArgumentException>(nameof(rolle), () => oppsett.Factory.Create(Kommune, rolle));
    }

    [Fact]
    public void Nobody_has_no_client()
    {
        using var oppsett = new Oppsett();

        Assert.Throws<ArgumentException>("kommune", () => oppsett.Factory.Create(default, Rolle.Kommuneintrobruker));
        Assert.Throws<ArgumentException>("fylkeskommune", () => oppsett.Factory.Create(default(Organisasjonsnummer)));
    }

    [Fact]
    public async Task The_settings_reach_the_client()
    {
        using var oppsett = new Oppsett(static settings =>
        {
            settings.Miljoe = Regler.Miljoe.Produksjon;
            settings.Scope = "nir";
            settings.Timeout = TimeSpan.FromSeconds(5);
        }).MedToken();
        var spurt = new TaskCompletionSource();
        oppsett.Register.Ti(spurt.SetResult);
        var klient = oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker);

        var avvist = await klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);
        var lesing = Les(klient);
        await spurt.Task;
        oppsett.Tid.Gaa(TimeSpan.FromSeconds(5));

        Assert.Contains(Assert.IsType<Refused>(avvist).Avvik, static avvik => avvik.Regel == "NIR4002");
        Assert.Equal(Feilkode.Tidsavbrudd, (await Assert.ThrowsAsync<NirException>(() => lesing)).Feilkode);
        Assert.EndsWith("&scope=nir", Assert.Single(oppsett.Tokener.Spoersmaal).Kropp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_audit_log_is_used()
    {
        var audit = new Audit();
        using var oppsett = new Oppsett(static settings => settings.KrevFormaal = true, services => services.AddSingleton<INirAudit>(audit)).MedToken();
        oppsett.Register.Svar(404);
        var klient = oppsett.Factory.Create(Kommune, Rolle.Kommuneintrobruker);

        await klient.ReadAsync(Eksempler.Id, new() { Utfoerer = "saksbehandler-17", Formaal = "innsyn" }, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentException>(() => Les(klient));

        Assert.Equal(("saksbehandler-17", "innsyn"), (Assert.Single(audit.Events).Actor, audit.Events[0].Purpose));
    }

    private static Task<StoredRegistrering?> Les(NirClient klient) => klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);

    private static string ClientId(Spoersmaal spoersmaal) => System.Web.HttpUtility.ParseQueryString(spoersmaal.Kropp!)["client_id"]!;

    private sealed class Audit : INirAudit
    {
        public List<AuditEvent> Events { get; } = [];

        public ValueTask WriteAsync(AuditEvent auditEvent, CancellationToken cancellationToken)
        {
            Events.Add(auditEvent);
            return ValueTask.CompletedTask;
        }
    }
}
