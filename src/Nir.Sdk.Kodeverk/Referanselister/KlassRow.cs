namespace Nir.Sdk.Referanselister;

/// <summary>One code of a Klass export, its days read.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Kode">The code.</param>
/// <param name="Navn">The name.</param>
/// <param name="Fra">The first day; null when none is given.</param>
/// <param name="Til">The first day the code no longer holds; null when it is open.</param>
internal sealed record KlassRow(int Line, string Kode, string Navn, DateOnly? Fra, DateOnly? Til);
