namespace Nir.Sdk.Contract.Views;

/// <summary>Which table of statistics is asked for.</summary>
public sealed record StatistikkQuery
{
    /// <summary>The table.</summary>
    public required Statistikktabell Tabell { get; init; }

    /// <summary>The areas.</summary>
    public Statistikknivaa Nivaa { get; init; } = Statistikknivaa.Kommune;

    /// <summary>What it is divided by. Business regions and bydeler have only totals.</summary>
    public Statistikkinndeling Inndeling { get; init; } = Statistikkinndeling.Ingen;

    /// <summary>The first year.</summary>
    public required int Aar { get; init; }

    /// <summary>The last year, inclusive. Null: the first.</summary>
    public int? TilAar { get; init; }
}
