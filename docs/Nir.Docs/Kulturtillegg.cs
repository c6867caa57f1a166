namespace Nir.Docs;

/// <summary>A code that .NET's culture data lacks and the users need. Assumed, with the reason.</summary>
internal sealed record Kulturtillegg(string Kode, string Kode3, string Navn, string NavnEn, string Begrunnelse)
{
    private const string Hvorfor =
        "Har ingen egen kode i .NETs kulturdata. Koden er ISO 639-3s. At språket trengs blant personer i målgruppen, er vår antagelse.";

    /// <summary>Countries.</summary>
    public static IReadOnlyList<Kulturtillegg> Land { get; } =
    [
        new("XK", "XKK", "Kosovo", "Kosovo", "Ikke i ISO 3166: en brukertildelt kode, slik CLDR har den. At NIR bruker den, er vår antagelse."),
    ];

    /// <summary>Languages.</summary>
    public static IReadOnlyList<Kulturtillegg> Spraak { get; } =
    [
        Av("acm", "mesopotamisk arabisk", "Mesopotamian Arabic"),
        Av("aii", "assyrisk nyarameisk", "Assyrian Neo-Aramaic"),
        Av("apc", "levantinsk arabisk", "North Levantine Arabic"),
        Av("apd", "sudanarabisk", "Sudanese Arabic"),
        Av("bmb", "bembe (Kongo)", "Bembe"),
        Av("cfm", "falam-chin", "Falam Chin"),
        Av("cld", "kaldeisk nyarameisk", "Chaldean Neo-Aramaic"),
        Av("cnh", "hakha-chin", "Hakha Chin"),
        Av("ctd", "tedim-chin", "Tedim Chin"),
        Av("haz", "hazaragi", "Hazaragi"),
        Av("kmr", "kurmanji (nordkurdisk)", "Northern Kurdish (Kurmanji)"),
        Av("ksw", "sgaw-karen", "S'gaw Karen"),
        Av("mnk", "mandinka", "Mandinka"),
        Av("nsl", "norsk tegnspråk", "Norwegian Sign Language"),
        Av("prs", "dari", "Dari"),
        Av("rhg", "rohingya", "Rohingya"),
    ];

    /// <summary>The row of the list.</summary>
    public string Row => $"{Kode};{Kode3};{Navn};{NavnEn};antatt;{Begrunnelse}";

    private static Kulturtillegg Av(string kode, string navn, string navnEn) => new(kode, kode, navn, navnEn, Hvorfor);
}
