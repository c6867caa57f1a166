namespace Nir.Sdk.Generators.Kilder;

/// <summary>How well something is known, and what it rests on.</summary>
/// <param name="Grunnlag">The member of the enum Grunnlag.</param>
/// <param name="Kilde">A source's id; null only for what is assumed.</param>
/// <param name="Sitat">The source's words that carry it; null where the name itself stands among them.</param>
/// <param name="Begrunnelse">Why it is assumed; never null for what is assumed.</param>
internal readonly record struct GrunnlagModel(string Grunnlag, string? Kilde, string? Sitat, string? Begrunnelse)
{
    public const string Antatt = "Antatt";
}
