using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Transport;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>A vendor's test puts its own client in; a vendor with IMDi's documents puts its own wire in.</summary>
public sealed class OwnClientTests
{
    [Fact]
    public async Task A_test_overrides_what_it_needs()
    {
        NirClient client = new DummyClient(registrering => NirModelFactory.CreateAccepted(registrering.Id, "v2"));

        var result = await client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Examples.Id, "v2"), (result.Id, Assert.IsType<Accepted>(result).Version));
    }

    [Fact]
    public async Task What_a_test_has_not_overridden_says_so()
    {
        NirClient client = new DummyClient(registrering => NirModelFactory.CreateAccepted(registrering.Id));

        var error =
            await Assert.ThrowsAsync<InvalidOperationException>(() => client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("overridden", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_public_method_can_be_overridden() =>
        Assert.All(
            typeof(NirClient).GetMethods().Where(static method => method.DeclaringType == typeof(NirClient)),
            static method => Assert.True(method.IsVirtual, method.Name));

    [Fact]
    public void Every_outcome_can_be_made()
    {
        var (id, other) = (Examples.Id, Guid.NewGuid());
        var avvik = NirModelFactory.CreateAvvik("NIR1001", "/sluttmaal", "Sluttmaal");
        TransferResult[] transfers =
        [
            NirModelFactory.CreateAccepted(id), NirModelFactory.CreateAccepted(id, "1", avvik), NirModelFactory.CreateRefused(id, avvik),
            NirModelFactory.CreateConflictWithAnotherId(id, other), NirModelFactory.CreateConflictWithChange(id, "2"),
            NirModelFactory.CreateConflictWithThisId(id, "2"),
            NirModelFactory.CreateOutcomeUnknown(id),
        ];
        DeletionResult[] deletions =
        [
            NirModelFactory.CreateDeleted(id), NirModelFactory.CreateAlreadyDeleted(id), NirModelFactory.CreateDeletionRefused(id, avvik),
            NirModelFactory.CreateDeletionConflict(id, "2"), NirModelFactory.CreateDeletionOutcomeUnknown(id),
        ];

        Assert.All(transfers, result => Assert.Equal(id, result.Id));
        Assert.All(deletions, result => Assert.Equal(id, result.Id));
        Assert.Equal([true, true, false, false, false, false, false], transfers.Select(result => result.IsAccepted));
        Assert.Equal((Alvorlighet.Avvisning, "Sluttmaal", RegelCatalogue.NIR1001.Tekst), (avvik.Alvorlighet, avvik.Medlem, avvik.Tekst));
        Assert.Equal("NIR5003", Assert.IsType<Conflict>(transfers[3]).Avvik[0].Regel);
        Assert.Throws<ArgumentException>("regel", () => NirModelFactory.CreateAvvik("NIR0000"));
    }

    [Fact]
    public void A_stored_registration_prints_no_content() =>
        Assert.Equal($"Introduksjonsprogram {Examples.Id}, version 1", NirModelFactory.CreateStored(Examples.Program).ToString());

    [Fact]
    public async Task Another_wire_gets_both_states_and_is_read_back_when_its_outcome_is_unknown()
    {
        var wire = new DifferenceWire();
        var client = new NirClient(wire);
        var token = TestContext.Current.CancellationToken;

        var created = await client.SendAsync(Examples.Program, cancellationToken: token);
        var stored = await client.ReadAsync(Examples.Id, cancellationToken: token);
        wire.LosesResponse = true;
        var changed = await client.SendAsync(Examples.Changed, stored, cancellationToken: token);
        var outdated = await client.SendAsync(Examples.Program with { Kravdato = new(2026, 1, 5) }, stored, cancellationToken: token);

        Assert.Equal("1", Assert.IsType<Accepted>(created).Version);
        Assert.Equal(("2", true), Assert.IsType<Accepted>(changed) is { } accepted ? (accepted.Version, accepted.IsReadBack) : default);
        Assert.Equal("2", Assert.IsType<Conflict>(outdated).Version);
        Assert.Equal(["alt", "LivsmestringGjennomfoert"], wire.Sent);
        Assert.IsType<Deleted>(await client.DeleteAsync(Examples.Id, "2", cancellationToken: token));
    }

    private sealed class DummyClient(Func<Registrering, TransferResult> response) : NirClient
    {
        public override Task<TransferResult> SendAsync(
            Registrering registrering, StoredRegistrering? previous = null, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(response(registrering));
    }

    /// <summary>A wire that sends only what has changed, to a register that keeps one registration.</summary>
    private sealed class DifferenceWire : INirTransport
    {
        private StoredRegistrering? _stored;

        public List<string> Sent { get; } = [];

        public bool LosesResponse { get; set; }

        public Task<TResult> SendAsync<TResult>(NirCall<TResult> call, CancellationToken cancellationToken) => Task.FromResult(call switch
        {
            SendCall send => call.Answer(Send(send)),
            ReadCall => call.Answer(_stored),
            DeleteCall delete => call.Answer(Delete(delete)),
            _ => throw new NotSupportedException(call.Name),
        });

        private TransferResult Send(SendCall call)
        {
            if (call.Previous?.Version != _stored?.Version)
            {
                return new Conflict(call.Next.Id, call.CorrelationId, ConflictCause.ChangedInRegister);
            }

            Sent.Add(call.Previous is null ? "alt" : string.Join(',', ModelDifference.Find(call.Previous.Registrering, call.Next)));
            _stored = new StoredRegistrering(call.Next, $"{Sent.Count}");
            return LosesResponse
                ? new OutcomeUnknown(call.Next.Id, call.CorrelationId, "The answer was lost.")
                : new Accepted(call.Next.Id, call.CorrelationId, _stored.Version);
        }

        private DeletionOutcomeUnknown Delete(DeleteCall call)
        {
            _stored = null;
            return new DeletionOutcomeUnknown(call.Id, call.CorrelationId, "The answer was lost.");
        }
    }
}
