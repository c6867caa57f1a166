namespace Nir.Sdk.Contract.Views;

/// <summary>A box to tick in the personliste: «Med tiltak», «Uten tiltak».</summary>
/// <param name="Opplysning">The item.</param>
/// <param name="Med">True: those that have it. False: those that lack it; what is not asked for does not lack.</param>
public sealed record Forvalg(Opplysning Opplysning, bool Med);
