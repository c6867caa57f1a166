namespace Nir.Sdk.Tests.Frister;

public sealed class RettelserTests
{
    public static TheoryData<string> Numre => [.. Rettelser.Alle.Keys];

    [Theory]
    [MemberData(nameof(Numre))]
    public void The_correction_holds_and_its_twin_falls_on_the_other_side(string nummer)
    {
        var par = Rettelser.Alle[nummer];

        Assert.Equal($"{par.Hva} => {par.Ventet}", $"{par.Hva} => {par.Svar()}");
        Assert.Equal($"twin => {par.VentetTvilling}", $"twin => {par.Tvilling()}");
        Assert.NotEqual(par.Ventet, par.VentetTvilling);
    }
}
