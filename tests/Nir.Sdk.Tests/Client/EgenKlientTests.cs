using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>A vendor's test puts its own client in; a vendor with IMDi's documents puts its own wire in.</summary>
public sealed class EgenKlientTests
{
    [Fact]
    public async Task A_test_overrides_what_it_needs()
    {
        NirClient klient = new Klientdukke(registrering => NirModelFactory.Accepted(registrering.Id, "v2"));

        var resultat = await klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Eksempler.Id, "v2"), (resultat.Id, Assert.IsType<Accepted>(resultat).Version));
    }

    [Fact]
    public async Task What_a_test_has_not_overridden_says_so()
    {
        NirClient klient = new Klientdukke(registrering => NirModelFactory.Accepted(registrering.Id));

        var feil = await Assert.ThrowsAsync<InvalidOperationException>(() => klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("overridden", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_method_can_be_overridden() =>
        Assert.All(
            typeof(NirClient).GetMethods().Where(static metode => metode.DeclaringType == typeof(NirClient)),
            static metode => Assert.True(metode.IsVirtual, metode.Name));

    [Fact]
    public void Every_outcome_can_be_made()
    {
        var (id, annen) = (Eksempler.Id, Guid.NewGuid());
        var avvik = NirModelFactory.Avvik("NIR1001", "/sluttmaal", "Sluttmaal");
        TransferResult[] overfoeringer =
        [
            NirModelFactory.Accepted(id), NirModelFactory.Accepted(id, "1", avvik), NirModelFactory.Refused(id, avvik),
            NirModelFactory.ExistsUnderAnotherId(id, annen), NirModelFactory.ChangedInRegister(id, "2"), NirModelFactory.OutcomeUnknown(id),
        ];
        DeletionResult[] slettinger =
        [
            NirModelFactory.Deleted(id), NirModelFactory.AlreadyDeleted(id), NirModelFactory.DeletionRefused(id, avvik), NirModelFactory.DeletionConflict(id, "2"), NirModelFactory.DeletionOutcomeUnknown(id),
        ];

        Assert.All(overfoeringer, resultat => Assert.Equal(id, resultat.Id));
        Assert.All(slettinger, resultat => Assert.Equal(id, resultat.Id));
        Assert.Equal([true, true, false, false, false, false], overfoeringer.Select(resultat => resultat.IsAccepted));
        Assert.Equal((Alvorlighet.Avvisning, "Sluttmaal", Regelkatalog.NIR1001.Tekst), (avvik.Alvorlighet, avvik.Medlem, avvik.Tekst));
        Assert.Equal("NIR5003", Assert.IsType<Conflict>(overfoeringer[3]).Avvik[0].Regel);
        Assert.Throws<ArgumentException>("regel", () => NirModelFactory.Avvik("NIR0000"));
    }

    [Fact]
    public void A_stored_registration_prints_no_content() =>
        Assert.Equal($"Introduksjonsprogram {Eksempler.Id}, version 1", NirModelFactory.Stored(Eksempler.Program).ToString());

    [Fact]
    public async Task Another_wire_gets_both_states_and_is_read_back_when_its_outcome_is_unknown()
    {
        var wire = new Forskjellswire();
        var klient = new NirClient(wire);
        var token = TestContext.Current.CancellationToken;

        var opprettet = await klient.SendAsync(Eksempler.Program, cancellationToken: token);
        var lagret = await klient.ReadAsync(Eksempler.Id, cancellationToken: token);
        wire.MisterSvar = true;
        var endret = await klient.SendAsync(Eksempler.Endret, lagret, cancellationToken: token);
        var utdatert = await klient.SendAsync(Eksempler.Program with { Kravdato = new(2026, 1, 5) }, lagret, cancellationToken: token);

        Assert.Equal("1", Assert.IsType<Accepted>(opprettet).Version);
        Assert.Equal(("2", true), Assert.IsType<Accepted>(endret) is { } godtatt ? (godtatt.Version, godtatt.IsReadBack) : default);
        Assert.Equal("2", Assert.IsType<Conflict>(utdatert).Version);
        Assert.Equal(["alt", "LivsmestringGjennomfoert"], wire.Sendt);
        Assert.IsType<Deleted>(await klient.DeleteAsync(Eksempler.Id, "2", cancellationToken: token));
    }

    private sealed class Klientdukke(Func<Registrering, TransferResult> svar) : NirClient
    {
        public override Task<TransferResult> SendAsync(
            Registrering registrering, StoredRegistrering? previous = null, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(svar(registrering));
    }

    /// <summary>A wire that sends only what has changed, to a register that keeps one registration.</summary>
    private sealed class Forskjellswire : INirTransport
    {
        private StoredRegistrering? _lagret;

        public List<string> Sendt { get; } = [];

        public bool MisterSvar { get; set; }

        public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => Task.FromResult(call switch
        {
            SendCall send => call.Answer(Send(send)),
            ReadCall => call.Answer(_lagret),
            DeleteCall delete => call.Answer(Delete(delete)),
            _ => throw new NotSupportedException(call.Name),
        });

        private TransferResult Send(SendCall call)
        {
            if (call.Previous?.Version != _lagret?.Version)
            {
                return new Conflict(call.Next.Id, call.CorrelationId, ConflictCause.ChangedInRegister);
            }

            Sendt.Add(call.Previous is null ? "alt" : string.Join(',', Modellforskjell.Finn(call.Previous.Registrering, call.Next)));
            _lagret = new StoredRegistrering(call.Next, $"{Sendt.Count}");
            return MisterSvar
                ? new OutcomeUnknown(call.Next.Id, call.CorrelationId, "The answer was lost.")
                : new Accepted(call.Next.Id, call.CorrelationId, _lagret.Version);
        }

        private DeletionOutcomeUnknown Delete(DeleteCall call)
        {
            _lagret = null;
            return new DeletionOutcomeUnknown(call.Id, call.CorrelationId, "The answer was lost.");
        }
    }
}
