namespace Nir.Docs;

/// <summary>A code that .NET's culture data lacks and the users need. Assumed, with the reason.</summary>
internal sealed record CultureAddition(string Kode, string Kode3, string Navn, string NavnEn, string Begrunnelse)
{
    private const string Why =
        "Har ingen egen kode i .NETs kulturdata. Koden er ISO 639-3s. At språket trengs blant personer i målgruppen, er vår antagelse.";

    /// <summary>Countries.</summary>
    public static IReadOnlyList<CultureAddition> Land { get; } =
    [
        new("XK", "XKK", "Kosovo", "Kosovo", "Ikke i ISO 3166: en brukertildelt kode, slik CLDR har den. At NIR bruker den, er vår antagelse."),
    ];

    /// <summary>Languages.</summary>
    public static IReadOnlyList<CultureAddition> Spraak { get; } =
    [
        Of("acm", "mesopotamisk arabisk", "Mesopotamian Arabic"),
        Of("aii", "assyrisk nyarameisk", "Assyrian Neo-Aramaic"),
        Of("apc", "levantinsk arabisk", "North Levantine Arabic"),
        Of("apd", "sudanarabisk", "Sudanese Arabic"),
        Of("bmb", "bembe (Kongo)", "Bembe"),
        Of("cfm", "falam-chin", "Falam Chin"),
        Of("cld", "kaldeisk nyarameisk", "Chaldean Neo-Aramaic"),
        Of("cnh", "hakha-chin", "Hakha Chin"),
        Of("ctd", "tedim-chin", "Tedim Chin"),
        Of("haz", "hazaragi", "Hazaragi"),
        Of("kmr", "kurmanji (nordkurdisk)", "Northern Kurdish (Kurmanji)"),
        Of("ksw", "sgaw-karen", "S'gaw Karen"),
        Of("mnk", "mandinka", "Mandinka"),
        Of("nsl", "norsk tegnspråk", "Norwegian Sign Language"),
        Of("prs", "dari", "Dari"),
        Of("rhg", "rohingya", "Rohingya"),
    ];

    /// <summary>The row of the list.</summary>
    public string Row => $"{Kode};{Kode3};{Navn};{NavnEn};antatt;{Begrunnelse}";

    private static CultureAddition Of(string kode, string name, string nameEn) => new(kode, kode, name, nameEn, Why);
}
