namespace Nir.Sdk.Frister.Tables;

/// <summary>A value on its way through a calculation, with where it comes from.</summary>
/// <param name="Verdi">The value.</param>
/// <param name="Opphav">Where it comes from.</param>
internal readonly record struct Term<T>(T Verdi, Opphav Opphav)
    where T : struct
{
    /// <summary>A value of which nobody will ask where it comes from.</summary>
    public static implicit operator Term<T>(T value) => new(value, default);
}
