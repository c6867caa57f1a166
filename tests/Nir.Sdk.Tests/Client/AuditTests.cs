using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>The audit log is told about every read and write: who, when, what, why and how it went.</summary>
public sealed class AuditTests
{
    private static readonly NirCallOptions Call = new() { Executor = "saksbehandler-17", Purpose = "retting av vedtak", CorrelationId = Guid.NewGuid() };

    private readonly Script _register = new();
    private readonly FakeTime _time = new();
    private readonly Log _log = new();

    private NirClient Client => Examples.Client(_register, time: _time, audit: _log);

    [Fact]
    public async Task A_transfer_is_written_with_everything_that_is_known()
    {
        _register.Answer(201, Examples.Answer());

        await Client.SendAsync(Examples.Program, options: Call, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            new AuditEvent
            {
                Time = _time.GetUtcNow(),
                Operation = "send",
                Registreringer = [Examples.Id],
                Familie = Registreringsfamilie.Introduksjonsprogram,
                Actor = "saksbehandler-17",
                Purpose = "retting av vedtak",
                Outcome = CallOutcomeKind.Accepted,
                CorrelationId = Call.CorrelationId.ToString()!,
            },
            Assert.Single(_log.Events));
    }

    [Fact]
    public async Task Every_operation_is_written_once()
    {
        _register.Answer(502).Answer(404).Answer(200, Examples.Json(Examples.Program), "\"v1\"").Answer(204).Answer(404)
            .Answer(200, """{"treff":[]}""").Answer(200, """{"registreringer":[]}""");
        var token = TestContext.Current.CancellationToken;

        await Client.SendAsync(Examples.Program, cancellationToken: token);
        await Client.ReadAsync(Examples.Id, cancellationToken: token);
        await Client.DeleteAsync(Examples.Id, "v1", cancellationToken: token);
        await Client.CompareAsync(Examples.Program, cancellationToken: token);
        await Client.SearchAsync(Examples.Person, cancellationToken: token);
        await Client.ReadStatusAsync(Examples.Person, cancellationToken: token);

        Assert.Equal(
            [
                ("send", CallOutcomeKind.OutcomeUnknown), ("read", CallOutcomeKind.Read), ("delete", CallOutcomeKind.Deleted),
                ("compare", CallOutcomeKind.Absent), ("search", CallOutcomeKind.Read), ("read-status", CallOutcomeKind.Read),
            ],
            _log.Events.Select(raised => (raised.Operation, raised.Outcome)));
        Assert.Equal(Registreringsfamilie.Introduksjonsprogram, _log.Events[1].Familie);
        Assert.Null(_log.Events[2].Familie);
    }

    [Fact]
    public async Task What_is_done_to_a_registration_that_was_read_is_written_with_its_family()
    {
        var stored = Examples.Stored(Examples.Program);
        _register.Answer(200, Examples.Answer()).Answer(200, Examples.Answer()).Answer(200, Examples.Answer()).Answer(204);
        var token = TestContext.Current.CancellationToken;

        await Client.AddEndAsync(stored, new() { Dato = new(2026, 3, 2), Avslutningsaarsak = Kodeverk.Avslutningsaarsak.Flyttet }, cancellationToken: token);
        await Client.RemoveComputedEndAsync(stored, cancellationToken: token);
        await Client.ReopenAsync(stored, cancellationToken: token);
        await Client.DeleteAsync(stored, cancellationToken: token);

        Assert.Equal(["add-end", "remove-computed-end", "reopen", "delete"], _log.Events.Select(static raised => raised.Operation));
        Assert.All(_log.Events, static raised => Assert.Equal(Registreringsfamilie.Introduksjonsprogram, raised.Familie));
    }

    [Fact]
    public async Task A_page_of_a_personliste_is_written_with_the_registrations_it_showed()
    {
        var shown = Guid.NewGuid();
        const string row = "\"kommune\":\"9901\",\"familie\":\"introduksjonsprogram\",\"opplysninger\":[]";
        _register.Answer(200, $$"""
            {"dato":"2026-03-02","antallRader":2,"antallPersoner":2,"rader":[{"personnoekkel":"{{Guid.NewGuid()}}","registrering":"{{shown}}",{{row}}},
            {"personnoekkel":"{{Guid.NewGuid()}}",{{row}}}]}
            """);

        await Client.ReadPersonlistePageAsync(
            new() { Lovverk = Kodeverk.Lovverk.Integreringsloven }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([shown], Assert.Single(_log.Events).Registreringer);
    }

    [Fact]
    public async Task A_search_is_written_with_the_registrations_it_showed()
    {
        var treff = Guid.NewGuid();
        _register.Answer(200, $$"""{"treff":[{"id":"{{treff}}","familie":"norskopplaering","kommune":"9901","lovverk":"integreringsloven","versjon":"v1"}]}""");

        await Client.SearchAsync(Examples.Person, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([treff], Assert.Single(_log.Events).Registreringer);
    }

    [Fact]
    public async Task A_refusal_before_sending_is_written()
    {
        await Client.SendAsync(Examples.Program with { Vedtak = [], Lovverk = Kodeverk.Lovverk.Introduksjonsloven },
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CallOutcomeKind.Refused, Assert.Single(_log.Events).Outcome);
    }

    [Fact]
    public async Task Faults_and_cancellations_are_written_and_still_reach_the_caller()
    {
        using var cancellation = new CancellationTokenSource();
        _register.Answer(403).Ten(cancellation.Cancel);

        await Assert.ThrowsAsync<NirException>(() => Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.ReadAsync(Examples.Id, cancellationToken: cancellation.Token));

        Assert.Equal(
            [(CallOutcomeKind.Fault, (NirErrorCode?)NirErrorCode.Credentials), (CallOutcomeKind.Cancelled, null)],
            _log.Events.Select(raised => (raised.Outcome, raised.ErrorCode)));
    }

    [Fact]
    public async Task What_cannot_be_audited_is_not_handed_out()
    {
        _register.Answer(200, Examples.Json(Examples.Program), "\"v1\"");
        _log.Error = new IOException("The disk is full.");

        Assert.Same(_log.Error,
            await Assert.ThrowsAsync<IOException>(() => Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("saksbehandler-17", null)]
    [InlineData(null, "retting")]
    [InlineData(" ", "retting")]
    public async Task A_call_without_a_purpose_can_be_forbidden(string? executor, string? purpose)
    {
        var client = new NirClient(Examples.Endpoint, new FastToken(), new NirClientOptions { HttpHandler = _register.Handler, RequirePurpose = true });

        var error =
            await Assert.ThrowsAsync<ArgumentException>(
                () => client.ReadAsync(Examples.Id, new() { Executor = executor, Purpose = purpose }, TestContext.Current.CancellationToken));

        Assert.Contains("Purpose", error.Message, StringComparison.Ordinal);
        Assert.Empty(_register.Requests);
    }

    [Fact]
    public async Task A_call_with_a_purpose_is_made_where_it_is_demanded()
    {
        _register.Answer(404);
        var client = new NirClient(Examples.Endpoint, new FastToken(), new NirClientOptions { HttpHandler = _register.Handler, RequirePurpose = true });

        Assert.Null(await client.ReadAsync(Examples.Id, Call, TestContext.Current.CancellationToken));
    }

    private sealed class Log : INirAudit
    {
        public List<AuditEvent> Events { get; } = [];

        public Exception? Error { get; set; }

        public ValueTask WriteAsync(AuditEvent auditEvent, CancellationToken cancellationToken)
        {
            Events.Add(auditEvent);
            return Error is null ? ValueTask.CompletedTask : ValueTask.FromException(Error);
        }
    }
}
