using Nir.Sdk.Generators.Referanselister;

namespace Nir.Sdk.Generators.Tests.Referanselister;

/// <summary>Small, faultless reference lists that use everything the format has.</summary>
internal static class ReferanselisteExample
{
    public static SourceFile Kommuner { get; } = new(
        "/data/kommuner.csv",
        """
        kode;navn;fra;til_eksklusiv;etterfoelger
        1580;Haram;2024-01-01;;
        0301;Oslo - Oslove;;;
        1507;Ålesund;;2024-01-01;1508 1580
        1508;Ålesund;2024-01-01;;

        """,
        KommunerReader.NirData);

    public static SourceFile Bydeler { get; } = new(
        "/data/bydeler.csv",
        """
        kode;navn
        030199;NotStated
        030101;Gamle Oslo

        """,
        BydelerReader.NirData);

    public static SourceFile Naeringsregioner { get; } = new(
        "/data/naeringsregioner.csv",
        """
        kommune;naeringsregion;navn;imdi_region;sentralitet_2008
        1580;1501;Ålesund;IMDi Midt;2
        0301;3020;Oslo;IMDi Øst;3

        """,
        NaeringsregionerReader.NirData);

    public static SourceFile Land { get; } = new(
        "/data/land.csv",
        """
        # Notes come first.
        # As many as there are.
        kode;kode3;navn;navnEn;grunnlag;begrunnelse
        XK;XKK;Kosovo;Kosovo;antatt;Vi needs den.
        NO;NOR;Norge;Norway;dokumentert;

        """,
        KodeFormat.Land.NirData);

    public static SourceFile Spraak { get; } = new(
        "/data/spraak.csv",
        """
        kode;kode3;navn;navnEn;grunnlag;begrunnelse
        nb;nob;norsk bokmål;Norwegian Bokmål;dokumentert;
        prs;prs;dari;Dari;antatt;Vi trenger den.

        """,
        KodeFormat.Spraak.NirData);

    public static SourceFile[] All { get; } = [Kommuner, Bydeler, Naeringsregioner, Land, Spraak];

    /// <summary>A list of municipalities with other rows.</summary>
    public static SourceFile KommunerWith(params string[] rows) =>
        Kommuner.With(string.Join('\n', ["kode;navn;fra;til_eksklusiv;etterfoelger", .. rows]) + "\n");

    /// <summary>A list of languages with other rows.</summary>
    public static SourceFile SpraakWith(params string[] rows) =>
        Spraak.With(string.Join('\n', ["kode;kode3;navn;navnEn;grunnlag;begrunnelse", .. rows]) + "\n");
}
