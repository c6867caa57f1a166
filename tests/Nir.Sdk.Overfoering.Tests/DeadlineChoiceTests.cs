using Microsoft.Extensions.DependencyInjection;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Overfoering.Enqueuing;
using Nir.Sdk.Overfoering.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;
using Nir.Testing;

namespace Nir.Sdk.Overfoering.Tests;

/// <summary>What comes first: the nearest legal deadline, and towards 28 February what is of last year.</summary>
public sealed class DeadlineChoiceTests
{
    private static readonly DateOnly January = new(2027, 1, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_deadline_is_computed_from_the_newest_vedtak()
    {
        Assert.Equal(new DateOnly(2026, 7, 2).DayNumber, Choose(new(2026, 6, 1), [new(2026, 3, 1), new(2026, 5, 2)]));
        Assert.Equal(int.MaxValue, DeadlineChoice.Choose(Program([]), new(), new(2026, 6, 1), hurryYearEnd: true));
    }

    [Fact]
    public void A_deadline_that_is_given_counts_before_what_is_computed_and_urgent_before_all()
    {
        Assert.Equal(new DateOnly(2026, 9, 1).DayNumber, Choose(new(2026, 6, 1), [new(2026, 5, 2)], new() { Deadline = new(2026, 9, 1) }));
        Assert.Equal(DeadlineChoice.Urgent, Choose(new(2026, 6, 1), [new(2026, 5, 2)], new() { IsUrgent = true, Deadline = new(2026, 9, 1) }));
    }

    [Theory]
    [InlineData("2027-01-01", "2026-12-31", "2027-02-28")]
    [InlineData("2027-02-28", "2026-12-31", "2027-02-28")]
    [InlineData("2028-01-15", "2027-11-02", "2028-02-29")]
    [InlineData("2027-03-01", "2026-12-31", "2027-06-01")]
    [InlineData("2027-01-15", "2027-01-02", "2027-06-01")]
    [InlineData("2026-12-31", "2026-12-30", "2027-06-01")]
    public void From_New_Year_to_the_end_of_February_what_is_of_last_year_is_due_by_then(string today, string vedtak, string expected)
    {
        var chosen = Choose(DateOnly.Parse(today, null), [DateOnly.Parse(vedtak, null)], new() { Deadline = new(2027 + (today[3] == '8' ? 1 : 0), 6, 1) });

        Assert.Equal(DateOnly.Parse(expected, null).DayNumber, chosen);
    }

    [Fact]
    public void A_deadline_before_the_end_of_February_stands()
    {
        Assert.Equal(new DateOnly(2027, 1, 20).DayNumber, Choose(January, [new(2026, 11, 20)], new() { Deadline = new(2027, 1, 20) }));
    }

    [Fact]
    public void Without_the_mode_the_year_does_not_count() =>
        Assert.Equal(new DateOnly(2027, 6, 1).DayNumber,
            DeadlineChoice.Choose(Program([new(2026, 12, 31)]), new() { Deadline = new(2027, 6, 1) }, January, hurryYearEnd: false));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_January_what_is_of_last_year_is_sent_before_what_is_of_this(bool hurries)
    {
        await using var host = await OutboxHost.StartAsync(configure: options => options.HurryYearEnd = hurries,
            add: static services => services.AddSingleton<TimeProvider>(new FakeTime(new(2027, 1, 15, 11, 0, 0, TimeSpan.Zero))),
            fake: new() { Dato = January });
        var (thisYear, lastYear) = (host.Nir.CreatePerson().CreateIntroduksjonsprogram(), host.Nir.CreatePerson().CreateIntroduksjonsprogram());
        await host.EnqueueAsync(thisYear with { Vedtak = [thisYear.Vedtak![0] with { Vedtaksdato = new(2027, 1, 4) }] }, new() { Deadline = new(2027, 3, 15) });
        lastYear = lastYear with { Vedtak = [lastYear.Vedtak![0] with { Vedtaksdato = new(2026, 12, 30) }] };
        await host.EnqueueAsync(lastYear, new() { Deadline = new(2027, 4, 1) });

        var first = Assert.Single(await host.ClaimAsync(most: 1));

        Assert.Equal(hurries ? lastYear.Id : thisYear.Id, first.Registrering);
    }

    private static int Choose(DateOnly today, DateOnly[] vedtak, EnqueueOptions? options = null) =>
        DeadlineChoice.Choose(Program(vedtak), options ?? new(), today, hurryYearEnd: true);

    private static Introduksjonsprogram Program(DateOnly[] vedtak) => new()
    {
        Id = Guid.NewGuid(),
        Kommune = FakeNir.Kommune,
        Person = new(),
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Vedtak = [.. vedtak.Select(static day => new Vedtak { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = day })],
    };
}
