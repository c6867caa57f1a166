using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Sak;

/// <summary>A notice of a decision.</summary>
/// <param name="Mottatt">The day it reached the person.</param>
/// <param name="Vedtakstype">What was decided. Null: not given.</param>
public sealed record Underretning(DateOnly Mottatt, Vedtakstype? Vedtakstype = null);
