using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>Names rules in one line, with the catalogue's own words: a register's text could be anything.</summary>
internal static class RegelTitles
{
    public static string Join(IEnumerable<Avvik> avvik) => string.Join(
        "; ",
        avvik.Select(static single => single.Regel).Distinct()
            .Select(static id => RegelCatalogue.TryFind(id, out var regel) ? $"{regel.Id} {regel.TittelEn}" : RegelId.Safe(id)));
}
