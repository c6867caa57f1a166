namespace Nir.Sdk.Kodeverk.Tests;

public sealed class LovverkTests
{
    [Theory]
    [InlineData(Lovverk.Integreringsloven, true)]
    [InlineData(Lovverk.IntegreringslovenKapittel6A, true)]
    [InlineData(Lovverk.Introduksjonsloven, false)]
    [InlineData(Lovverk.Ukjent, false)]
    public void Integreringsloven_includes_chapter_6A(Lovverk lovverk, bool expected) =>
        Assert.Equal(expected, lovverk.IsIntegreringsloven());

    [Fact]
    public void The_three_laws_keep_their_wire_codes() =>
        Assert.Equal(
            ["introduksjonsloven", "integreringsloven", "integreringsloven-kapittel-6a"],
            [Lovverk.Introduksjonsloven.ToKode(), Lovverk.Integreringsloven.ToKode(), Lovverk.IntegreringslovenKapittel6A.ToKode()]);
}
