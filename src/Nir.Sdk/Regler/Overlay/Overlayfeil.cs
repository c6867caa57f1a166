namespace Nir.Sdk.Regler.Overlay;

/// <summary>A fault in an overlay file.</summary>
/// <param name="Fil">The file's name.</param>
/// <param name="Peker">Where in it, as a JSON pointer. Empty: the whole file.</param>
/// <param name="Melding">What is wrong and what to do, in English.</param>
public sealed record Overlayfeil(string Fil, string Peker, string Melding)
{
    /// <summary>File, place and what is wrong.</summary>
    public override string ToString() => $"{Fil}#{Peker}: {Melding}";
}
