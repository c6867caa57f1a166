using Nir.Shared;

namespace Nir.Docs;

/// <summary>A code that .NET's culture data lacks and the users need. Assumed, with the reason: <c>data/culture-additions.csv</c>.</summary>
internal sealed record CultureAddition(string Kode, string Kode3, string Navn, string NavnEn, string Begrunnelse)
{
    /// <summary>Countries.</summary>
    public static IReadOnlyList<CultureAddition> Land { get; } = Read("land");

    /// <summary>Languages.</summary>
    public static IReadOnlyList<CultureAddition> Spraak { get; } = Read("spraak");

    /// <summary>The row of the list.</summary>
    public string Row => $"{Kode};{Kode3};{Navn};{NavnEn};antatt;{Begrunnelse}";

    private static IReadOnlyList<CultureAddition> Read(string list) =>
    [
        .. Repository.Read("data", "culture-additions.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(';'))
            .Where(cells => cells[0] == list)
            .Select(static cells => new CultureAddition(cells[1], cells[2], cells[3], cells[4], cells[5])),
    ];
}
