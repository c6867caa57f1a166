namespace Nir.Sdk.Tests.Frister;

public sealed class EksempelTests
{
    public static TheoryData<string> Numre => [.. Eksempler.Alle.Keys];

    [Theory]
    [MemberData(nameof(Numre))]
    public void The_worked_example_holds(string nummer)
    {
        var eksempel = Eksempler.Alle[nummer];

        Assert.Equal($"{eksempel.Hva} => {eksempel.Ventet}", $"{eksempel.Hva} => {eksempel.Svar()}");
    }

    [Fact]
    public void The_complete_examples_are_these() =>
        Assert.Equal("E4 E5 E6 E7 E8 E39", string.Join(' ', Eksempler.Alle.Where(static par => par.Value.Manglet is null).Select(static par => par.Key)));
}
