using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>What the tables are made of, and what may be asked for.</summary>
internal static class StatistikkTables
{
    /// <summary>The first year: the list of kommuner begins here.</summary>
    public const int FirstYear = 2004;

    private const string SeveralGroups = "Den som har flere tiltak, står i flere grupper og én gang i «Alle»: gruppene summerer seg ikke til den.";

    private const string OneKommune = "En person står i én kommune: der de fleste timene er.";

    /// <summary>The measure that a table shows.</summary>
    public static StatistikkMeasure MeasureOf(Statistikktabell table) => table switch
    {
        Statistikktabell.IntroStartet => StatistikkMeasure.Startet,
        Statistikktabell.IntroAvsluttet => StatistikkMeasure.Avsluttet,
        Statistikktabell.IntroMaaloppnaaelse or Statistikktabell.IntroMaaloppnaaelseAndel => StatistikkMeasure.Naadd,
        Statistikktabell.NorskDeltakere or Statistikktabell.NorskTimer => StatistikkMeasure.Norsk,
        Statistikktabell.AsylnorskDeltakere or Statistikktabell.AsylnorskTimer => StatistikkMeasure.Asylnorsk,
        _ => StatistikkMeasure.Deltakere,
    };

    /// <summary>What a table counts.</summary>
    public static Statistikkenhet UnitOf(Statistikktabell table) => table switch
    {
        Statistikktabell.NorskTimer or Statistikktabell.AsylnorskTimer => Statistikkenhet.Timer,
        Statistikktabell.IntroMaaloppnaaelseAndel => Statistikkenhet.Prosent,
        _ => Statistikkenhet.Personer,
    };

    /// <summary>What a reader must know of a table. Null: nothing.</summary>
    public static string? NoteOf(Statistikktabell table) => table switch
    {
        Statistikktabell.IntroTiltak => SeveralGroups,
        Statistikktabell.NorskDeltakere or Statistikktabell.NorskTimer or Statistikktabell.AsylnorskDeltakere or Statistikktabell.AsylnorskTimer => OneKommune,
        _ => null,
    };

    /// <summary>What a table is divided by.</summary>
    public static ValueList<Statistikkinndeling> DivisionsOf(Statistikktabell table) => table is Statistikktabell.IntroTiltak
        ? [Statistikkinndeling.Tiltak]
        : [Statistikkinndeling.Ingen, Statistikkinndeling.Kjoenn, Statistikkinndeling.Alder, Statistikkinndeling.Lovverk];

    /// <summary>Why a table cannot be given, in English. Null: it can.</summary>
    public static string? FindFault(StatistikkQuery query) =>
        !DivisionsOf(query.Tabell).Contains(query.Inndeling)
            ? query.Tabell is Statistikktabell.IntroTiltak ? "The table intro-tiltak is divided by tiltak." : "Only intro-tiltak is divided by tiltak."
        : query.Nivaa is Statistikknivaa.Naeringsregion or Statistikknivaa.Bydel
            && query.Inndeling is not (Statistikkinndeling.Ingen or Statistikkinndeling.Tiltak)
            ? "Of business regions and bydeler there are only totals: they share kommuner with the fylker, and divisions would show single persons."
        : query.TilAar < query.Aar ? "The last year is before the first."
        : query.Aar < FirstYear ? $"The first year is {FirstYear}."
        : null;

    /// <summary>The categories of a division, the total first: the measure and the column of each.</summary>
    public static ImmutableArray<(string Kode, string Navn, StatistikkMeasure Measure, int Column)> Categories(Statistikktabell table,
        Statistikkinndeling inndeling) =>
    [
        Category(StatistikkColumns.Total, MeasureOf(table)),
        .. inndeling is Statistikkinndeling.Tiltak
            ? StatistikkMeasures.Tiltak.Select(static one => (one.Gruppe.ToKode(), one.Gruppe.GetNavn(), one.Measure, StatistikkColumns.Total))
            : StatistikkColumns.Select(inndeling).Select(column => Category(column, MeasureOf(table))),
    ];

    private static (string, string, StatistikkMeasure, int) Category(int column, StatistikkMeasure measure) =>
        (StatistikkColumns.All[column].Kode, StatistikkColumns.All[column].Navn, measure, column);
}
