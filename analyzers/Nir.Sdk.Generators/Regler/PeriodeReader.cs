using Nir.Sdk.Generators.Kontroll;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads <c>fra</c> and <c>til</c> of one interval.</summary>
internal static class PeriodeReader
{
    public static PeriodeModel Read(ObjectReader reader, Findings findings)
    {
        var fra = reader.OptionalDato("fra");
        var til = reader.OptionalDato("til");
        if (fra is null || til is null || fra.Value.CompareTo(til.Value) < 0)
            return new(fra, til);

        findings.Report(
            Dataregler.BadDate,
            $"'til' is the first day that is no longer in the interval and must be after 'fra' ({fra})",
            reader.PositionOf("til"));
        return new(fra, null);
    }
}
