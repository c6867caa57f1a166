using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Rapporter.Deltakere;

namespace Nir.Sdk.Rapporter.Reports;

/// <summary>How a year is shared between the kommuner that a person lived in.</summary>
internal static class Residence
{
    /// <summary>The shares, which add up to one; a single one where nobody tells of a move.</summary>
    /// <param name="deltaker">The person.</param>
    /// <param name="year">The year.</param>
    /// <param name="otherwise">The kommune where nothing is known.</param>
    public static IEnumerable<(Kommunenummer Kommune, decimal Share)> Share(Deltaker deltaker, int year, Kommunenummer otherwise)
    {
        var stays = (deltaker.Sak?.Folkeregistreringer ?? []).OrderBy(static stay => stay.Dato).ToArray();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var days = new Dictionary<Kommunenummer, int>();
        for (var i = 0; i < stays.Length; i++)
        {
            var next = i + 1 < stays.Length ? stays[i + 1].Dato.AddDays(-1) : last;
            var to = stays[i].Til is { } ended && ended < next ? ended : next;
            var (from, until) = (stays[i].Dato > first ? stays[i].Dato : first, to < last ? to : last);
            if (until >= from)
            {
                days[stays[i].Kommune] = days.GetValueOrDefault(stays[i].Kommune) + until.DayNumber - from.DayNumber + 1;
            }
        }

        var whole = days.Values.Sum();
        return whole == 0
            ? [(otherwise, 1m)]
            : days.OrderBy(static one => one.Key.ToString(), StringComparer.Ordinal).Select(one => (one.Key, (decimal)one.Value / whole));
    }
}
