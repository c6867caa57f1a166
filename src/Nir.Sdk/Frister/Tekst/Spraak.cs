using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Frister.Tekst;

/// <summary>Days and numbers in the two languages of explanations.</summary>
internal static class Spraak
{
    public static bool ErNorsk(CultureInfo? culture) =>
        (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName is "nb" or "nn" or "no";

    /// <summary>A member's name as it stands in JSON.</summary>
    public static string Kode<T>(T verdi)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(verdi.ToString());

    public static string Dato(DateOnly dato, bool norsk) =>
        dato.ToString(norsk ? "dd.MM.yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
