using System.Collections.Immutable;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed class KodeoppfoeringTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly End = new(2026, 3, 1);

    [Fact]
    public void The_first_day_is_in_and_the_end_is_out()
    {
        var oppfoering = Create(First, End);

        Assert.False(oppfoering.ErGyldig(First.AddDays(-1)));
        Assert.True(oppfoering.ErGyldig(First));
        Assert.True(oppfoering.ErGyldig(End.AddDays(-1)));
        Assert.False(oppfoering.ErGyldig(End));
    }

    [Fact]
    public void Without_an_end_it_holds_for_ever() => Assert.True(Create(First, null).ErGyldig(DateOnly.MaxValue));

    [Fact]
    public void Without_a_beginning_it_has_always_held() => Assert.True(Create(null, End).ErGyldig(DateOnly.MinValue));

    [Fact]
    public void Without_laws_of_its_own_it_belongs_to_every_known_law()
    {
        Assert.All(LovverkKodeverk.Alle, lovverk => Assert.True(Create(null, null).ErGyldig(lovverk.Verdi)));
        Assert.False(Create(null, null).ErGyldig(Lovverk.Ukjent));
        Assert.False(Create(null, null).ErGyldig((Lovverk)99));
    }

    [Fact]
    public void With_laws_of_its_own_it_belongs_to_those_and_no_others()
    {
        var oppfoering = Create(null, null, Lovverk.IntegreringslovenKapittel6A);

        Assert.True(oppfoering.ErGyldig(Lovverk.IntegreringslovenKapittel6A));
        Assert.False(oppfoering.ErGyldig(Lovverk.Integreringsloven));
        Assert.False(oppfoering.ErGyldig(Lovverk.Ukjent));
    }

    private static Kodeoppfoering<Rettsstilling> Create(DateOnly? fra, DateOnly? til, params ImmutableArray<Lovverk> lovverk) => new()
    {
        Verdi = Rettsstilling.Rett,
        Nummer = 2,
        Kode = "rett",
        Navn = "Rett",
        NavnEn = "Right",
        Fra = fra,
        Til = til,
        Lovverk = lovverk,
        Grunnlag = Grunnlag.Antatt,
        Begrunnelse = "Bare for denne testen.",
    };
}
