using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>A repair whose answer was lost, or that meets its own change, is settled by reading back, as a transfer is.</summary>
public sealed class RepairReadBackTests
{
    private static readonly Avslutning End = new() { Dato = new(2026, 3, 2), Avslutningsaarsak = Avslutningsaarsak.Flyttet };
    private static readonly Introduksjonsprogram Ended = Examples.Program with { Avslutning = End };

    private readonly Script _register = new();

    public static TheoryData<string> Repairs { get; } = ["add-end", "remove-computed-end", "reopen"];

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task What_the_register_holds_afterwards_is_accepted(string repair)
    {
        foreach (var unsettled in new Action[] { () => _register.Fremmed(502), () => _register.Throw(new IOException("broken")), () => _register.Answer(412) })
        {
            unsettled();
            _register.Answer(200, Examples.Json(After(repair)), "\"v7\"");

            var accepted = Assert.IsType<Accepted>(await CallAsync(repair));

            Assert.Equal(("v7", true), (accepted.Version, accepted.IsReadBack));
        }
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task A_version_that_has_not_changed_leaves_the_outcome_unknown(string repair)
    {
        _register.Fremmed(502).Answer(200, Examples.Json(After(repair)), "\"v6\"");

        Assert.IsType<OutcomeUnknown>(await CallAsync(repair));
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task What_another_has_changed_is_a_conflict_with_the_version_it_has_now(string repair)
    {
        _register.Answer(412).Answer(200, Examples.Json(Examples.Changed with { Avslutning = End with { Dato = new(2026, 4, 1) } }), "\"v8\"");

        var conflict = Assert.IsType<Conflict>(await CallAsync(repair));

        Assert.Equal((ConflictCause.ChangedInRegister, "v8"), (conflict.Cause, conflict.Version));
    }

    [Theory]
    [InlineData(412, typeof(Conflict))]
    [InlineData(502, typeof(OutcomeUnknown))]
    public async Task A_programme_that_is_open_with_other_content_is_not_the_one_that_was_reopened(int answer, Type result)
    {
        _register.Answer(answer).Answer(200, Examples.Json(Examples.Changed), "\"v8\"");

        Assert.IsType(result, await CallAsync("reopen"));
    }

    private static Introduksjonsprogram After(string repair) => repair is "add-end" ? Ended : Examples.Program;

    private Task<TransferResult> CallAsync(string repair) => repair switch
    {
        "add-end" => Examples.Client(_register).AddEndAsync(Examples.Stored(Examples.Program), End, cancellationToken: TestContext.Current.CancellationToken),
        "reopen" => Examples.Client(_register).ReopenAsync(Examples.Stored(Ended), cancellationToken: TestContext.Current.CancellationToken),
        _ => Examples.Client(_register).RemoveComputedEndAsync(Examples.Stored(Examples.Program), cancellationToken: TestContext.Current.CancellationToken),
    };
}
