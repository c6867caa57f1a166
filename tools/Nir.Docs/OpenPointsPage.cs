using System.Globalization;
using System.Text;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;

namespace Nir.Docs;

/// <summary>What the sources leave open, the readings of each point, and the rows that rest on it.</summary>
internal static class OpenPointsPage
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Open points

            What the sources leave open. Each has a default and can be chosen otherwise in `RegelmotorOptions`; an answer that rests on one says so
            (`Forklaring.Valg`). [All areas](README.md)

            """);
        foreach (var point in Valgpunkter.All)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"\n<a id=\"{point.Id.ToLowerInvariant()}\"></a>\n\n## {point.Id}: {point.QuestionEn}\n\n> {point.Question}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Chosen by `RegelmotorOptions.{point.Navn}`.\n\n");
            foreach (var possibility in point.Possibilities)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- `{possibility.Verdi}`{(possibility.ErStandard ? " (default)" : "")}: {possibility.TekstEn} *{possibility.Tekst}*\n");
            }

            var rows = Parametre.Tables.SelectMany(static table => table.AllRows).Where(row => row.Valg == point.Id).ToList();
            if (rows.Count > 0)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\nRows that rest on it: {string.Join(", ", rows.Select(static row => $"[{row.Id}]({row.Page["regelverk/".Length..]})"))}.\n");
            }
        }

        return text.ToString();
    }
}
