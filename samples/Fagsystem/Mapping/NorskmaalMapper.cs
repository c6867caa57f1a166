using Fagsystem.Export;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Mapping;

/// <summary>Splits this vendor's one field for norskmål into NIR's goal per delferdighet.</summary>
internal static class NorskmaalMapper
{
    // The order in which this vendor writes B1/B1/A2/B1.
    private static readonly Delferdighet[] Order =
    [
        Delferdighet.Leseforstaaelse, Delferdighet.Lytteforstaaelse, Delferdighet.SkriftligFramstilling, Delferdighet.MuntligKommunikasjon,
    ];

    public static ValueList<Norskmaal>? Map(SakRow row, ExportLookup lookup)
    {
        if (row.Spraaknivaa.Length == 0)
        {
            return null;
        }

        var levels = row.Spraaknivaa.Split('/');
        if (levels.Length == 1)
        {
            levels = [.. Order.Select(_ => levels[0])];
        }

        if (levels.Length != Order.Length)
        {
            lookup.Report(row, KodeTables.Nivaa.Column, "det skal stå ett nivå, eller fire med skråstrek mellom.");
            return null;
        }

        return Order.Zip(levels, (ferdighet, level) => new Norskmaal
        {
            Delferdighet = ferdighet,
            Nivaa = lookup.Require(KodeTables.Nivaa, level, row),
        }).ToValueList();
    }
}
