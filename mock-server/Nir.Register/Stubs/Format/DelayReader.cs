using Nir.Register.Stubs.Responses;

namespace Nir.Register.Stubs.Format;

/// <summary>Reads delays, of a stub or of the server.</summary>
internal static class DelayReader
{
    /// <summary>Null: none is given.</summary>
    public static StubDelay? Read(MappingValue value, string fixedName = "fixedDelayMilliseconds")
    {
        var (single, distribution) = (value.Find(fixedName), value.Find("delayDistribution"));
        if (single is { } both && distribution is not null)
        {
            throw both.Fault($"Only one of {fixedName} and delayDistribution is expected.");
        }

        return single is { } milliseconds ? Fixed(milliseconds) : distribution is { } spread ? Distribution(spread) : null;
    }

    private static StubDelay Distribution(MappingValue value)
    {
        var type = value.Find("type") ?? throw value.Fault("'type' is expected: uniform or fixed.");
        switch (type.Text())
        {
            case "uniform":
                value.AllowOnly("type", "lower", "upper");
                var (lower, upper) = (Fixed(Needed(value, "lower")), Fixed(Needed(value, "upper")));
                return lower.Least <= upper.Least ? new(lower.Least, upper.Least) : throw value.Fault("'lower' is more than 'upper'.");
            case "fixed":
                value.AllowOnly("type", "milliseconds");
                return Fixed(Needed(value, "milliseconds"));
            default:
                throw type.Fault("The distributions here are uniform and fixed.");
        }
    }

    private static MappingValue Needed(MappingValue value, string name) => value.Find(name) ?? throw value.Fault($"'{name}' is expected.");

    private static StubDelay Fixed(MappingValue value)
    {
        var delay = TimeSpan.FromMilliseconds(value.Number(0, StubDelay.MostMilliseconds));
        return new(delay, delay);
    }
}
