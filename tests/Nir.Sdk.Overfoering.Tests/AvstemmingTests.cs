using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Client;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Avstemming;
using Nir.Sdk.Overfoering.Events;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>The comparison of what was accepted with what NIR holds, when it is asked for and each night.</summary>
public sealed class AvstemmingTests
{
    private const int Hour = 2;

    // Half past one in the night, in Norway.
    private static readonly DateTimeOffset Evening = new(2026, 3, 2, 0, 30, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_what_changed_and_what_is_missing_once()
    {
        await using var host = await OutboxHost.StartAsync();
        var (changed, gone, same) = (host.Nir.CreatePerson().CreateIntroduksjonsprogram(), host.Nir.CreatePerson().CreateIntroduksjonsprogram(),
            host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.EnqueueAsync(changed);
        await host.EnqueueAsync(gone);
        await host.EnqueueAsync(same);
        await host.SendAllAsync();
        host.Nir.ChangeInNirWeb<Introduksjonsprogram>(changed.Id, static held => held with { ReservasjonMotForskning = true });
        var client = host.Nir.CreateClient(Rolle.Kommuneintrobruker);
        await client.DeleteAsync((await client.ReadAsync(gone.Id, cancellationToken: Stop))!, cancellationToken: Stop);

        var first = await host.Outbox.CompareAsync(Stop);
        var second = await host.Outbox.CompareAsync(Stop);

        Assert.Equal((3, 2), first);
        Assert.Equal((3, 0), second);
        var events = await host.TakeEventsAsync(5);
        Assert.Contains(events,
            one => one.Kind is OverfoeringEventKind.ChangedInNir && one.Registrering == changed.Id && one.Details.Contains("ReservasjonMotForskning"));
        Assert.Contains(events, one => one.Kind is OverfoeringEventKind.MissingInNir && one.Registrering == gone.Id);
    }

    [Fact]
    public async Task It_tells_of_a_programme_that_NIR_ended_by_itself_until_that_is_removed()
    {
        await using var host = await OutboxHost.StartAsync(fake: new() { Dato = new(2026, 3, 2) });
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        var last = new DateOnly(2026, 8, 14);
        program = program with { Vedtak = [program.Vedtak![0] with { Sluttdato = last }] };
        await host.EnqueueAsync(program);
        await host.SendAllAsync();
        await host.TakeEventsAsync(1);

        host.Nir.AdvanceTo(last);
        Assert.Equal((1, 0), await host.Outbox.CompareAsync(Stop));
        host.Nir.AdvanceTo(last.AddDays(1));
        Assert.Equal((1, 1), await host.Outbox.CompareAsync(Stop));

        var ended = Assert.Single(await host.TakeEventsAsync(1));
        Assert.Equal((OverfoeringEventKind.EndedByNir, program.Id), (ended.Kind, ended.Registrering));
        Assert.Equal([Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert.ToKode()], ended.Details);
        Assert.Equal((1, 0), await host.Outbox.CompareAsync(Stop));
    }

    [Fact]
    public async Task It_runs_once_each_night_at_its_hour_in_Norway()
    {
        var time = new FakeTime(Evening);
        await using var host = await StartAsync(time);
        var program = host.Nir.CreatePerson().CreateIntroduksjonsprogram();
        await host.EnqueueAsync(program);
        await host.SendAllAsync();
        await host.TakeEventsAsync(1);
        var run = host.Services.GetRequiredService<AvstemmingRun>();
        var first = new DateOnly(2026, 3, 2);
        host.Nir.ChangeInNirWeb<Introduksjonsprogram>(program.Id, static held => held with { ReservasjonMotForskning = true });
        await using var worker = await host.StartWorkerAsync();

        await LetPassAsync(time, TimeSpan.FromMinutes(20));
        Assert.Null(run.LastRun);
        await UntilAsync(time, () => run.LastRun == first);
        Assert.Equal(OverfoeringEventKind.ChangedInNir, Assert.Single(await TakeAsync(host, time)).Kind);

        // What changes later in the night is told the next.
        var version = host.Nir.ChangeInNirWeb<Introduksjonsprogram>(program.Id, static held => held with { ReservasjonMotForskning = false });
        await LetPassAsync(time, TimeSpan.FromMinutes(20));
        time.Advance(TimeSpan.FromHours(22));
        await LetPassAsync(time, TimeSpan.FromMinutes(5));
        Assert.Equal(first, run.LastRun);
        await UntilAsync(time, () => run.LastRun == first.AddDays(1));
        Assert.Equal(version, Assert.Single(await TakeAsync(host, time)).Version);
    }

    [Fact]
    public async Task A_night_when_NIR_does_not_answer_is_tried_again_within_the_hour()
    {
        var time = new FakeTime(Evening);
        await using var host = await StartAsync(time);
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.SendAllAsync();
        host.Nir.Faults.Add("register-down");
        await using var worker = await host.StartWorkerAsync();

        await UntilAsync(time, () => host.Log.Tekst.Contains("avstemming failed", StringComparison.Ordinal));
        var run = host.Services.GetRequiredService<AvstemmingRun>();
        Assert.Null(run.LastRun);
        host.Nir.Faults.Clear();

        await UntilAsync(time, () => run.LastRun is not null);
        Assert.Equal(new DateOnly(2026, 3, 2), run.LastRun);
    }

    [Fact]
    public async Task A_kommune_that_NIR_does_not_answer_for_keeps_no_other_from_it()
    {
        var away = false;
        await using var host = await OutboxHost.StartAsync(configure: options => options.ChooseClient = (clients, kommune, familie) =>
            away && kommune == FakeNir.Kommune ? throw new InvalidOperationException("No user for the kommune.") : clients.Create(kommune, familie));
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        var other = host.Nir.CreatePerson().CreateIntroduksjonsprogram() with { Kommune = Register.SyntheticKommune.Vestbygd.Nummer };
        await host.EnqueueAsync(other);
        await host.SendAllAsync();
        await host.TakeEventsAsync(2);
        host.Nir.ChangeInNirWeb<Introduksjonsprogram>(other.Id, static held => held with { ReservasjonMotForskning = true });
        away = true;

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Outbox.CompareAsync(Stop));

        Assert.Equal(other.Id, Assert.Single(await host.TakeEventsAsync(1)).Registrering);
    }

    [Fact]
    public async Task Tried_again_in_the_same_night_only_the_kommune_that_was_away_is_compared()
    {
        var (away, asked) = (true, new List<string>());
        await using var host = await OutboxHost.StartAsync(configure: options => options.ChooseClient = (clients, kommune, familie) =>
        {
            asked.Add(kommune.ToString());
            return away && asked.Count > 2 && kommune == FakeNir.Kommune ? throw new InvalidOperationException("No user.") : clients.Create(kommune, familie);
        });
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.EnqueueAsync(host.Nir.CreatePerson().CreateIntroduksjonsprogram() with { Kommune = Register.SyntheticKommune.Vestbygd.Nummer });
        await host.SendAllAsync();
        var (run, night) = (host.Services.GetRequiredService<AvstemmingRun>(), new DateOnly(2026, 3, 2));
        await Assert.ThrowsAsync<InvalidOperationException>(() => run.RunNightAsync(night, Stop));
        Assert.Null(run.LastRun);
        (away, asked) = (false, asked[..0]);

        await run.RunNightAsync(night, Stop);

        Assert.Equal([FakeNir.Kommune.ToString()], asked);
        Assert.Equal(night, run.LastRun);
    }

    // The client's time is the machine's own: a call does not take as long as the nights that pass here.
    private static async Task<OutboxHost> StartAsync(FakeTime time)
    {
        NirClient? client = null;
        var host = await OutboxHost.StartAsync(
            configure: options => (options.AvstemmingHour, options.ChooseClient) = (Hour, (_, _, _) => client!),
            add: services => services.AddSingleton<TimeProvider>(time));
        client = host.Nir.CreateClient(Rolle.Kommuneintrobruker);
        return host;
    }

    // The worker's loops wait by the same clock: it is moved a little at a time, so that each has time to act.
    private static async Task LetPassAsync(FakeTime time, TimeSpan span)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += TimeSpan.FromMinutes(1))
        {
            await StepAsync(time);
        }
    }

    private static async Task UntilAsync(FakeTime time, Func<bool> condition)
    {
        while (!condition())
        {
            await StepAsync(time);
        }
    }

    private static async Task<List<OverfoeringEvent>> TakeAsync(OutboxHost host, FakeTime time)
    {
        var taking = host.TakeEventsAsync(1);
        await UntilAsync(time, () => taking.IsCompleted);
        return await taking;
    }

    private static async Task StepAsync(FakeTime time)
    {
        time.Advance(TimeSpan.FromMinutes(1));
        await Task.Delay(TimeSpan.FromMilliseconds(3), TimeProvider.System, Stop);
    }
}
