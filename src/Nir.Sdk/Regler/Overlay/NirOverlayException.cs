namespace Nir.Sdk.Regler.Overlay;

/// <summary>An overlay file that cannot be used.</summary>
public sealed class NirOverlayException : Exception
{
    internal NirOverlayException(IReadOnlyList<Overlayfeil> feil, Exception? innerException = null)
        : base(string.Join(Environment.NewLine, feil), innerException) => Feil = feil;

    /// <summary>Every fault found.</summary>
    public IReadOnlyList<Overlayfeil> Feil { get; }
}
