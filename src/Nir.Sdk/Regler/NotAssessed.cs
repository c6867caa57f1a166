namespace Nir.Sdk.Regler;

/// <summary>A rule that could not be assessed because something it needs was not known.</summary>
/// <param name="Regel">The rule's id.</param>
/// <param name="Mangler">
/// What was not known: the name of a member of <see cref="ValidationContext"/> or of <see cref="Kodeverk.Noekkeldato"/>, or a fact of the
/// case as a member path (<c>Sak.Foedselsdato</c>).
/// </param>
public readonly record struct NotAssessed(string Regel, string Mangler);
