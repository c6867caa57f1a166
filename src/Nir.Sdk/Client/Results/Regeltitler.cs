using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>Names rules in one line, with the catalogue's own words: a register's text could be anything.</summary>
internal static class Regeltitler
{
    public static string Av(IEnumerable<Avvik> avvik) => string.Join(
        "; ",
        avvik.Select(static enkelt => enkelt.Regel).Distinct().Select(static id => Regelkatalog.TryFinn(id, out var regel) ? $"{regel.Id} {regel.TittelEn}" : Regelid.Trygg(id)));
}
