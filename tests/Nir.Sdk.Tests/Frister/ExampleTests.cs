namespace Nir.Sdk.Tests.Frister;

public sealed class ExampleTests
{
    public static TheoryData<string> Numbers => [.. Examples.All.Keys];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_worked_example_holds(string number)
    {
        var example = Examples.All[number];

        Assert.Equal($"{example.What} => {example.Expected}", $"{example.What} => {example.Answer()}");
    }

    [Fact]
    public void The_complete_examples_are_these() =>
        Assert.Equal("E4 E5 E6 E7 E8 E39", string.Join(' ', Examples.All.Where(static pair => pair.Value.WasMissing is null).Select(static pair => pair.Key)));
}
