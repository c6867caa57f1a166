using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Contract.Views;

/// <summary>How many take part under one law and kategori.</summary>
/// <param name="Lovverk">The law.</param>
/// <param name="Kategori">The kategori. Null: not known.</param>
/// <param name="Antall">How many persons.</param>
public sealed record Deltakertall(Lovverk Lovverk, Kategori? Kategori, int Antall);
