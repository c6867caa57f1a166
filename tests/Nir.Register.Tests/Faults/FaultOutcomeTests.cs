using Nir.Register.Faults;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

namespace Nir.Register.Tests.Faults;

/// <summary>Each named fault, met by the client: in process, and over the network where resets and cuts are real.</summary>
public sealed class FaultOutcomeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The fault, what a first transfer comes to, and how many registrations the register then holds.</summary>
    public static TheoryData<string, string, int> Transfers => new()
    {
        { "register-down", nameof(NirErrorCode.Unavailable), 0 },
        { "down-once", nameof(NirErrorCode.Unavailable), 0 },
        { "one-law-down", nameof(Accepted), 1 },
        { "too-many-calls", nameof(NirErrorCode.Unavailable), 0 },
        { "slow-register", nameof(Accepted), 1 },
        { "wrong-role", nameof(NirErrorCode.Credentials), 0 },
        { "server-error", nameof(OutcomeUnknown), 0 },
        { "stored-never-answered", nameof(Accepted), 1 },
        { "stored-reset", nameof(Accepted), 1 },
        { "stored-503", nameof(NirErrorCode.Unavailable), 1 },
        { "stored-500", nameof(Accepted), 1 },
        { "delivered-twice", nameof(Accepted), 1 },
        { "connection-reset", nameof(OutcomeUnknown), 0 },
        { "connection-closed", nameof(OutcomeUnknown), 0 },
        { "cut-answer", nameof(Accepted), 1 },
        { "broken-json", nameof(OutcomeUnknown), 1 },
        { "broken-utf8", nameof(OutcomeUnknown), 1 },
        { "empty-answer", nameof(OutcomeUnknown), 1 },
        { "answered-twice", nameof(OutcomeUnknown), 1 },
        { "wrong-content-type", nameof(OutcomeUnknown), 1 },
        { "html-from-proxy", nameof(Accepted), 1 },
        { "token-down", nameof(NirErrorCode.Unavailable), 0 },
        { "token-refused", nameof(NirErrorCode.Authentication), 0 },
        { "token-expired", nameof(Accepted), 1 },
    };

    [Theory]
    [MemberData(nameof(Transfers))]
    public Task A_transfer_in_process_comes_to_what_the_fault_says(string fault, string outcome, int stored) =>
        TransferAsync(fault, outcome, stored, network: false);

    [Theory]
    [MemberData(nameof(Transfers))]
    public Task A_transfer_over_the_network_comes_to_the_same(string fault, string outcome, int stored) => TransferAsync(fault, outcome, stored, network: true);

    [Theory]
    [InlineData("down-once")]
    [InlineData("stored-503")]
    [InlineData("stored-500")]
    [InlineData("stored-reset")]
    [InlineData("delivered-twice")]
    [InlineData("token-expired")]
    public async Task What_happens_once_is_over_at_the_second_try(string fault)
    {
        await using var nir = await StartAsync(fault);
        var program = nir.CreatePerson().CreateIntroduksjonsprogram();
        await Sender.SendAsync(nir, program);

        Assert.Equal(nameof(Accepted), await Sender.SendAsync(nir, program));
        Assert.Single(nir.Registreringer);
        Assert.Equal(1, nir.Faults.CountStruck(fault));
    }

    [Fact]
    public async Task Only_the_law_that_is_named_is_down()
    {
        await using var nir = await StartAsync("one-law-down");

        Assert.Equal(nameof(NirErrorCode.Unavailable), await Sender.SendAsync(nir, nir.CreatePerson().CreateIntroduksjonsprogram(Lovverk.Introduksjonsloven)));
        Assert.Empty(nir.Registreringer);
    }

    [Fact]
    public async Task A_page_of_html_is_told_without_its_text()
    {
        await using var nir = await StartAsync("html-from-proxy");
        using var sender = new Sender(nir);

        var fault = await Assert.ThrowsAsync<NirException>(() => sender.Nir.SearchAsync(nir.CreatePerson().Referanse, cancellationToken: Cancellation));

        Assert.DoesNotContain("Gateway", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_that_comes_with_the_fake_has_its_test() =>
        Assert.Equal(FaultCatalogue.All.Select(static known => known.Fault.Name).Order(StringComparer.Ordinal),
            Transfers.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));

    private static async Task TransferAsync(string fault, string outcome, int stored, bool network)
    {
        await using var nir = await StartAsync(fault, network);
        Registrering program = nir.CreatePerson().CreateIntroduksjonsprogram();

        Assert.Equal(outcome, await Sender.SendAsync(nir, program));
        Assert.Equal(stored, nir.Registreringer.Count);
        Assert.Equal(fault is "one-law-down" or "html-from-proxy", nir.Faults.CountStruck(fault) == 0);
    }

    private static async Task<FakeNir> StartAsync(string fault, bool network = false)
    {
        var nir = await FakeNir.StartAsync(new() { Network = network, Dato = new(2026, 3, 1) }, Cancellation);
        nir.Faults.Add(fault);
        return nir;
    }
}
