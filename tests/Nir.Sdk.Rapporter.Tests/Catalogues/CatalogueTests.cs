using System.Net;
using System.Text.Json;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Catalogues;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Shared;

namespace Nir.Sdk.Rapporter.Tests.Catalogues;

/// <summary>The catalogue is IMDi's own, word for word, and is read as data by others.</summary>
public sealed class CatalogueTests : FakeTest
{
    private async Task<Datasett> ReadAsync(string identifier) =>
        (await Intro.ReadDatakatalogAsync(cancellationToken: Cancellation)).Datasett.Single(one => one.Identifikator == identifier);

    private async Task<(HttpStatusCode Status, string? Type, string Body, string Vary)> GetAsync(string? accept)
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/datakatalog");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await http.SendAsync(request, Cancellation);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(Cancellation),
            response.Headers.Vary.ToString());
    }

    [Sentence("D05")]
    [Sentence("D06")]
    [Fact]
    public async Task The_catalogue_describes_the_data_sets_of_nir_and_the_one_of_statistics()
    {
        var catalogue = await Intro.ReadDatakatalogAsync(cancellationToken: Cancellation);

        Assert.Equal(["IMDinettOffentlig.1.0.", "NIR 2.0", "NIR 1.0.", "IMDinettFelles.1.0."], catalogue.Datasett.Select(static one => one.Identifikator));
        Assert.Equal(("Integrerings- og mangoldsdirektoratet (IMDi)", new DateOnly(2023, 11, 22)), (catalogue.Utgiver, catalogue.SistOppdatert));
    }

    [Sentence("D07")]
    [Fact]
    public async Task The_statistics_stand_with_every_field()
    {
        var one = await ReadAsync("IMDinettOffentlig.1.0.");

        Assert.Equal(
            ("Statistikk om innvandring og integrering", "Statistikk | IMDi", "Offentlig forvaltning", "SSB", "Norge", "Årlig", null, "2005 -"),
            (one.Tittel, one.Nettside, one.Tema, one.Kilde, one.GeografiskOmfang, one.Oppdateringsfrekvens, one.Oppdateringsfrist, one.Tidsrom));
        Assert.Equal(
            ("Offentlig tilgjengelig", "Norsk", "post@imdi.no eller telefon: 24 16 88 00", "1.0.", "Opprettet", null),
            (one.Tilgangsnivaa, one.Spraak, one.Kontaktpunkt, one.Versjon, one.Versjonsnote, one.Endringsdato));
        Assert.StartsWith("Integrerings- og mangfoldsdirektoratet (IMDi) publiserer statistikk", one.Beskrivelse, StringComparison.Ordinal);
    }

    [Sentence("D08")]
    [Sentence("D12")]
    [Sentence("D19")]
    [Fact]
    public async Task Nir_2_0_stands_with_every_field()
    {
        var one = await ReadAsync("NIR 2.0");

        Assert.Equal(
            ("Nasjonalt Introduksjonsregister- Integreringsloven", "Innholdsregister NIR 2.0 V1.5", "Integrerings- og mangfoldsdirektoratet (IMDi)",
                "Offentlig forvaltning"),
            (one.Tittel, one.LastNed, one.Utgiver, one.Tema));
        Assert.Equal(
            ("Norsk", "post@imdi.no eller telefon: 24 16 88 00", "1.5.", "Endret", "22.11.2023"),
            (one.Spraak, one.Kontaktpunkt, one.Versjon, one.Versjonsnote, one.Endringsdato));
    }

    [Sentence("D20")]
    [Sentence("D24")]
    [Sentence("D26")]
    [Fact]
    public async Task Nir_1_0_stands_with_every_field()
    {
        var one = await ReadAsync("NIR 1.0.");

        Assert.Equal(
            ("Nasjonalt Introduksjonsregister- Introduksjonsloven", "Under arbeid", "Integrerings- og mangfoldsdirektoratet (IMDi)"),
            (one.Tittel, one.Status, one.Utgiver));
        Assert.Equal(
            ("Offentlig forvaltning", "Kommunene, HK-dir", "Norge", "Daglig", "2 måneder"),
            (one.Tema, one.Kilde, one.GeografiskOmfang, one.Oppdateringsfrekvens, one.Oppdateringsfrist));
        Assert.Equal(("Skjermet", "Norsk", "1.0.", "Opprettet", null), (one.Tilgangsnivaa, one.Spraak, one.Versjon, one.Versjonsnote, one.Endringsdato));
    }

    [Sentence("D27")]
    [Sentence("D33")]
    [Fact]
    public async Task Persondata_stand_with_every_field()
    {
        var one = await ReadAsync("IMDinettFelles.1.0.");

        Assert.Equal(
            ("IMDinett Persondata", "Under arbeid", "Integrerings- og mangfoldsdirektoratet (IMDi)", "UDI, DSF"),
            (one.Tittel, one.Status, one.Utgiver, one.Kilde));
        Assert.Equal(
            ("Offentlig forvaltning", "Norge", "Daglig", null, "01.01.2005 -", "Skjermet", "Norsk", "1.0.", "Opprettet"),
            (one.Tema, one.GeografiskOmfang, one.Oppdateringsfrekvens, one.Oppdateringsfrist, one.Tidsrom, one.Tilgangsnivaa, one.Spraak, one.Versjon,
                one.Versjonsnote));
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/turtle", "text/turtle")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("text/turtle;q=0.5, application/ld+json", "application/ld+json")]
    [InlineData("application/*;q=0.1, text/turtle;q=0.2", "text/turtle")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.1", "application/json")]
    [InlineData("application/json;q=0, */*", "application/ld+json")]
    public async Task The_form_is_the_one_that_is_asked_for_most(string? accept, string type)
    {
        var (status, given, _, vary) = await GetAsync(accept);

        Assert.Equal((HttpStatusCode.OK, type, "Accept"), (status, given, vary));
    }

    [Theory]
    [InlineData("application/rdf+xml")]
    [InlineData("text/turtle;q=0")]
    public async Task A_form_that_cannot_be_had_is_told_so_with_those_that_can(string accept)
    {
        var (status, type, body, _) = await GetAsync(accept);

        Assert.Equal((HttpStatusCode.NotAcceptable, "application/problem+json"), (status, type));
        Assert.Contains("text/turtle", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_data_set_has_what_the_profile_asks_for_and_nothing_for_what_is_empty()
    {
        var graph = CatalogueGraph.Create(NirCatalogue.Current);

        string[] Of(string subject) =>
            [.. graph.Where(one => one.Subject == subject).Select(static one => one.Predicate[(one.Predicate.LastIndexOfAny(['#', '/']) + 1)..])];
        var sets = graph.Where(static one => one.Object.Value == "http://www.w3.org/ns/dcat#Dataset").Select(static one => one.Subject).ToArray();
        Assert.Equal(4, sets.Length);
        Assert.All(sets,
            set => Assert.Subset(Of(set).ToHashSet(), new HashSet<string> { "title", "description", "contactPoint", "publisher", "theme", "identifier" }));
        Assert.Single(sets, set => Of(set).Contains("modified"));
        Assert.DoesNotContain(graph, static one => one.Object.Value.Length == 0);
        // What is pointed at within the file is described in it.
        var subjects = graph.Select(static one => one.Subject).ToHashSet();
        Assert.All(graph.Where(static one => one.Object.IsIri && one.Object.Value.StartsWith("https://www.imdi.no/imdinett", StringComparison.Ordinal)
            && one.Object.Value.Contains('#', StringComparison.Ordinal)), one => Assert.Contains(one.Object.Value, subjects));
    }

    // Of what is recommended too, IMDi's catalogue has no licence, no service and no address of a file: those are not made up.
    [Theory]
    [InlineData("http://www.w3.org/ns/dcat#Catalog", "dataset", "spatial", "modified", "homepage", "language")]
    [InlineData("http://www.w3.org/ns/dcat#Dataset", "accessRights", "spatial", "temporal", "keyword")]
    [InlineData("http://purl.org/dc/terms/PeriodOfTime", "startDate")]
    [InlineData("http://www.w3.org/2006/vcard/ns#Organization", "fn", "hasEmail", "hasTelephone")]
    public void What_the_profile_recommends_is_said_where_the_catalogue_knows_it(string type, params string[] predicates)
    {
        var graph = CatalogueGraph.Create(NirCatalogue.Current);
        var subjects = graph.Where(one => one.Object.Value == type).Select(static one => one.Subject).ToArray();

        Assert.NotEmpty(subjects);
        Assert.All(subjects, subject => Assert.All(predicates, predicate => Assert.Contains(
            graph, one => one.Subject == subject && one.Predicate.EndsWith(predicate, StringComparison.Ordinal))));
        Assert.DoesNotContain(graph, static one => one.Predicate.EndsWith("license", StringComparison.Ordinal)
            || one.Predicate.EndsWith("distribution", StringComparison.Ordinal));
    }

    [Fact]
    public void The_publisher_is_described_by_number_and_kind_in_the_same_file()
    {
        var graph = CatalogueGraph.Create(NirCatalogue.Current);
        var publisher = Assert.Single(graph.Where(static one => one.Predicate.EndsWith("/publisher", StringComparison.Ordinal))
            .Select(static one => one.Object.Value).Distinct());

        Assert.All(["identifier", "type", "name"], predicate => Assert.Contains(
            graph, one => one.Subject == publisher && one.Predicate.EndsWith(predicate, StringComparison.Ordinal)));
    }

    [Fact]
    public void Iris_are_iris_the_same_each_time_and_identifiers_are_literals_word_for_word()
    {
        var graph = CatalogueGraph.Create(NirCatalogue.Current);

        Assert.All(graph.Select(static one => one.Subject).Concat(graph.Where(static one => one.Object.IsIri).Select(static one => one.Object.Value)),
            static iri => Assert.Matches("^(https?://|mailto:|tel:\\+)[!-~]+$", iri));
        Assert.Contains(graph,
            static one => one.Predicate.EndsWith("identifier", StringComparison.Ordinal) && one.Object is { IsIri: false, Value: "NIR 1.0." });
        Assert.Contains(graph, static one => one.Object.Value == "tel:+4724168800");
        Assert.Equal(CatalogueWriter.ToTurtle(NirCatalogue.Current), CatalogueWriter.ToTurtle(NirCatalogue.Current));
    }

    [Fact]
    public void Quotes_and_line_ends_in_a_text_stay_within_it()
    {
        var nasty = NirCatalogue.Current with { Beskrivelse = "a \"b\" \\ c\nd" };

        Assert.Contains("\"a \\\"b\\\" \\\\ c\\nd\"@nb", CatalogueWriter.ToTurtle(nasty), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CatalogueWriter.ToJsonLd(nasty));
        Assert.Contains(json.RootElement.EnumerateArray(), static one => one.TryGetProperty("http://purl.org/dc/terms/description", out var texts)
            && texts[0].GetProperty("@value").GetString() == "a \"b\" \\ c\nd");
    }

    [Fact]
    public void Both_forms_say_the_same()
    {
        using var json = JsonDocument.Parse(CatalogueWriter.ToJsonLd(NirCatalogue.Current));
        var statements = json.RootElement.EnumerateArray().Sum(static one => one.EnumerateObject().Where(static member => member.Name != "@id")
            .Sum(static member => member.Value.GetArrayLength()));

        Assert.Equal(CatalogueGraph.Create(NirCatalogue.Current).Count, statements);
    }
}
