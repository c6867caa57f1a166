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

    public static Fil Land { get; } = new(
        "/data/land.csv",
        """
        # Notes come first.
        # As many as there are.
        kode;kode3;navn;navnEn;grunnlag;begrunnelse
        XK;XKK;Kosovo;Kosovo;antatt;Vi trenger den.
        NO;NOR;Norge;Norway;dokumentert;

        """,
        Kodeform.Land.NirData);

    public static Fil Spraak { get; } = new(
        "/data/spraak.csv",
        """
        kode;kode3;navn;navnEn;grunnlag;begrunnelse
        nb;nob;norsk bokmål;Norwegian Bokmål;dokumentert;
        prs;prs;dari;Dari;antatt;Vi trenger den.

        """,
        Kodeform.Spraak.NirData);

    public static Fil[] Alle { get; } = [Kommuner, Bydeler, Land, Spraak];

    /// <summary>A list of municipalities with other rows.</summary>
    public static Fil KommunerWith(params string[] rows) =>
        Kommuner.With(string.Join('\n', ["kode;navn;fra;til_eksklusiv;etterfoelger", .. rows]) + "\n");

    /// <summary>A list of languages with other rows.</summary>
    public static Fil SpraakWith(params string[] rows) =>
        Spraak.With(string.Join('\n', ["kode;kode3;navn;navnEn;grunnlag;begrunnelse", .. rows]) + "\n");
}
