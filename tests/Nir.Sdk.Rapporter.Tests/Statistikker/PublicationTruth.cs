using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Statistikker;

namespace Nir.Sdk.Rapporter.Tests.Statistikker;

/// <summary>What a figure is, published or hidden.</summary>
internal static class PublicationTruth
{
    public static int Truth(this StatistikkPublication publication, (string Measure, string Area, string Category) key)
    {
        var level = key.Area switch
        {
            "F00" => Statistikknivaa.Land,
            ['F', ..] => Statistikknivaa.Fylke,
            ['K', ..] => Statistikknivaa.Kommune,
            ['N', ..] => Statistikknivaa.Naeringsregion,
            _ => Statistikknivaa.Bydel,
        };
        var measure = StatistikkMeasures.Tiltak.FirstOrDefault(one => key.Measure == $"tiltak {one.Gruppe.ToKode()}") is { Gruppe: not 0 } group
            ? group.Measure
            : key.Measure switch
            {
                "intro_deltakere" => StatistikkMeasure.Deltakere,
                "intro_startet" => StatistikkMeasure.Startet,
                "intro_avsluttet" => StatistikkMeasure.Avsluttet,
                "intro_maaloppnaaelse" => StatistikkMeasure.Naadd,
                "norsk_deltakere" => StatistikkMeasure.Norsk,
                _ => StatistikkMeasure.Asylnorsk,
            };
        var column = Enumerable.Range(0, StatistikkColumns.All.Length).First(place => StatistikkColumns.All[place].Kode == key.Category);
        return publication.Counts.Find(measure, publication.Counts.Areas.Find(level, key.Area[1..])!.Value, column);
    }
}
