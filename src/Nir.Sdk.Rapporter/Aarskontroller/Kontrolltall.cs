using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>How many participations have an item, by family and law.</summary>
/// <param name="Familie">The family.</param>
/// <param name="Lovverk">The law. Null: not known.</param>
/// <param name="Opplysning">The item.</param>
/// <param name="Har">Those that have what is asked for.</param>
/// <param name="Mangler">Those that lack it.</param>
/// <param name="KrevesIkke">Those that are not asked for it.</param>
/// <param name="KanIkkeVites">Those of whom it cannot be known.</param>
public sealed record Kontrolltall(
    Registreringsfamilie Familie, Lovverk? Lovverk, Opplysning Opplysning, int Har, int Mangler, int KrevesIkke, int KanIkkeVites)
{
    /// <summary>All of them.</summary>
    public int Sum => Har + Mangler + KrevesIkke + KanIkkeVites;
}
