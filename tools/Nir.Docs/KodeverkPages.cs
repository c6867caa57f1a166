using System.Globalization;
using System.Text;
using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Referanselister;

namespace Nir.Docs;

/// <summary>One page per code list, as a table a jurist can proof-read, and the index of them.</summary>
internal static class KodeverkPages
{
    public static IEnumerable<Page> All()
    {
        yield return new Page("docs/kodeverk/README.md", Index());
        foreach (var list in KodeverkRegistry.All)
        {
            yield return new Page($"docs/kodeverk/{list.Navn}.md", Write(list));
        }
    }

    private static string Index()
    {
        var text = new StringBuilder("""
            # Code lists

            Every list with its codes, intervals, laws, levels, and sources or reasons. Generated from `src/Nir.Sdk.Kodeverk/Lister` by
            `.ci/update`.

            The level says how well a code is known: **Dokumentert**, a public source says it; **Utledet**, it follows from one;
            **Antatt**, our assumption with a reason. IMDi's numeric codes are not public; the numbers here are ours and never change.


            """);
        text.Append(Markdown.Head("List", "Bokmål", "English", "Codes", "Decided by", "Dokumentert", "Utledet", "Antatt"));
        foreach (var list in KodeverkRegistry.All)
        {
            text.Append(Markdown.Row(
                $"[{list.Navn}]({list.Navn}.md)", list.Tittel, list.TittelEn, Number(list.Entries.Length), KeyDates.InWords(list.Noekkeldato),
                Count(list, Grunnlag.Dokumentert), Count(list, Grunnlag.Utledet), Count(list, Grunnlag.Antatt)));
        }

        text.Append("""

            ## Reference lists

            Lists that are not NIR's own. How they came to be stands in
            [src/Nir.Sdk.Kodeverk/Referanselister](../../src/Nir.Sdk.Kodeverk/Referanselister/README.md).


            """);
        text.Append(Markdown.Head("List", "Entries", "Of them assumed", "Source"));
        text.Append(Reference("Kommuneregister", "kommuner.csv", KommuneRegistry.All.Length, 0, KommuneRegistry.Kilde));
        text.Append(Reference("Bydelsregister", "bydeler-oslo.csv", BydelRegistry.All.Length, 0, BydelRegistry.Kilde));
        text.Append(Reference(
            "Landregister", "land.csv", LandRegistry.All.Length, LandRegistry.All.Count(static land => land.Grunnlag == Grunnlag.Antatt), LandRegistry.Kilde));
        text.Append(Reference(
            "Spraakregister", "spraak.csv", SpraakRegistry.All.Length, SpraakRegistry.All.Count(static spraak => spraak.Grunnlag == Grunnlag.Antatt),
            SpraakRegistry.Kilde));
        return text.ToString();
    }

    private static string Reference(string name, string file, int entries, int assumed, Kilde kilde) => Markdown.Row(
        $"[{name}](../../src/Nir.Sdk.Kodeverk/Referanselister/{file})", Number(entries), Number(assumed), Markdown.Link(kilde));

    private static string Write(KodeverkList list)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {list.Navn}: {list.TittelEn}\n\n> {list.Tittel}. {list.Beskrivelse}\n\n{list.BeskrivelseEn}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Whether a code holds is decided by {KeyDates.InWords(list.Noekkeldato)}. Both days are inclusive.\n\n");
        var hasProperties = list.Entries.Any(static kode => !kode.Egenskaper.IsEmpty);
        string[] columns = ["No.", "Code", "Bokmål", "English", "From", "To", "Laws", .. Optional(hasProperties, "Properties"), "Level", "Source, or reason"];
        text.Append(Markdown.Head(columns));
        foreach (var kode in list.Entries)
        {
            text.Append(Markdown.Row(
            [
                Number(kode.Nummer), $"`{kode.Kode}`", Named(kode.Navn, kode.Beskrivelse), Named(kode.NavnEn, kode.BeskrivelseEn),
                $"{kode.Fra:yyyy-MM-dd}", To(kode), Laws(kode), .. Optional(hasProperties, Properties(kode)), kode.Grunnlag.ToString(), Basis(kode),
            ]));
        }

        if (hasProperties)
        {
            text.Append("\nA property that is true or false stands there when it is true.\n");
        }

        return text.ToString();
    }

    private static string Named(string name, string? beskrivelse) => beskrivelse is null ? $"**{name}**" : $"**{name}**<br>{beskrivelse}";

    private static string To(KodeEntry kode)
    {
        var last = kode.Til is { } to ? $"{to.AddDays(-1):yyyy-MM-dd}" : "";
        return kode.Etterfoelger is { } etterfoelger ? $"{last}<br>then `{etterfoelger}`" : last;
    }

    private static string Laws(KodeEntry kode) =>
        kode.Lovverk.IsEmpty ? "all" : string.Join("<br>", kode.Lovverk.Select(static lov => lov.GetNavn()));

    private static string Properties(KodeEntry kode) => string.Join("<br>", kode.Egenskaper
        .Where(static property => property.Verdi != "false")
        .Select(static property => property.Verdi == "true" ? property.Navn : $"{property.Navn}: {property.Verdi}"));

    private static string Basis(KodeEntry kode)
    {
        var source = kode.Kilde is { } kilde ? $"{Markdown.Link(kilde)}: «{kode.Sitat ?? kode.Navn}»" : "";
        var between = source.Length > 0 && kode.Begrunnelse is not null ? "<br>" : "";
        return $"{source}{between}{kode.Begrunnelse}";
    }

    private static IEnumerable<string> Optional(bool wanted, string cell) => wanted ? [cell] : [];

    private static string Count(KodeverkList list, Grunnlag grunnlag) => Number(list.Entries.Count(kode => kode.Grunnlag == grunnlag));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
