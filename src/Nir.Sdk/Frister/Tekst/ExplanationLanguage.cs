using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Frister.Tekst;

/// <summary>Days and numbers in the two languages of explanations.</summary>
internal static class ExplanationLanguage
{
    public static bool IsNorsk(CultureInfo? culture) => NorwegianCulture.IsNorwegian(culture);

    /// <summary>A member's name as it stands in JSON.</summary>
    public static string ToKode<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Date(DateOnly date, bool norsk) =>
        date.ToString(norsk ? "dd.MM.yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
