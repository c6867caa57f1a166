namespace Nir.Register.Dashboard.Pages;

/// <summary>A page without what surrounds it.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Section">Where in the menu it belongs.</param>
/// <param name="Parts">What it consists of.</param>
internal sealed record Page(string Title, Section Section, params IReadOnlyList<Part> Parts)
{
    /// <summary>The status that it is sent with.</summary>
    public int Status { get; init; } = 200;
}
