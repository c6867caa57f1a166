namespace Nir.Sdk.Frister;

/// <summary>A value on its way through a calculation, with where it comes from.</summary>
/// <param name="Verdi">The value.</param>
/// <param name="Opphav">Where it comes from.</param>
internal readonly record struct Ledd<T>(T Verdi, Opphav Opphav)
    where T : struct;
