namespace Fagsystem.Eksport;

/// <summary>A participant with all cases.</summary>
/// <param name="Person">The line of <c>personer.csv</c>.</param>
/// <param name="Saker">In the order of the file.</param>
internal sealed record Deltaker(Personrad Person, IReadOnlyList<Sak> Saker);
