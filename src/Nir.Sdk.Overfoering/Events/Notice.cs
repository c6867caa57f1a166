using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Events;

/// <summary>An event on its way into the table.</summary>
internal readonly record struct Notice(OverfoeringEventKind Kind, string Version, string Details)
{
    private const int Most = 1000;

    /// <summary>Names by commas, as many as there is room for.</summary>
    public static string Join(IEnumerable<string> names)
    {
        var text = "";
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var longer = text.Length == 0 ? name : $"{text},{name}";
            if (longer.Length > Most)
            {
                break;
            }

            text = longer;
        }

        return text;
    }

    public static IEnumerable<string> Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static OverfoeringEvent Read(OutboxNotice row) => new()
    {
        Id = row.Id,
        Kind = (OverfoeringEventKind)row.Kind,
        Registrering = row.Registrering,
        Familie = (Registreringsfamilie)row.Familie,
        Kommune = Kommunenummer.Parse(row.Kommune),
        Version = row.Version.Length == 0 ? null : row.Version,
        Details = Split(row.Detail).ToValueList(),
        Time = DateTimeOffset.FromUnixTimeMilliseconds(row.Time),
    };
}
