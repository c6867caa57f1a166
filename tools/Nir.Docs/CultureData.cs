using System.Globalization;
using System.Reflection;
using System.Text;

namespace Nir.Docs;

/// <summary>
/// Reads countries and languages from .NET's culture data (Unicode CLDR through ICU) into the checked-in lists. Run by hand, and
/// seldom: another machine's ICU may say other names, so that no test compares.
/// </summary>
internal static class CultureData
{
    private const string Columns = "kode;kode3;navn;navnEn;grunnlag;begrunnelse";
    private const string Bokmaal = "nb-NO";

    // CLDR's own, reserved in ISO 3166 for other uses, or withdrawn from it.
    private static readonly HashSet<string> NotCountries =
    [
        "AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UK", "UN", "XA", "XB", "XK", "ZZ",
        "AN", "BU", "CS", "DD", "DY", "FX", "HV", "NH", "RH", "SU", "TP", "VD", "YD", "YU", "ZR",
    ];

    // Withdrawn from ISO 639, or no language.
    private static readonly HashSet<string> NotLanguages =
        ["in", "iw", "iv", "ji", "jw", "mo", "sh", "mis", "mul", "und", "zxx"];

    public static IReadOnlyList<Page> Read()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Bokmaal);
        try
        {
            return
            [
                File("land.csv", "Countries by ISO 3166-1", Countries()),
                File("spraak.csv", "Languages by ISO 639", Languages()),
            ];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Page File(string name, string title, IEnumerable<string> rows)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {title}, read once from .NET's culture data: ICU {IcuVersion()}, .NET {Environment.Version}.\n");
        text.Append("# Written by: dotnet run --project tools/Nir.Docs -- referanselister. Rows that are antatt are our own additions.\n");
        text.Append(CultureInfo.InvariantCulture, $"{Columns}\n");
        foreach (var row in rows.Order(StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row}\n");
        }

        return new Page($"src/Nir.Sdk.Kodeverk/Referanselister/{name}", text.ToString());
    }

    private static IEnumerable<string> Countries() =>
    [
        .. Combinations('A', 'Z', 2).Except(NotCountries).Select(Country).OfType<string>(),
        .. CultureAddition.Land.Select(static addition => addition.Row),
    ];

    // A region's name in bokmål is its own name in bokmål as spoken there: .NET has no other way to ask for it.
    private static string? Country(string code)
    {
        try
        {
            var region = new RegionInfo($"nb-{code}");
            return region.ThreeLetterISORegionName.Length == 3
                ? $"{code};{region.ThreeLetterISORegionName};{region.NativeName};{region.EnglishName};dokumentert;"
                : null;
        }
        catch (ArgumentException)
        {
            // There is no such region.
            return null;
        }
    }

    private static IEnumerable<string> Languages() =>
    [
        .. Combinations('a', 'z', 2).Concat(Combinations('a', 'z', 3)).Except(NotLanguages).Select(Language).OfType<string>(),
        .. CultureAddition.Spraak.Select(static addition => addition.Row),
    ];

    // ICU leads some codes of languages within a group to the group's name; such a code has no code of three letters there.
    private static string? Language(string code)
    {
        var culture = CultureInfo.GetCultureInfo(code);
        return culture.Name == code
            && culture.TwoLetterISOLanguageName == code
            && culture.ThreeLetterISOLanguageName.Length == 3
            && culture.EnglishName != code
            ? $"{code};{culture.ThreeLetterISOLanguageName};{culture.DisplayName};{culture.EnglishName};dokumentert;"
            : null;
    }

    private static IEnumerable<string> Combinations(char first, char last, int length)
    {
        var letters = Enumerable.Range(first, last - first + 1).Select(static letter => ((char)letter).ToString()).ToList();
        return length == 1 ? letters : letters.SelectMany(_ => Combinations(first, last, length - 1), static (letter, rest) => letter + rest);
    }

    // .NET does not tell it publicly.
    private static string IcuVersion()
    {
        var version = (int)typeof(CultureInfo).Assembly.GetType("Interop+Globalization", throwOnError: true)!
            .GetMethod("GetICUVersion", BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, null)!;
        return version == 0
            ? throw new NotSupportedException("There is no ICU here (invariant globalization?): run this where .NET uses ICU.")
            : string.Create(CultureInfo.InvariantCulture, $"{version >>> 24}.{(version >> 16) & 0xFF}");
    }
}
