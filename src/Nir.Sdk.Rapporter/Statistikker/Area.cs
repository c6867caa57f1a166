using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>An area that figures are of.</summary>
/// <param name="Nummer">Its number.</param>
/// <param name="Navn">Its name.</param>
/// <param name="Nivaa">What it is.</param>
internal sealed record Area(string Nummer, string Navn, Statistikknivaa Nivaa);
