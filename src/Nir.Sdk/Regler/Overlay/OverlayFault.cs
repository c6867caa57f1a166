namespace Nir.Sdk.Regler.Overlay;

/// <summary>A fault in an overlay file.</summary>
/// <param name="SourceFile">The file's name.</param>
/// <param name="Peker">Where in it, as a JSON pointer. Empty: the whole file.</param>
/// <param name="Message">What is wrong and what to do, in English.</param>
public sealed record OverlayFault(string SourceFile, string Peker, string Message)
{
    /// <summary>File, place and what is wrong.</summary>
    public override string ToString() => $"{SourceFile}#{Peker}: {Message}";
}
