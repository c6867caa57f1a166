namespace Nir.Sdk.Registreringer;

/// <summary>A place that was changed on both sides, and not to the same. It never holds what stands there.</summary>
/// <param name="Peker">
/// The JSON pointer, in the merged registration: a member (<c>/sluttmaal</c>, <c>/tiltak/0/til</c>), a part of a list (<c>/tiltak/0</c>) or, where
/// the part is there no more, the list (<c>/tiltak</c>).
/// </param>
/// <param name="Medlem">The same place in the model: <c>Tiltak[0].Til</c>.</param>
public sealed record MergeCollision(string Peker, string Medlem)
{
    /// <summary>The pointer.</summary>
    public override string ToString() => Peker;
}
