namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A period in which a rule holds; <paramref name="Til"/> is the first day it no longer does. Null is open.</summary>
internal readonly record struct Regelperiode(DateTime? Fra, DateTime? Til)
{
    public bool Inneholder(DateTime dato) => !(dato < Fra) && !(dato >= Til);
}
