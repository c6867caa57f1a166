namespace Fagsystem.Export;

/// <summary>A participant with all cases.</summary>
/// <param name="Person">The line of <c>personer.csv</c>.</param>
/// <param name="Saker">In the order of the file.</param>
internal sealed record Deltaker(PersonRow Person, IReadOnlyList<Sak> Saker)
{
    /// <summary>The lines of <c>opphold.csv</c>. Empty: nothing is known.</summary>
    public IReadOnlyList<OppholdRow> Opphold { get; init; } = [];
}
