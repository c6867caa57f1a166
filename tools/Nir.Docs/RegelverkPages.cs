using System.Globalization;
using System.Text;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kilder;

namespace Nir.Docs;

/// <summary>One page per group of parameter tables, the open points, and the index of them: every number the engine uses, with its source.</summary>
internal static class RegelverkPages
{
    private const string Folder = "docs/regelverk";

    public static IEnumerable<Page> All()
    {
        yield return new Page($"{Folder}/README.md", Index());
        yield return new Page($"{Folder}/aapne-punkter.md", OpenPointsPage.Write());
        foreach (var group in Parametre.Groups)
        {
            yield return new Page($"{Folder}/{group.Id}.md", Write(group));
        }
    }

    private static string Index()
    {
        var text = new StringBuilder("""
            # The law as parameters

            Every number, age, hour and day that the deadline engine (`Regelmotor`) uses, as rows with interval, source and level. A change of the
            law is a new row; that nothing applies is a row too. An explanation names the row of each step, and `ParameterRow.Page` leads to it
            here. Generated from `src/Nir.Sdk/Frister/parametre.json` by `.ci/update`.

            How to read a row:

            - **Holds**: the days of the key date on which the row holds, both inclusive, and which date that is. *Known from* is the day it was
              adopted: a question asked as of an earlier day (`RegelmotorOptions.KjentPaa`) does not know it.
            - **For**: the persons it is for; empty means all.
            - **Level**: **Dokumentert**, a public source says it; **Utledet**, it follows from one; **Antatt**, our assumption with a reason.
            - What the sources leave open is a choice with a default: [open points](aapne-punkter.md).


            """);
        text.Append(Markdown.Head("Area", "Tables", "Rows", "Dokumentert", "Utledet", "Antatt"));
        foreach (var group in Parametre.Groups)
        {
            var rows = Tables(group).SelectMany(static table => table.AllRows).ToList();
            text.Append(Markdown.Row(
                $"[{group.TittelEn}]({group.Id}.md)<br>{group.Tittel}",
                string.Join("<br>", Tables(group).Select(table => $"[{table.TittelEn}]({group.Id}.md#{table.Id})")),
                Number(rows.Count), Count(rows, Grunnlag.Dokumentert), Count(rows, Grunnlag.Utledet), Count(rows, Grunnlag.Antatt)));
        }

        AppendNotInForce(text);
        return text.ToString();
    }

    private static void AppendNotInForce(StringBuilder text)
    {
        text.Append("""

            ## Adopted, but without a day on which it takes effect

            These rows are not used until `RegelmotorOptions.Ikrafttredelser` gives them a day.


            """);
        foreach (var row in Parametre.Tables.SelectMany(static table => table.AllRows).Where(static row => row.IsNotInForce))
        {
            text.Append(CultureInfo.InvariantCulture, $"- [{row.Id}]({Link(row)}): {row.TekstEn}\n");
        }
    }

    private static string Write(ParameterGroup group)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture, $"# {group.TittelEn}\n\n> {group.Tittel}. {group.Beskrivelse}\n\n{group.BeskrivelseEn}\n\n[All areas](README.md)\n");
        foreach (var table in Tables(group))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<a id=\"{table.Id}\"></a>\n\n## {table.TittelEn}\n\n> {table.Tittel}. {table.Beskrivelse}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{table.BeskrivelseEn} {Reading(table)}\n\n");
            text.Append(Markdown.Head(["Row", "What it says", .. Optional(table.Columns.Length > 0, "Value"), "Holds", "For", "Level", "Source, or reason"]));
            foreach (var row in table.AllRows)
            {
                text.Append(Markdown.Row(
                [
                    $"<a id=\"{row.Id.ToLowerInvariant()}\"></a>**{row.Id}**<br>`{row.Navn}`", $"{row.TekstEn}<br>*{row.Tekst}*",
                    .. Optional(table.Columns.Length > 0, Values(row)),
                    Holds(row), string.Join("<br>", row.When.Select(static krav => krav.GetTekst(CultureInfo.InvariantCulture))), row.Grunnlag.ToString(),
                    Basis(row),
                ]));
            }
        }

        return text.ToString();
    }

    private static string Reading(ParameterTable table) => table.Treff switch
    {
        Treff.Eneste => "Of the rows that are for a person, the one that began last holds.",
        Treff.Foerste => "The rows are tried in order; the first that holds decides.",
        _ => "Each row is a rule of its own.",
    };

    private static string Values(ParameterRow row) => row.GjelderIkke
        ? "does not apply"
        : string.Join("<br>", row.Tabell.Columns.Select((column, index) => (column, row.GetValue(index)))
            .Where(static pair => pair.Item2 is not null)
            .Select(static pair => $"{pair.column.TittelEn}: **{pair.Item2!.Value.ToText(CultureInfo.InvariantCulture)}**"));

    private static string Holds(ParameterRow row)
    {
        var lines = new List<string> { row.IsNotInForce ? "not in force" : Markdown.Interval(row.Periode.Fra, row.Periode.Til) };
        if (row.Periode is not { Fra: null, Til: null } || row.IsNotInForce)
        {
            lines.Add($"by {KeyDates.InWords(row.Noekkeldato)}");
        }

        if (row.KnownFrom is not null || row.KnownUntil is not null)
        {
            lines.Add($"known {Markdown.Interval(row.KnownFrom, row.KnownUntil)}");
        }

        if (row.Valg is { } point)
        {
            lines.Add($"open point [{point}](aapne-punkter.md#{point.ToLowerInvariant()})");
        }

        return string.Join("<br>", lines);
    }

    private static string Basis(ParameterRow row) => string.Join("<br>",
    [
        .. Optional(row.Kilde is not null, row.Kilde is null ? "" : Markdown.Link(row.Kilde)),
        .. row.OtherKilder.Select(static kilde => $"see also {Markdown.Link(kilde)}"),
        .. Optional(row.Begrunnelse is not null, row.Begrunnelse ?? ""),
    ]);

    private static IEnumerable<ParameterTable> Tables(ParameterGroup group) => Parametre.Tables.Where(table => table.Group == group);

    // From a page of the same folder.
    private static string Link(ParameterRow row) => row.Page["regelverk/".Length..];

    private static IEnumerable<string> Optional(bool wanted, string cell) => wanted ? [cell] : [];

    private static string Count(List<ParameterRow> rows, Grunnlag grunnlag) => Number(rows.Count(row => row.Grunnlag == grunnlag));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
