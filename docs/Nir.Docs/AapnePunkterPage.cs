using System.Globalization;
using System.Text;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;

namespace Nir.Docs;

/// <summary>What the sources leave open, the readings of each point, and the rows that rest on it.</summary>
internal static class AapnePunkterPage
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Open points

            What the sources leave open. Each has a default and can be chosen otherwise in `Regelmotorvalg`; an answer that rests on one says so
            (`Forklaring.Valg`). [All areas](README.md)

            """);
        foreach (var punkt in Valgpunkter.Alle)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<a id=\"{punkt.Id.ToLowerInvariant()}\"></a>\n\n## {punkt.Id}: {punkt.SpoersmaalEn}\n\n> {punkt.Spoersmaal}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Chosen by `Regelmotorvalg.{punkt.Navn}`.\n\n");
            foreach (var mulighet in punkt.Muligheter)
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{mulighet.Verdi}`{(mulighet.ErStandard ? " (default)" : "")}: {mulighet.TekstEn} *{mulighet.Tekst}*\n");
            }

            var rader = Parametre.Tabeller.SelectMany(static tabell => tabell.AlleRader).Where(rad => rad.Valg == punkt.Id).ToList();
            if (rader.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\nRows that rest on it: {string.Join(", ", rader.Select(static rad => $"[{rad.Id}]({rad.Side["regelverk/".Length..]})"))}.\n");
            }
        }

        return text.ToString();
    }
}
