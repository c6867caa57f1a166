namespace Nir.Sdk.Regler.Overlay;

/// <summary>An overlay file that cannot be used.</summary>
public sealed class NirOverlayException : Exception
{
    internal NirOverlayException(IReadOnlyList<OverlayFault> error, Exception? innerException = null)
        : base(string.Join(Environment.NewLine, error), innerException) => Error = error;

    /// <summary>Every fault found.</summary>
    public IReadOnlyList<OverlayFault> Error { get; }
}
