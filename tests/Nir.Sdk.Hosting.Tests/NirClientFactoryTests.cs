using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Shared.Client;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Hosting.Tests;

/// <summary>A client for each kommune and role, with a token of its own.</summary>
public sealed class NirClientFactoryTests
{
    private static readonly Kommunenummer Kommune = Kommunenummer.Parse("9901");

    [Fact]
    public async Task A_client_sends_with_the_transfer_user_of_its_kommune_and_role()
    {
        using var setup = new Setup().MedToken("intro-token").MedToken("norsk-token").MedToken("other-token");
        setup.Register.Answer(404).Answer(404).Answer(404);

        await Read(setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker));
        await Read(setup.Factory.Create(Kommune, Rolle.Kommunenorskbruker));
        await Read(setup.Factory.Create(Kommunenummer.Parse("9902"), Rolle.Kommuneintrobruker));

        Assert.Equal(["intro-9901", "norsk-9901", "intro-9902"], setup.Tokens.Requests.Select(ClientId));
        Assert.Equal(["Bearer intro-token", "Bearer norsk-token", "Bearer other-token"],
            setup.Register.Requests.Select(question => question.Headers.Authorization!.ToString()));
    }

    [Fact]
    public async Task The_same_client_and_its_token_are_given_every_time()
    {
        using var setup = new Setup().MedToken();
        setup.Register.Answer(404).Answer(404);

        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker))));
        await Read(clients[0]);
        await Read(setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker));

        Assert.Single(clients.Distinct());
        Assert.Single(setup.Tokens.Requests);
    }

    [Fact]
    public async Task One_http_client_serves_all_calls_as_long_as_its_handler_lives()
    {
        var made = 0;
        using var setup = new Setup(addition: services => services.AddHttpClient("Nir.Sdk").ConfigureHttpClient(_ => made++)).MedToken().MedToken();
        setup.Register.Answer(404).Answer(404).Answer(404);

        await Read(setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker));
        await Read(setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker));
        await Read(setup.Factory.Create(Kommune, Rolle.Kommunenorskbruker));

        Assert.Equal(1, made);
    }

    [Theory]
    [InlineData(Registreringsfamilie.Introduksjonsprogram, Rolle.Kommuneintrobruker)]
    [InlineData(Registreringsfamilie.Asylopplaering, Rolle.Kommunenorskbruker)]
    public void A_family_is_sent_by_the_client_of_its_role(Registreringsfamilie familie, Rolle rolle)
    {
        using var setup = new Setup();

        Assert.Same(setup.Factory.Create(Kommune, rolle), setup.Factory.Create(Kommune, familie));
    }

    [Fact]
    public async Task A_fylkeskommune_sends_with_its_own_transfer_user()
    {
        using var setup = new Setup().MedToken();
        setup.Register.Answer(404);

        await Read(setup.Factory.Create(Setup.Fylkeskommune));

        Assert.Equal("fylke", ClientId(Assert.Single(setup.Tokens.Requests)));
    }

    [Theory]
    [InlineData("9902", Rolle.Kommunenorskbruker, "Kommuner:9902:Kommunenorskbruker")]
    [InlineData("9903", Rolle.Kommuneintrobruker, "Kommuner:9903:Kommuneintrobruker")]
    public void A_transfer_user_that_is_missing_is_named_by_its_setting(string kommune, Rolle rolle, string option)
    {
        using var setup = new Setup();

        var error = Assert.Throws<InvalidOperationException>(() => setup.Factory.Create(Kommunenummer.Parse(kommune), rolle));

        Assert.Contains(option, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fylkeskommune_that_is_missing_is_named_by_its_setting()
    {
        using var setup = new Setup(static settings => settings.Fylkeskommuner.Clear());

        var error = Assert.Throws<InvalidOperationException>(() => setup.Factory.Create(Setup.Fylkeskommune));

        Assert.Contains($"Fylkeskommuner:{Setup.Fylkeskommune}", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Rolle.Ukjent)]
    [InlineData(Rolle.Kommunenirsuperbruker)]
    [InlineData(Rolle.Kommuneadministrativ)]
    public void A_role_that_cannot_transfer_has_no_client(Rolle rolle)
    {
        using var setup = new Setup();

        Assert.Throws<ArgumentException>(nameof(rolle), () => setup.Factory.Create(Kommune, rolle));
    }

    [Fact]
    public void Nobody_has_no_client()
    {
        using var setup = new Setup();

        Assert.Throws<ArgumentException>("kommune", () => setup.Factory.Create(default, Rolle.Kommuneintrobruker));
        Assert.Throws<ArgumentException>("fylkeskommune", () => setup.Factory.Create(default(Organisasjonsnummer)));
    }

    [Fact]
    public async Task The_settings_reach_the_client()
    {
        using var setup = new Setup(static settings =>
        {
            settings.Miljoe = Regler.Miljoe.Produksjon;
            settings.Scope = "nir";
            settings.Timeout = TimeSpan.FromSeconds(5);
        }).MedToken();
        var asked = new TaskCompletionSource();
        setup.Register.Ten(asked.SetResult);
        var client = setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker);

        var refused = await client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);
        var reading = Read(client);
        await asked.Task;
        setup.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Contains(Assert.IsType<Refused>(refused).Avvik, static avvik => avvik.Regel == "NIR4002");
        Assert.Equal(NirErrorCode.Timeout, (await Assert.ThrowsAsync<NirException>(() => reading)).ErrorCode);
        Assert.EndsWith("&scope=nir", Assert.Single(setup.Tokens.Requests).RequestBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registered_audit_log_is_used()
    {
        var audit = new Audit();
        using var setup = new Setup(static settings => settings.RequirePurpose = true, services => services.AddSingleton<INirAudit>(audit)).MedToken();
        setup.Register.Answer(404);
        var client = setup.Factory.Create(Kommune, Rolle.Kommuneintrobruker);

        await client.ReadAsync(Examples.Id, new() { Executor = "saksbehandler-17", Purpose = "innsyn" }, TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentException>(() => Read(client));

        Assert.Equal(("saksbehandler-17", "innsyn"), (Assert.Single(audit.Events).Actor, audit.Events[0].Purpose));
    }

    private static Task<StoredRegistrering?> Read(NirClient client) => client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

    private static string ClientId(RecordedRequest question) => System.Web.HttpUtility.ParseQueryString(question.RequestBody!)["client_id"]!;

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
