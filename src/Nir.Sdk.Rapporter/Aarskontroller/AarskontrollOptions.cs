namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>How a year-end control is made.</summary>
public sealed record AarskontrollOptions
{
    /// <summary>Whether names stand in it, for those who may see them. A protected person's does not.</summary>
    public bool WithNames { get; init; }
}
