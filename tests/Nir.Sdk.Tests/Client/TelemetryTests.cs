using System.Diagnostics;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Client.Telemetry;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Traces and metrics tell what was done and how it went.</summary>
public sealed class TelemetryTests
{
    private readonly Script _register = new();
    private readonly FakeTime _time = new();

    private NirClient Client => Examples.Client(_register, time: _time);

    [Fact]
    public async Task A_transfer_is_one_activity_with_family_law_and_outcome()
    {
        using var listening = new Eavesdropper();
        _register.Answer(201, Examples.Answer(merknader: Examples.Avvik("NIR1103", "merknad")));
        var call = new NirCallOptions { CorrelationId = Guid.NewGuid() };

        await Client.SendAsync(Examples.Program, options: call, cancellationToken: TestContext.Current.CancellationToken);

        var activity = Assert.Single(listening.Activities, activity => activity.Source.Name == "Nir.Sdk");
        Assert.Equal(("nir send", ActivityKind.Client, ActivityStatusCode.Unset), (activity.DisplayName, activity.Kind, activity.Status));
        Assert.Equal("send", activity.GetTagItem("nir.operation"));
        Assert.Equal("/v1/registreringer/{id}", activity.GetTagItem("url.template"));
        Assert.Equal("introduksjonsprogram", activity.GetTagItem("nir.familie"));
        Assert.Equal("integreringsloven", activity.GetTagItem("nir.lovverk"));
        Assert.Equal("accepted-with-remarks", activity.GetTagItem("nir.outcome"));
        Assert.Equal(["NIR1103"], Assert.IsType<string[]>(activity.GetTagItem("nir.regel")));
        Assert.Equal(call.CorrelationId.ToString(), activity.GetTagItem("nir.correlation_id"));
        Assert.Null(activity.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_read_tells_the_family_and_the_law_of_what_it_showed()
    {
        using var listening = new Eavesdropper();
        _register.Answer(200, Examples.Json(Examples.Program), "\"v1\"");

        await Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);

        var activity = Assert.Single(listening.Activities, activity => activity.Source.Name == "Nir.Sdk");
        Assert.Equal(("introduksjonsprogram", "integreringsloven"), (activity.GetTagItem("nir.familie"), activity.GetTagItem("nir.lovverk")));
    }

    [Fact]
    public async Task A_fault_is_an_error_of_its_kind_with_the_rule()
    {
        using var listening = new Eavesdropper();
        _register.Answer(403, Examples.Problem(403, "urn:nir:regel:NIR5001"));

        await Assert.ThrowsAsync<NirException>(() => Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken));

        var activity = Assert.Single(listening.Activities, activity => activity.Source.Name == "Nir.Sdk");
        Assert.Equal((ActivityStatusCode.Error, "credentials", "fault"), (activity.Status, activity.GetTagItem("error.type"),
            activity.GetTagItem("nir.outcome")));
        Assert.Equal(["NIR5001"], Assert.IsType<string[]>(activity.GetTagItem("nir.regel")));
    }

    [Fact]
    public async Task What_does_not_look_like_a_rule_is_not_repeated()
    {
        using var listening = new Eavesdropper();
        _register.Answer(201, Examples.Answer(merknader: Examples.Avvik(Examples.DufDigits, "merknad")));

        await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        var activity = Assert.Single(listening.Activities, activity => activity.Source.Name == "Nir.Sdk");
        Assert.Equal(["unknown"], Assert.IsType<string[]>(activity.GetTagItem("nir.regel")));
    }

    [Fact]
    public async Task Calls_are_counted_and_timed_by_outcome()
    {
        using var listening = new Eavesdropper();
        _register.Answer(201, Examples.Answer()).Ten();

        await Client.SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);
        var reading = Client.ReadAsync(Examples.Id, cancellationToken: TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(60));
        await Assert.ThrowsAsync<NirException>(() => reading);

        Assert.Equal(
            ["nir.client.calls 1 nir.operation=send nir.outcome=accepted", "nir.client.calls 1 nir.operation=read nir.outcome=fault error.type=timeout"],
            Measured(listening, NirTelemetry.Calls));
        Assert.Equal(
            ["nir.client.call.duration 0 nir.operation=send nir.outcome=accepted",
                "nir.client.call.duration 60 nir.operation=read nir.outcome=fault error.type=timeout"],
            Measured(listening, NirTelemetry.CallDuration));
    }

    private static IEnumerable<string> Measured(Eavesdropper listening, string name) => listening.Measurements
        .Where(measurement => measurement.Navn == name)
        .Select(
            static measurement =>
                FormattableString.Invariant(
                    $"{measurement.Navn} {measurement.Verdi} {string.Join(' ', measurement.Marks.Select(static mark => $"{mark.Key}={mark.Value}"))}"));
}
