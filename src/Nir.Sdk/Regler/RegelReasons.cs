namespace Nir.Sdk.Regler;

/// <summary>Why a rule is as it is, in words: for those who read of it.</summary>
internal sealed class RegelReasons(string why, string whyEn)
{
    public string Why { get; } = why;

    public string WhyEn { get; } = whyEn;

    public string? Sitat { get; init; }

    public string? Begrunnelse { get; init; }
}
