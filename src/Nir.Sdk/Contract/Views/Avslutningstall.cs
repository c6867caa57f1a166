using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract.Views;

/// <summary>How many ended for one reason.</summary>
/// <param name="Lovverk">The law.</param>
/// <param name="Kategori">The kategori. Null: not known.</param>
/// <param name="Avslutningsaarsak">The reason, as registered; else as the register computed it, or that none is registered.</param>
/// <param name="Gruppe">The group in IMDi's statistics. Null: the reason is not registered.</param>
/// <param name="ErRegistrert">Whether the kommune has registered the reason.</param>
/// <param name="Antall">How many persons.</param>
public sealed record Avslutningstall(
    Lovverk Lovverk, Kategori? Kategori, Avslutningsaarsak Avslutningsaarsak, Avslutningsgruppe? Gruppe, bool ErRegistrert, int Antall);
