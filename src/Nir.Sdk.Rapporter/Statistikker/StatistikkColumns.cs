using System.Collections.Immutable;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>What a figure is divided by: the total, and one column for each category of each division. The categories of a division add up.</summary>
internal static class StatistikkColumns
{
    public const int Total = 0;

    private static readonly (int Below, string Kode, string Navn)[] Ages =
        [(18, "0-17", "0–17 år"), (25, "18-24", "18–24 år"), (35, "25-34", "25–34 år"), (45, "35-44", "35–44 år"), (55, "45-54", "45–54 år"),
            (int.MaxValue, "55", "55 år og over")];

    /// <summary>The columns: what they divide by, IMDi's code where there is one, and the name.</summary>
    public static ImmutableArray<(Statistikkinndeling Inndeling, string Kode, string Navn)> All { get; } =
    [
        (Statistikkinndeling.Ingen, "alle", "Alle"),
        (Statistikkinndeling.Kjoenn, "0", "Kvinner"),
        (Statistikkinndeling.Kjoenn, "1", "Menn"),
        (Statistikkinndeling.Kjoenn, "9", "Uoppgitt"),
        .. Ages.Select(static age => (Statistikkinndeling.Alder, age.Kode, age.Navn)),
        (Statistikkinndeling.Alder, "999", "Uoppgitt"),
        .. Enum.GetValues<Lovverk>().Where(static law => law is not Lovverk.Ukjent)
            .Select(static law => (Statistikkinndeling.Lovverk, law.ToKode(), law.GetNavn())),
    ];

    /// <summary>The places of each division's columns.</summary>
    public static ImmutableArray<ImmutableArray<int>> Divisions { get; } =
    [
        .. new[] { Statistikkinndeling.Kjoenn, Statistikkinndeling.Alder, Statistikkinndeling.Lovverk }.Select(static one => Select(one)),
    ];

    /// <summary>The places of a division's columns, without the total.</summary>
    public static ImmutableArray<int> Select(Statistikkinndeling inndeling) =>
        [.. Enumerable.Range(1, All.Length - 1).Where(place => All[place].Inndeling == inndeling)];

    /// <summary>The column of a sex.</summary>
    public static int Find(Kjoenn? kjoenn) => kjoenn switch { Kjoenn.Kvinne => 1, Kjoenn.Mann => 2, _ => 3 };

    /// <summary>The column of an age.</summary>
    public static int FindAge(int? age) => age is { } known ? 4 + Array.FindIndex(Ages, one => known < one.Below) : 4 + Ages.Length;

    /// <summary>The column of a law.</summary>
    public static int Find(Lovverk lovverk) => 5 + Ages.Length + (int)lovverk - 1;
}
