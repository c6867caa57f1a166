namespace Nir.Sdk.Analyzers.Flow.Facts;

/// <summary>What a property holds when its object has just been made.</summary>
internal abstract record Start
{
    /// <summary>Something that is not known.</summary>
    public static Start Any { get; } = new Unknown();

    /// <summary>What the constructor was given.</summary>
    /// <param name="Ordinal">The parameter's place.</param>
    public sealed record Parameter(int Ordinal) : Start;

    /// <summary>A constant; null included.</summary>
    public sealed record Constant(object? Content) : Start;

    private sealed record Unknown : Start;
}
