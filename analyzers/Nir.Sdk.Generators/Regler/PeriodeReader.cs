using Nir.Sdk.Generators.Checking;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads <c>fra</c> and <c>til</c> of one interval.</summary>
internal static class PeriodeReader
{
    public static PeriodeModel Read(ObjectReader reader, Findings findings)
    {
        var from = reader.OptionalDate("fra");
        var to = reader.OptionalDate("til");
        if (from is null || to is null || from.Value.CompareTo(to.Value) < 0)
        {
            return new(from, to);
        }

        findings.Report(
            DataRules.BadDate,
            $"'til' is the first day that is no longer in the interval and must be after 'from' ({from})",
            reader.PositionOf("til"));
        return new(from, null);
    }
}
