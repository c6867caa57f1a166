using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>A row before it is known who asks: with identity.</summary>
/// <param name="Row">The row.</param>
/// <param name="IsHere">Whether the person lives in the row's kommune on the day, as far as is known.</param>
internal readonly record struct PersonlisteEntry(PersonlisteRow Row, bool IsHere);
