namespace Nir.Sdk.Analyzers.Regler;

/// <summary>A period in which a rule holds; <paramref name="Til"/> is the first day it no longer does. Null is open.</summary>
internal readonly record struct RegelPeriod(DateTime? Fra, DateTime? Til)
{
    public bool HasBegun(DateTime date) => !(date < Fra);

    public bool Contains(DateTime date) => !(date < Fra) && !(date >= Til);
}
