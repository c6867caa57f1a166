using System.Collections.Immutable;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed class KodeEntryTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly End = new(2026, 3, 1);

    [Fact]
    public void The_first_day_is_in_and_the_end_is_out()
    {
        var entry = Create(First, End);

        Assert.False(entry.IsValid(First.AddDays(-1)));
        Assert.True(entry.IsValid(First));
        Assert.True(entry.IsValid(End.AddDays(-1)));
        Assert.False(entry.IsValid(End));
    }

    [Fact]
    public void Without_an_end_it_holds_for_ever() => Assert.True(Create(First, null).IsValid(DateOnly.MaxValue));

    [Fact]
    public void Without_a_beginning_it_has_always_held() => Assert.True(Create(null, End).IsValid(DateOnly.MinValue));

    [Fact]
    public void Without_laws_of_its_own_it_belongs_to_every_known_law()
    {
        Assert.All(LovverkKodeverk.All, lovverk => Assert.True(Create(null, null).IsValid(lovverk.Verdi)));
        Assert.False(Create(null, null).IsValid(Lovverk.Ukjent));
        Assert.False(Create(null, null).IsValid((Lovverk)99));
    }

    [Fact]
    public void With_laws_of_its_own_it_belongs_to_those_and_no_others()
    {
        var entry = Create(null, null, Lovverk.IntegreringslovenKapittel6A);

        Assert.True(entry.IsValid(Lovverk.IntegreringslovenKapittel6A));
        Assert.False(entry.IsValid(Lovverk.Integreringsloven));
        Assert.False(entry.IsValid(Lovverk.Ukjent));
    }

    private static KodeEntry<Rettsstilling> Create(DateOnly? from, DateOnly? to, params ImmutableArray<Lovverk> lovverk) =>
        new(nameof(Rettsstilling), Rettsstilling.Rett, 2, "rett", Grunnlag.Antatt)
        {
            Fra = from,
            Til = to,
            Lovverk = lovverk,
        };
}
