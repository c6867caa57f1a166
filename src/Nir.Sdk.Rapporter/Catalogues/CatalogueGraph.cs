using System.Globalization;
using System.Text;
using Nir.Sdk.Contract.Views;
using static Nir.Sdk.Rapporter.Catalogues.RdfObject;
using static Nir.Sdk.Rapporter.Catalogues.Vocabulary;

namespace Nir.Sdk.Rapporter.Catalogues;

/// <summary>
/// The catalogue as DCAT-AP-NO 3. Every thing has an IRI of its own that stays the same, and the publisher and the contact are described in the same
/// file. What is empty in the catalogue is not said.
/// </summary>
internal static class CatalogueGraph
{
    private static readonly string Base = $"{NirCatalogue.Address}#";

    private static readonly string Publisher = $"{Base}imdi";
    private static readonly string Contact = $"{Base}kontakt";

    public static IReadOnlyList<RdfStatement> Create(Datakatalog catalogue)
    {
        var all = new List<RdfStatement>();
        var it = $"{Base}katalog";
        Say(all, it, IsA, Iri($"{Dcat}Catalog"));
        Common(all, it, catalogue.Tittel, catalogue.Beskrivelse);
        Say(all, it, $"{Dct}modified", Day(Iso(catalogue.SistOppdatert)));
        Say(all, it, $"{Foaf}homepage", Iri(NirCatalogue.Address.ToString()));
        foreach (var dataset in catalogue.Datasett)
        {
            Say(all, it, $"{Dcat}dataset", Iri(IriOf(dataset)));
            Dataset(all, dataset);
            if (dataset.Status is not null)
            {
                Record(all, it, dataset, catalogue.SistOppdatert);
            }
        }

        Persons(all, catalogue);
        return all;
    }

    private static void Dataset(List<RdfStatement> all, Datasett dataset)
    {
        var it = IriOf(dataset);
        Say(all, it, IsA, Iri($"{Dcat}Dataset"));
        Common(all, it, dataset.Tittel, dataset.Beskrivelse);
        Say(all, it, $"{Dct}identifier", Text(dataset.Identifikator));
        Say(all, it, $"{Dcat}theme", Iri($"{Eu}data-theme/GOVE"));
        Say(all, it, $"{Dct}accessRights", Iri($"{Eu}access-right/{(dataset.Tilgangsnivaa == "Skjermet" ? "RESTRICTED" : "PUBLIC")}"));
        Say(all, it, $"{Dct}accrualPeriodicity", Iri($"{Eu}frequency/{(dataset.Oppdateringsfrekvens == "Daglig" ? "DAILY" : "ANNUAL")}"));
        Say(all, it, $"{Dcat}version", Text(dataset.Versjon));
        Say(all, it, $"{Adms}versionNotes", Norwegian(dataset.Versjonsnote));
        foreach (var keyword in dataset.SentraleOpplysninger.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Say(all, it, $"{Dcat}keyword", Norwegian(keyword));
        }

        if (dataset.Endringsdato is { } changed)
        {
            Say(all, it, $"{Dct}modified", Day(Iso(DateOnly.ParseExact(changed, "dd.MM.yyyy", CultureInfo.InvariantCulture))));
        }

        Period(all, it, dataset.Tidsrom);
        foreach (var source in dataset.Kilde.Split(", "))
        {
            Attribution(all, it, source);
        }
    }

    private static void Common(List<RdfStatement> all, string it, string title, string description)
    {
        Say(all, it, $"{Dct}title", Norwegian(title));
        Say(all, it, $"{Dct}description", Norwegian(description));
        Say(all, it, $"{Dct}publisher", Iri(Publisher));
        Say(all, it, $"{Dcat}contactPoint", Iri(Contact));
        Say(all, it, $"{Dct}language", Iri($"{Eu}language/NOR"));
        Say(all, it, $"{Dct}spatial", Iri($"{Eu}country/NOR"));
    }

    // «2005 -» and «01.01.2021 -»: a beginning, and no end.
    private static void Period(List<RdfStatement> all, string it, string text)
    {
        var from = text.TrimEnd('-', ' ');
        var date = from.Length == 4 ? $"{from}-01-01" : Iso(DateOnly.ParseExact(from, "dd.MM.yyyy", CultureInfo.InvariantCulture));
        var period = $"{it}-tidsrom";
        Say(all, it, $"{Dct}temporal", Iri(period));
        Say(all, period, IsA, Iri($"{Dct}PeriodOfTime"));
        Say(all, period, $"{Dcat}startDate", Day(date));
    }

    private static void Attribution(List<RdfStatement> all, string it, string source)
    {
        var (attribution, agent) = ($"{it}-kilde-{Slug(source)}", $"{Base}kilde-{Slug(source)}");
        Say(all, it, $"{Prov}qualifiedAttribution", Iri(attribution));
        Say(all, attribution, IsA, Iri($"{Prov}Attribution"));
        Say(all, attribution, $"{Prov}agent", Iri(agent));
        Say(all, attribution, $"{Dcat}hadRole", Iri("http://registry.it.csiro.au/def/isotc211/CI_RoleCode/originator"));
        Say(all, agent, IsA, Iri($"{Foaf}Agent"));
        Say(all, agent, $"{Foaf}name", Norwegian(source));
    }

    private static void Record(List<RdfStatement> all, string catalogue, Datasett dataset, DateOnly modified)
    {
        var record = $"{IriOf(dataset)}-post";
        Say(all, catalogue, $"{Dcat}record", Iri(record));
        Say(all, record, IsA, Iri($"{Dcat}CatalogRecord"));
        Say(all, record, $"{Foaf}primaryTopic", Iri(IriOf(dataset)));
        Say(all, record, $"{Dct}modified", Day(Iso(modified)));
        Say(all, record, $"{Adms}status", Iri($"{Eu}dataset-status/DEVELOP"));
    }

    private static void Persons(List<RdfStatement> all, Datakatalog catalogue)
    {
        Say(all, Publisher, IsA, Iri($"{Foaf}Agent"));
        Say(all, Publisher, $"{Foaf}name", Norwegian(catalogue.Datasett[0].Utgiver));
        Say(all, Publisher, $"{Dct}identifier", Text(NirCatalogue.Organisasjonsnummer));
        Say(all, Publisher, $"{Dct}type", Iri("http://purl.org/adms/publishertype/NationalAuthority"));
        Say(all, Contact, IsA, Iri($"{Vcard}Organization"));
        Say(all, Contact, $"{Vcard}fn", Norwegian(catalogue.Datasett[0].Utgiver));
        Say(all, Contact, $"{Vcard}hasEmail", Iri("mailto:post@imdi.no"));
        Say(all, Contact, $"{Vcard}hasTelephone", Iri("tel:+4724168800"));
    }

    private static string IriOf(Datasett dataset) => $"{Base}datasett-{Slug(dataset.Identifikator)}";

    // A space or a letter beyond ASCII in an IRI is dropped by some readers without a word.
    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            slug.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        return slug.ToString().Trim('-');
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // An agent that is named twice is said once.
    private static void Say(List<RdfStatement> all, string subject, string predicate, RdfObject value)
    {
        var statement = new RdfStatement(subject, predicate, value);
        if (!all.Contains(statement))
        {
            all.Add(statement);
        }
    }
}
