using Nir.Sdk.Client;
using Nir.Sdk.Client.Auditing;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>The audit log is told about every read and write: who, when, what, why and how it went.</summary>
public sealed class RevisjonTests
{
    private static readonly NirCallOptions Call = new() { Utfoerer = "saksbehandler-17", Formaal = "retting av vedtak", KorrelasjonsId = Guid.NewGuid() };

    private readonly Manus _register = new();
    private readonly FakeTid _tid = new();
    private readonly Logg _logg = new();

    private NirClient Klient => Eksempler.Klient(_register, tid: _tid, audit: _logg);

    [Fact]
    public async Task A_transfer_is_written_with_everything_that_is_known()
    {
        _register.Svar(201, Eksempler.Svar());

        await Klient.SendAsync(Eksempler.Program, options: Call, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            new AuditEvent
            {
                Time = _tid.GetUtcNow(),
                Operation = "send",
                Registreringer = [Eksempler.Id],
                Familie = Registreringsfamilie.Introduksjonsprogram,
                Actor = "saksbehandler-17",
                Purpose = "retting av vedtak",
                Outcome = CallOutcomeKind.Accepted,
                CorrelationId = Call.KorrelasjonsId.ToString()!,
            },
            Assert.Single(_logg.Hendelser));
    }

    [Fact]
    public async Task Every_operation_is_written_once()
    {
        _register.Svar(502).Svar(404).Svar(200, Eksempler.Json(Eksempler.Program), "\"v1\"").Svar(204).Svar(404)
            .Svar(200, """{"treff":[]}""").Svar(200, """{"registreringer":[]}""");
        var token = TestContext.Current.CancellationToken;

        await Klient.SendAsync(Eksempler.Program, cancellationToken: token);
        await Klient.ReadAsync(Eksempler.Id, cancellationToken: token);
        await Klient.DeleteAsync(Eksempler.Id, "v1", cancellationToken: token);
        await Klient.CompareAsync(Eksempler.Program, cancellationToken: token);
        await Klient.SearchAsync(Eksempler.Person, cancellationToken: token);
        await Klient.ReadStatusAsync(Eksempler.Person, cancellationToken: token);

        Assert.Equal(
            [
                ("send", CallOutcomeKind.OutcomeUnknown), ("read", CallOutcomeKind.Read), ("delete", CallOutcomeKind.Deleted),
                ("compare", CallOutcomeKind.Absent), ("search", CallOutcomeKind.Read), ("read-status", CallOutcomeKind.Read),
            ],
            _logg.Hendelser.Select(hendelse => (hendelse.Operation, hendelse.Outcome)));
        Assert.Equal(Registreringsfamilie.Introduksjonsprogram, _logg.Hendelser[1].Familie);
        Assert.Null(_logg.Hendelser[2].Familie);
    }

    [Fact]
    public async Task A_search_is_written_with_the_registrations_it_showed()
    {
        var treff = Guid.NewGuid();
        _register.Svar(200, $$"""{"treff":[{"id":"{{treff}}","familie":"norskopplaering","kommune":"9901","lovverk":"integreringsloven","versjon":"v1"}]}""");

        await Klient.SearchAsync(Eksempler.Person, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([treff], Assert.Single(_logg.Hendelser).Registreringer);
    }

    [Fact]
    public async Task A_refusal_before_sending_is_written()
    {
        await Klient.SendAsync(Eksempler.Program with { Vedtak = [] , Lovverk = Kodeverk.Lovverk.Introduksjonsloven }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CallOutcomeKind.Refused, Assert.Single(_logg.Hendelser).Outcome);
    }

    [Fact]
    public async Task Faults_and_cancellations_are_written_and_still_reach_the_caller()
    {
        using var avbrudd = new CancellationTokenSource();
        _register.Svar(403).Ti(avbrudd.Cancel);

        await Assert.ThrowsAsync<NirException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: avbrudd.Token));

        Assert.Equal(
            [(CallOutcomeKind.Fault, (Feilkode?)Feilkode.Tilgang), (CallOutcomeKind.Cancelled, null)],
            _logg.Hendelser.Select(hendelse => (hendelse.Outcome, hendelse.Feilkode)));
    }

    [Fact]
    public async Task What_cannot_be_audited_is_not_handed_out()
    {
        _register.Svar(200, Eksempler.Json(Eksempler.Program), "\"v1\"");
        _logg.Feil = new IOException("The disk is full.");

        Assert.Same(_logg.Feil, await Assert.ThrowsAsync<IOException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("saksbehandler-17", null)]
    [InlineData(null, "retting")]
    [InlineData(" ", "retting")]
    public async Task A_call_without_a_purpose_can_be_forbidden(string? utfoerer, string? formaal)
    {
        var klient = new NirClient(Eksempler.Endpoint, new FastToken(), new NirClientOptions { HttpHandler = _register.Handler, KrevFormaal = true });

        var feil = await Assert.ThrowsAsync<ArgumentException>(() => klient.ReadAsync(Eksempler.Id, new() { Utfoerer = utfoerer, Formaal = formaal }, TestContext.Current.CancellationToken));

        Assert.Contains("Formaal", feil.Message, StringComparison.Ordinal);
        Assert.Empty(_register.Spoersmaal);
    }

    [Fact]
    public async Task A_call_with_a_purpose_is_made_where_it_is_demanded()
    {
        _register.Svar(404);
        var klient = new NirClient(Eksempler.Endpoint, new FastToken(), new NirClientOptions { HttpHandler = _register.Handler, KrevFormaal = true });

        Assert.Null(await klient.ReadAsync(Eksempler.Id, Call, TestContext.Current.CancellationToken));
    }

    private sealed class Logg : INirAudit
    {
        public List<AuditEvent> Hendelser { get; } = [];

        public Exception? Feil { get; set; }

        public ValueTask WriteAsync(AuditEvent auditEvent, CancellationToken cancellationToken)
        {
            Hendelser.Add(auditEvent);
            return Feil is null ? ValueTask.CompletedTask : ValueTask.FromException(Feil);
        }
    }
}
