using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>A repair whose answer was lost, or that meets its own change, is settled by reading back, as a transfer is.</summary>
public sealed class RepairReadBackTests
{
    private static readonly Avslutning End = new() { Dato = new(2026, 3, 2), Avslutningsaarsak = Avslutningsaarsak.Flyttet };
    private static readonly Introduksjonsprogram Ended = Eksempler.Program with { Avslutning = End };

    private readonly Manus _register = new();

    public static TheoryData<string> Repairs { get; } = ["add-end", "remove-computed-end", "reopen"];

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task What_the_register_holds_afterwards_is_accepted(string repair)
    {
        foreach (var unsettled in new Action[] { () => _register.Fremmed(502), () => _register.Kast(new IOException("broken")), () => _register.Svar(412) })
        {
            unsettled();
            _register.Svar(200, Eksempler.Json(After(repair)), "\"v7\"");

            var accepted = Assert.IsType<Accepted>(await CallAsync(repair));

            Assert.Equal(("v7", true), (accepted.Version, accepted.IsReadBack));
        }
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task A_version_that_has_not_changed_leaves_the_outcome_unknown(string repair)
    {
        _register.Fremmed(502).Svar(200, Eksempler.Json(After(repair)), "\"v6\"");

        Assert.IsType<OutcomeUnknown>(await CallAsync(repair));
    }

    [Theory]
    [MemberData(nameof(Repairs))]
    public async Task What_another_has_changed_is_a_conflict_with_the_version_it_has_now(string repair)
    {
        _register.Svar(412).Svar(200, Eksempler.Json(Eksempler.Endret with { Avslutning = End with { Dato = new(2026, 4, 1) } }), "\"v8\"");

        var conflict = Assert.IsType<Conflict>(await CallAsync(repair));

        Assert.Equal((ConflictCause.ChangedInRegister, "v8"), (conflict.Cause, conflict.Version));
    }

    private static Introduksjonsprogram After(string repair) => repair is "add-end" ? Ended : Eksempler.Program;

    private Task<TransferResult> CallAsync(string repair) => repair switch
    {
        "add-end" => Eksempler.Klient(_register).AddEndAsync(Eksempler.Lagret(Eksempler.Program), End, cancellationToken: TestContext.Current.CancellationToken),
        "reopen" => Eksempler.Klient(_register).ReopenAsync(Eksempler.Lagret(Ended), cancellationToken: TestContext.Current.CancellationToken),
        _ => Eksempler.Klient(_register).RemoveComputedEndAsync(Eksempler.Lagret(Eksempler.Program), cancellationToken: TestContext.Current.CancellationToken),
    };
}
