namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// The names of the fylker since 2004. No number has been used for two of them, and which there are in a year follows from its kommuner.
/// </summary>
internal static class FylkeNames
{
    /// <summary>Where IMDi's tables put what has no place.</summary>
    public const string Unstated = "99";

    /// <summary>The name; the number itself where it is none of them.</summary>
    public static string Find(string number) => number switch
    {
        "01" or "31" => "Østfold",
        "02" or "32" => "Akershus",
        "03" => "Oslo",
        "04" => "Hedmark",
        "05" => "Oppland",
        "06" or "33" => "Buskerud",
        "07" or "39" => "Vestfold",
        "08" or "40" => "Telemark",
        "09" => "Aust-Agder",
        "10" => "Vest-Agder",
        "11" => "Rogaland",
        "12" => "Hordaland",
        "14" => "Sogn og Fjordane",
        "15" => "Møre og Romsdal",
        "16" => "Sør-Trøndelag",
        "17" => "Nord-Trøndelag",
        "18" => "Nordland",
        "19" or "55" => "Troms",
        "20" or "56" => "Finnmark",
        "30" => "Viken",
        "34" => "Innlandet",
        "38" => "Vestfold og Telemark",
        "42" => "Agder",
        "46" => "Vestland",
        "50" => "Trøndelag",
        "54" => "Troms og Finnmark",
        Unstated => "Uoppgitt",
        _ => number,
    };
}
