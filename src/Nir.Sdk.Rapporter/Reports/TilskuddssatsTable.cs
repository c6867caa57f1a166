using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Reports;

/// <summary>
/// The amounts of norsktilskudd that a public source states, with the days they hold for. IMDi shows most of its rates as pictures; those are not here.
/// </summary>
internal static class TilskuddssatsTable
{
    /// <summary>The rows: the kind, the amount, its days, the source and its words.</summary>
    public static ImmutableArray<(Tilskuddstype Type, decimal Kroner, DateOnly Fra, DateOnly? Til, string Kilde, string Sitat)> Rows { get; } =
    [
        (Tilskuddstype.UtvidetNorskopplaering, 27_450m, new(2023, 7, 1), null, "ks-utvidet-norsk", "et tilskudd på kr 27.450 pr. vedtak"),
    ];

    /// <summary>The amounts that hold some day of a year.</summary>
    public static ValueList<Tilskuddssats> Find(int year) =>
    [
        .. Rows.Where(row => row.Fra.Year <= year && !(row.Til <= new DateOnly(year, 1, 1)))
            .Select(static row => new Tilskuddssats(row.Type, row.Kroner, row.Fra, row.Til, SourceOf(row.Kilde).Url, row.Sitat)),
    ];

    /// <summary>The size of a kommune. Null: nobody is counted there.</summary>
    public static Grunntilskuddsklasse? FindClass(int persons) => persons switch
    {
        <= 0 => null,
        <= 3 => Grunntilskuddsklasse.EnTilTre,
        <= 150 => Grunntilskuddsklasse.FireTilHundreOgFemti,
        _ => Grunntilskuddsklasse.OverHundreOgFemti,
    };

    private static Kilde SourceOf(string id) => KildeRegistry.TryFind(id, out var source)
        ? source
        : throw new InvalidOperationException($"There is no source {id}.");
}
