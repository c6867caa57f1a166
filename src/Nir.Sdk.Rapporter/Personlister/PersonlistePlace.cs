namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>Where a row stands in an order.</summary>
/// <param name="Key">The value it is sorted by, as a text. Null: it has none.</param>
/// <param name="Person">The person's key.</param>
/// <param name="Familie">The family.</param>
/// <param name="Registrering">The registration; empty when there is none.</param>
internal readonly record struct PersonlistePlace(string? Key, Guid Person, int Familie, Guid Registrering);
