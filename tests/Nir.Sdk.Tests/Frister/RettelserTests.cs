namespace Nir.Sdk.Tests.Frister;

public sealed class RettelserTests
{
    public static TheoryData<string> Numbers => [.. Rettelser.All.Keys];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_correction_holds_and_its_twin_falls_on_the_other_side(string number)
    {
        var pair = Rettelser.All[number];

        Assert.Equal($"{pair.What} => {pair.Expected}", $"{pair.What} => {pair.Answer()}");
        Assert.Equal($"twin => {pair.VentetTvilling}", $"twin => {pair.Tvilling()}");
        Assert.NotEqual(pair.Expected, pair.VentetTvilling);
    }
}
