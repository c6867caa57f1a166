using Nir.Sdk.Kodeverk;

namespace Fagsystem.Web.Mapping;

/// <summary>The fagsystem's own codes, and what NIR calls them. The one place.</summary>
public static class Koder
{
    public static IReadOnlyDictionary<string, Sluttmaal> Maal { get; } = new Dictionary<string, Sluttmaal>
    {
        ["VGS"] = Sluttmaal.FullfoertVideregaaende,
        ["FAG"] = Sluttmaal.FagOgYrkesopplaering,
        ["HU"] = Sluttmaal.HoeyereUtdanning,
        ["GS"] = Sluttmaal.Grunnskole,
    };

    public static IReadOnlyDictionary<string, Tiltakstype> Tiltak { get; } = new Dictionary<string, Tiltakstype>
    {
        ["NO"] = Tiltakstype.OpplaeringINorsk,
        ["SK"] = Tiltakstype.OpplaeringISamfunnskunnskap,
        ["LM"] = Tiltakstype.Livsmestring,
        ["FV"] = Tiltakstype.Foreldreveiledning,
        ["PR"] = Tiltakstype.PraksisPaaArbeidsplass,
    };

    /// <summary>Whether it is a day that a case may name. One that is not given is.</summary>
    public static bool IsDay(DateOnly? day) => day is not { Year: < 1900 or > 2199 };

    /// <summary>Whether there can be so many hours in a week.</summary>
    public static bool IsHours(int hours) => hours is >= 0 and <= 168;

    public static IReadOnlyDictionary<string, Utdanningsbakgrunn> Utdanning { get; } = UtdanningsbakgrunnKodeverk.All
        .Where(static entry => entry.Verdi != Utdanningsbakgrunn.Ukjent).ToDictionary(static entry => entry.Kode, static entry => entry.Verdi);
}
