using System.Diagnostics;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Telemetry;
using Nir.Sdk.Tests.Client.Kulisser;

namespace Nir.Sdk.Tests.Client;

/// <summary>Traces and metrics tell what was done and how it went.</summary>
public sealed class TelemetriTests
{
    private readonly Manus _register = new();
    private readonly FakeTid _tid = new();

    private NirClient Klient => Eksempler.Klient(_register, tid: _tid);

    [Fact]
    public async Task A_transfer_is_one_activity_with_family_law_and_outcome()
    {
        using var avlytting = new Avlytting();
        _register.Svar(201, Eksempler.Svar(merknader: Eksempler.Avvik("NIR1103", "merknad")));
        var call = new NirCallOptions { KorrelasjonsId = Guid.NewGuid() };

        await Klient.SendAsync(Eksempler.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);

        var activity = Assert.Single(avlytting.Aktiviteter, activity => activity.Source.Name == "Nir.Sdk");
        Assert.Equal(("nir send", ActivityKind.Client, ActivityStatusCode.Unset), (activity.DisplayName, activity.Kind, activity.Status));
        Assert.Equal("send", activity.GetTagItem("nir.operation"));
        Assert.Equal("introduksjonsprogram", activity.GetTagItem("nir.familie"));
        Assert.Equal("integreringsloven", activity.GetTagItem("nir.lovverk"));
        Assert.Equal("accepted-with-remarks", activity.GetTagItem("nir.outcome"));
        Assert.Equal(["NIR1103"], Assert.IsType<string[]>(activity.GetTagItem("nir.regel")));
        Assert.Equal(call.KorrelasjonsId.ToString(), activity.GetTagItem("nir.correlation_id"));
        Assert.Null(activity.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_fault_is_an_error_of_its_kind_with_the_rule()
    {
        using var avlytting = new Avlytting();
        _register.Svar(403, Eksempler.Problem(403, "urn:nir:regel:NIR5001"));

        await Assert.ThrowsAsync<NirException>(() => Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken));

        var activity = Assert.Single(avlytting.Aktiviteter, activity => activity.Source.Name == "Nir.Sdk");
        Assert.Equal((ActivityStatusCode.Error, "tilgang", "fault"), (activity.Status, activity.GetTagItem("error.type"), activity.GetTagItem("nir.outcome")));
        Assert.Equal(["NIR5001"], Assert.IsType<string[]>(activity.GetTagItem("nir.regel")));
    }

    [Fact]
    public async Task What_does_not_look_like_a_rule_is_not_repeated()
    {
        using var avlytting = new Avlytting();
        _register.Svar(201, Eksempler.Svar(merknader: Eksempler.Avvik(Eksempler.DufSifre, "merknad")));

        await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);

        var activity = Assert.Single(avlytting.Aktiviteter, activity => activity.Source.Name == "Nir.Sdk");
        Assert.Equal(["unknown"], Assert.IsType<string[]>(activity.GetTagItem("nir.regel")));
    }

    [Fact]
    public async Task Calls_are_counted_and_timed_by_outcome()
    {
        using var avlytting = new Avlytting();
        _register.Svar(201, Eksempler.Svar()).Ti();

        await Klient.SendAsync(Eksempler.Program, cancellationToken: TestContext.Current.CancellationToken);
        var lesing = Klient.ReadAsync(Eksempler.Id, cancellationToken: TestContext.Current.CancellationToken);
        _tid.Gaa(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<NirException>(() => lesing);

        Assert.Equal(
            ["nir.client.calls 1 nir.operation=send nir.outcome=accepted", "nir.client.calls 1 nir.operation=read nir.outcome=fault error.type=tidsavbrudd"],
            Av(avlytting, NirTelemetry.Calls));
        Assert.Equal(
            ["nir.client.call.duration 0 nir.operation=send nir.outcome=accepted", "nir.client.call.duration 60 nir.operation=read nir.outcome=fault error.type=tidsavbrudd"],
            Av(avlytting, NirTelemetry.CallDuration));
    }

    private static IEnumerable<string> Av(Avlytting avlytting, string navn) => avlytting.Maalinger
        .Where(maaling => maaling.Navn == navn)
        .Select(static maaling => FormattableString.Invariant($"{maaling.Navn} {maaling.Verdi} {string.Join(' ', maaling.Merker.Select(static merke => $"{merke.Key}={merke.Value}"))}"));
}
