using System.Globalization;
using System.Text;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kilder;

namespace Nir.Docs;

/// <summary>One page per group of parameter tables, the open points, and the index of them: every number the engine uses, with its source.</summary>
internal static class RegelverkPages
{
    private const string Folder = "docs/regelverk";

    public static IEnumerable<Page> All()
    {
        yield return new Page($"{Folder}/README.md", Index());
        yield return new Page($"{Folder}/aapne-punkter.md", AapnePunkterPage.Write());
        foreach (var gruppe in Parametre.Grupper)
        {
            yield return new Page($"{Folder}/{gruppe.Id}.md", Write(gruppe));
        }
    }

    private static string Index()
    {
        var text = new StringBuilder("""
            # The law as parameters

            Every number, age, hour and day that the deadline engine (`Regelmotor`) uses, as rows with interval, source and level. A change of the
            law is a new row; that nothing applies is a row too. An explanation names the row of each step, and `Parameterrad.Side` leads to it
            here. Generated from `src/Nir.Sdk/Frister/parametre.json` by `dotnet run --project docs/Nir.Docs`.

            How to read a row:

            - **Holds**: the days of the key date on which the row holds, both inclusive, and which date that is. *Known from* is the day it was
              adopted: a question asked as of an earlier day (`Regelmotorvalg.KjentPaa`) does not know it.
            - **For**: the persons it is for; empty means all.
            - **Level**: **Dokumentert**, a public source says it; **Utledet**, it follows from one; **Antatt**, our assumption with a reason.
            - What the sources leave open is a choice with a default: [open points](aapne-punkter.md).


            """);
        text.Append(Markdown.Head("Area", "Tables", "Rows", "Dokumentert", "Utledet", "Antatt"));
        foreach (var gruppe in Parametre.Grupper)
        {
            var rader = Tabeller(gruppe).SelectMany(static tabell => tabell.AlleRader).ToList();
            text.Append(Markdown.Row(
                $"[{gruppe.TittelEn}]({gruppe.Id}.md)<br>{gruppe.Tittel}", string.Join("<br>", Tabeller(gruppe).Select(tabell => $"[{tabell.TittelEn}]({gruppe.Id}.md#{tabell.Id})")),
                Number(rader.Count), Count(rader, Grunnlag.Dokumentert), Count(rader, Grunnlag.Utledet), Count(rader, Grunnlag.Antatt)));
        }

        AppendNotInForce(text);
        return text.ToString();
    }

    private static void AppendNotInForce(StringBuilder text)
    {
        text.Append("""

            ## Adopted, but without a day on which it takes effect

            These rows are not used until `Regelmotorvalg.Ikrafttredelser` gives them a day.


            """);
        foreach (var rad in Parametre.Tabeller.SelectMany(static tabell => tabell.AlleRader).Where(static rad => rad.ErIkkeIKraft))
        {
            text.Append(CultureInfo.InvariantCulture, $"- [{rad.Id}]({Link(rad)}): {rad.TekstEn}\n");
        }
    }

    private static string Write(Parametergruppe gruppe)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {gruppe.TittelEn}\n\n> {gruppe.Tittel}. {gruppe.Beskrivelse}\n\n{gruppe.BeskrivelseEn}\n\n[All areas](README.md)\n");
        foreach (var tabell in Tabeller(gruppe))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n<a id=\"{tabell.Id}\"></a>\n\n## {tabell.TittelEn}\n\n> {tabell.Tittel}. {tabell.Beskrivelse}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"{tabell.BeskrivelseEn} {Reading(tabell)}\n\n");
            text.Append(Markdown.Head(["Row", "What it says", .. Optional(tabell.Kolonner.Length > 0, "Value"), "Holds", "For", "Level", "Source, or reason"]));
            foreach (var rad in tabell.AlleRader)
            {
                text.Append(Markdown.Row(
                [
                    $"<a id=\"{rad.Id.ToLowerInvariant()}\"></a>**{rad.Id}**<br>`{rad.Navn}`", $"{rad.TekstEn}<br>*{rad.Tekst}*", .. Optional(tabell.Kolonner.Length > 0, Values(rad)),
                    Holds(rad), string.Join("<br>", rad.Naar.Select(static krav => krav.TekstFor(CultureInfo.InvariantCulture))), rad.Grunnlag.ToString(), Basis(rad),
                ]));
            }
        }

        return text.ToString();
    }

    private static string Reading(Parametertabell tabell) => tabell.Treff switch
    {
        Treff.Eneste => "Of the rows that are for a person, the one that began last holds.",
        Treff.Foerste => "The rows are tried in order; the first that holds decides.",
        _ => "Each row is a rule of its own.",
    };

    private static string Values(Parameterrad rad) => rad.GjelderIkke
        ? "does not apply"
        : string.Join("<br>", rad.Tabell.Kolonner.Select((kolonne, indeks) => (kolonne, rad.Verdi(indeks)))
            .Where(static par => par.Item2 is not null)
            .Select(static par => $"{par.kolonne.TittelEn}: **{par.Item2!.Value.Tekst(CultureInfo.InvariantCulture)}**"));

    private static string Holds(Parameterrad rad)
    {
        var lines = new List<string> { rad.ErIkkeIKraft ? "not in force" : Markdown.Interval(rad.Periode.Fra, rad.Periode.Til) };
        if (rad.Periode is not { Fra: null, Til: null } || rad.ErIkkeIKraft)
        {
            lines.Add($"by {KeyDates.InWords(rad.Noekkeldato)}");
        }

        if (rad.KjentFra is not null || rad.KjentTil is not null)
        {
            lines.Add($"known {Markdown.Interval(rad.KjentFra, rad.KjentTil)}");
        }

        if (rad.Valg is { } punkt)
        {
            lines.Add($"open point [{punkt}](aapne-punkter.md#{punkt.ToLowerInvariant()})");
        }

        return string.Join("<br>", lines);
    }

    private static string Basis(Parameterrad rad) => string.Join("<br>",
    [
        .. Optional(rad.Kilde is not null, rad.Kilde is null ? "" : Markdown.Link(rad.Kilde)),
        .. rad.AndreKilder.Select(static kilde => $"see also {Markdown.Link(kilde)}"),
        .. Optional(rad.Begrunnelse is not null, rad.Begrunnelse ?? ""),
    ]);

    private static IEnumerable<Parametertabell> Tabeller(Parametergruppe gruppe) => Parametre.Tabeller.Where(tabell => tabell.Gruppe == gruppe);

    // From a page of the same folder.
    private static string Link(Parameterrad rad) => rad.Side["regelverk/".Length..];

    private static IEnumerable<string> Optional(bool wanted, string cell) => wanted ? [cell] : [];

    private static string Count(List<Parameterrad> rader, Grunnlag grunnlag) => Number(rader.Count(rad => rad.Grunnlag == grunnlag));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
