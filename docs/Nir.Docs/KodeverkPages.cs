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
        foreach (var liste in Kodeverksregister.Alle)
        {
            yield return new Page($"docs/kodeverk/{liste.Navn}.md", Write(liste));
        }
    }

    private static string Index()
    {
        var text = new StringBuilder("""
            # Code lists

            Every list with its codes, intervals, laws, levels, and sources or reasons. Generated from `src/Nir.Sdk.Kodeverk/Lister` by
            `dotnet run --project docs/Nir.Docs`.

            The level says how well a code is known: **Dokumentert**, a public source says it; **Utledet**, it follows from one;
            **Antatt**, our assumption with a reason. IMDi's numeric codes are not public; the numbers here are ours and never change.


            """);
        text.Append(Markdown.Head("List", "Bokmål", "English", "Codes", "Decided by", "Dokumentert", "Utledet", "Antatt"));
        foreach (var liste in Kodeverksregister.Alle)
        {
            text.Append(Markdown.Row(
                $"[{liste.Navn}]({liste.Navn}.md)", liste.Tittel, liste.TittelEn, Number(liste.Oppfoeringer.Length), KeyDates.InWords(liste.Noekkeldato),
                Count(liste, Grunnlag.Dokumentert), Count(liste, Grunnlag.Utledet), Count(liste, Grunnlag.Antatt)));
        }

        text.Append("""

            ## Reference lists

            Lists that are not NIR's own. How they came to be stands in
            [src/Nir.Sdk.Kodeverk/Referanselister](../../src/Nir.Sdk.Kodeverk/Referanselister/README.md).


            """);
        text.Append(Markdown.Head("List", "Entries", "Of them assumed", "Source"));
        text.Append(Reference("Kommuneregister", "kommuner.csv", Kommuneregister.Alle.Length, 0, Kommuneregister.Kilde));
        text.Append(Reference("Bydelsregister", "bydeler-oslo.csv", Bydelsregister.Alle.Length, 0, Bydelsregister.Kilde));
        text.Append(Reference(
            "Landregister", "land.csv", Landregister.Alle.Length, Landregister.Alle.Count(static land => land.Grunnlag == Grunnlag.Antatt), Landregister.Kilde));
        text.Append(Reference(
            "Spraakregister", "spraak.csv", Spraakregister.Alle.Length, Spraakregister.Alle.Count(static spraak => spraak.Grunnlag == Grunnlag.Antatt), Spraakregister.Kilde));
        return text.ToString();
    }

    private static string Reference(string name, string file, int entries, int assumed, Kilde kilde) => Markdown.Row(
        $"[{name}](../../src/Nir.Sdk.Kodeverk/Referanselister/{file})", Number(entries), Number(assumed), Markdown.Link(kilde));

    private static string Write(Kodeverksliste liste)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {liste.Navn}: {liste.TittelEn}\n\n> {liste.Tittel}. {liste.Beskrivelse}\n\n{liste.BeskrivelseEn}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Whether a code holds is decided by {KeyDates.InWords(liste.Noekkeldato)}. Both days are inclusive.\n\n");
        var hasProperties = liste.Oppfoeringer.Any(static kode => !kode.Egenskaper.IsEmpty);
        string[] columns = ["No.", "Code", "Bokmål", "English", "From", "To", "Laws", .. Optional(hasProperties, "Properties"), "Level", "Source, or reason"];
        text.Append(Markdown.Head(columns));
        foreach (var kode in liste.Oppfoeringer)
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

    private static string Named(string navn, string? beskrivelse) => beskrivelse is null ? $"**{navn}**" : $"**{navn}**<br>{beskrivelse}";

    private static string To(Kodeoppfoering kode)
    {
        var last = kode.Til is { } til ? $"{til.AddDays(-1):yyyy-MM-dd}" : "";
        return kode.Etterfoelger is { } etterfoelger ? $"{last}<br>then `{etterfoelger}`" : last;
    }

    private static string Laws(Kodeoppfoering kode) =>
        kode.Lovverk.IsEmpty ? "all" : string.Join("<br>", kode.Lovverk.Select(static lov => lov.Navn()));

    private static string Properties(Kodeoppfoering kode) => string.Join("<br>", kode.Egenskaper
        .Where(static egenskap => egenskap.Verdi != "false")
        .Select(static egenskap => egenskap.Verdi == "true" ? egenskap.Navn : $"{egenskap.Navn}: {egenskap.Verdi}"));

    private static string Basis(Kodeoppfoering kode)
    {
        var source = kode.Kilde is { } kilde ? $"{Markdown.Link(kilde)}: «{kode.Sitat ?? kode.Navn}»" : "";
        var between = source.Length > 0 && kode.Begrunnelse is not null ? "<br>" : "";
        return $"{source}{between}{kode.Begrunnelse}";
    }

    private static IEnumerable<string> Optional(bool wanted, string cell) => wanted ? [cell] : [];

    private static string Count(Kodeverksliste liste, Grunnlag grunnlag) => Number(liste.Oppfoeringer.Count(kode => kode.Grunnlag == grunnlag));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
