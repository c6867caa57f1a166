namespace Nir.Sdk.Kodeverk;

/// <summary>Questions to ask of a <see cref="Lovverk"/>.</summary>
public static class LovverkExtensions
{
    /// <summary>
    /// Whether the law is integreringsloven, chapter 6A (displaced persons from Ukraine) included.
    /// A bare <c>== Lovverk.Integreringsloven</c> forgets chapter 6A.
    /// </summary>
    /// <param name="lovverk">The law that governs the registration.</param>
    public static bool IsIntegreringsloven(this Lovverk lovverk) =>
        lovverk is Lovverk.Integreringsloven or Lovverk.IntegreringslovenKapittel6A;
}
