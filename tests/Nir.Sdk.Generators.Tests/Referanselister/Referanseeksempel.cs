using Nir.Sdk.Generators.Referanselister;

namespace Nir.Sdk.Generators.Tests.Referanselister;

/// <summary>Small, faultless reference lists that use everything the format has.</summary>
internal static class Referanseeksempel
{
    public static Fil Kommuner { get; } = new(
        "/data/kommuner.csv",
        """
        kode;navn;fra;til_eksklusiv;etterfoelger
        1580;Haram;2024-01-01;;
        0301;Oslo - Oslove;;;
        1507;Ålesund;;2024-01-01;1508 1580
        1508;Ålesund;2024-01-01;;

        """,
        KommunerReader.NirData);

    public static Fil Bydeler { get; } = new(
        "/data/bydeler.csv",
        """
        kode;navn
        030199;Uoppgitt
        030101;Gamle Oslo

        """,
        BydelerReader.NirData);

    public static Fil[] Alle { get; } = [Kommuner, Bydeler];

    /// <summary>A list of municipalities with other rows.</summary>
    public static Fil KommunerWith(params string[] rows) =>
        Kommuner.With(string.Join('\n', ["kode;navn;fra;til_eksklusiv;etterfoelger", .. rows]) + "\n");
}
