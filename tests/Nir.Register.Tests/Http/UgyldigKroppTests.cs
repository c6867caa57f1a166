using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Nir.Register.Tests.Kontrakt;
using Nir.Sdk.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Http;

public sealed class UgyldigKroppTests : Kontrakttest
{
    private const string Gyldig =
        """
        {
          "familie": "introduksjonsprogram",
          "id": "6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002",
          "kommune": "9901",
          "person": { "dufNummer": "202312345688" },
          "lovverk": "integreringsloven",
          "rettsstilling": "rett-og-plikt",
          "vedtak": [{ "vedtakstype": "tildeling-introduksjonsprogram", "vedtaksdato": "2026-02-02" }],
          "tiltak": [
            { "tiltakstype": "opplaering-i-norsk", "fra": "2026-02-16" },
            { "tiltakstype": "opplaering-i-norsk", "fra": "2026-03-16", "timerPerUke": 15 }
          ],
          "livsmestringGjennomfoert": true
        }
        """;

    private static readonly Guid Id = Guid.Parse("6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002");

    /// <summary>What is replaced in the valid body, by what, and what the problem must say.</summary>
    public static TheoryData<string, string, string> Feil { get; } = new()
    {
        // Not JSON.
        { Gyldig, "", "At line 1, byte 1: well-formed JSON is expected." },
        { "\"lovverk\"", "lovverk", "At line 6, byte 3: well-formed JSON is expected." },
        { "\"livsmestringGjennomfoert\": true", "\"livsmestringGjennomfoert\": true,", "At line 14, byte 1: well-formed JSON is expected." },
        { "timerPerUke\": 15", "timerPerUke\": 015", "At line 11, byte 81: well-formed JSON is expected." },
        { "true\n}", "true\n}{}", "At line 14, byte 2: well-formed JSON is expected." },
        { "true\n}", "true\n", "At line 14, byte 1: well-formed JSON is expected." },
        { "\"9901\"", "\"9901\" // Fjordvik", "At line 4, byte 21: well-formed JSON is expected." },
        { "\"9901\"", "\"\\ud800\"", "At line 4, byte 14: a \\u escape is half of a surrogate pair." },

        // Another shape.
        { Gyldig, "null", "At / (line 1, byte 1): an object is expected, not null." },
        { Gyldig, "[]", "At / (line 1, byte 1): an object is expected, not a list." },
        { Gyldig, "7", "At / (line 1, byte 1): an object is expected, not a number." },
        { "{ \"dufNummer\": \"202312345688\" }", "\"x\"", "At /person (line 5, byte 13): an object is expected, not a text." },
        { "{ \"dufNummer\": \"202312345688\" }", "null", "At /person (line 5, byte 13): an object is expected, not null." },
        { "[{ \"vedtakstype\": \"tildeling-introduksjonsprogram\", \"vedtaksdato\": \"2026-02-02\" }]", "{}", "At /vedtak (line 8, byte 13): a list is expected, not an object." },
        { "{ \"tiltakstype\": \"opplaering-i-norsk\", \"fra\": \"2026-02-16\" }", "null", "At /tiltak/0 (line 10, byte 5): an object is expected, not null." },

        // Another type.
        { "\"9901\"", "9901", "At /kommune (line 4, byte 14): a kommunenummer of four digits as text, such as \"9901\" is expected, not a number." },
        { "\"9901\"", "\"990\"", "At /kommune (line 4, byte 14): a kommunenummer of four digits as text, such as \"9901\" is expected." },
        { "\"202312345688\"", "202312345688", "At /person/dufNummer (line 5, byte 28): a DUF-nummer of twelve digits as text is expected, not a number." },
        { "\"dufNummer\": \"202312345688\"", "\"foedselsnummer\": \"12345678901\"", "At /person/foedselsnummer (line 5, byte 33): a fødselsnummer of eleven digits with valid control digits, as text is expected." },
        { "\"2026-03-16\"", "\"16.03.2026\"", "At /tiltak/1/fra (line 11, byte 51): a date as text, such as \"2026-02-16\" is expected." },
        { "\"2026-03-16\"", "20260316", "At /tiltak/1/fra (line 11, byte 51): a date as text, such as \"2026-02-16\" is expected, not a number." },
        { "\"2026-03-16\"", "null", "At /tiltak/1/fra (line 11, byte 51): a date as text, such as \"2026-02-16\" is expected, not null." },
        { "15", "\"15\"", "At /tiltak/1/timerPerUke (line 11, byte 80): a number is expected, not a text." },
        { "15", "1e99", "At /tiltak/1/timerPerUke (line 11, byte 80): a number is expected." },
        { "true", "\"ja\"", "At /livsmestringGjennomfoert (line 13, byte 31): true or false is expected, not a text." },
        { "\"integreringsloven\"", "7", "At /lovverk (line 6, byte 14): a code as text is expected, not a number." },
        { "\"6f1d1c52-0a7e-4c39-9d0b-5b8f4a2e1002\"", "\"ikke-en-uuid\"", "At /id (line 3, byte 9): a UUID as text is expected." },

        // Missing, twice, or of no family.
        { "\"kommune\": \"9901\",", "", "At / (line 1, byte 1): kommune must be given." },
        { "\"rettsstilling\": \"rett-og-plikt\",", "", "At / (line 1, byte 1): rettsstilling must be given." },
        { ", \"fra\": \"2026-02-16\"", "", "At /tiltak/0 (line 10, byte 5): fra must be given." },
        { "\"lovverk\":", "\"kommune\": \"9901\", \"lovverk\":", "At /kommune (line 6, byte 3): a member is expected once, not twice." },
        { "\"lovverk\":", "\"nytt\": 1, \"nytt\": 2, \"lovverk\":", "At / (line 6, byte 14): a member is expected once, not twice." },
        { "\"lovverk\":", "\"nytt\": [{ \"a\": 1, \"b\": { \"a\": 1 }, \"a\": 2 }], \"lovverk\":", "At / (line 6, byte 39): a member is expected once, not twice." },
        { "\"introduksjonsprogram\"", "\"husbygging\"", "At /familie (line 1, byte 1): one of introduksjonsprogram, norskopplaering, mottakskvalifisering, asylopplaering is expected." },
        { "\"introduksjonsprogram\"", "7", "At /familie (line 1, byte 1): one of introduksjonsprogram, norskopplaering, mottakskvalifisering, asylopplaering is expected." },
        { "\"familie\": \"introduksjonsprogram\",", "", "At /familie (line 1, byte 1): one of introduksjonsprogram, norskopplaering, mottakskvalifisering, asylopplaering is expected." },
    };

    [Theory]
    [MemberData(nameof(Feil))]
    public async Task A_body_that_is_not_the_contracts_is_told_where_and_what_is_expected(string gammel, string ny, string ventet)
    {
        Assert.Contains(gammel, Gyldig, StringComparison.Ordinal);
        var svar = await Intro.LagreAsync(Id, Gyldig.Replace(gammel, ny, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, svar.Status);
        Assert.Equal("urn:nir:problem:ugyldig-json", svar.Type);
        Assert.Equal(ventet, svar.Detalj);
    }

    [Fact]
    public async Task The_body_that_the_faults_are_made_from_is_valid()
    {
        Nir.OpprettPerson(new SyntetiskePersoner(1).Neste() with { DufNummer = Sdk.Identifikatorer.DufNummer.Parse("202312345688") });

        Assert.Equal(HttpStatusCode.Created, (await Intro.LagreAsync(Id, Gyldig)).Status);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task A_body_that_is_too_deep_is_refused(string aapen, string lukket)
    {
        var bombe = string.Concat(Enumerable.Repeat(aapen, 100_000)) + "1" + string.Concat(Enumerable.Repeat(lukket, 100_000));

        var svar = await Intro.LagreAsync(Id, Gyldig.Insert(1, $"\"bombe\": {bombe},"));

        Assert.Equal(HttpStatusCode.BadRequest, svar.Status);
        Assert.EndsWith("JSON at most 32 levels deep is expected.", svar.Detalj, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused_at_the_byte()
    {
        var kropp = Encoding.Latin1.GetBytes(Gyldig.Replace("livsmestringGjennomfoert", "gjennomført", StringComparison.Ordinal));

        var svar = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Adresse(Id), Fagsystem.Json(kropp), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.BadRequest, svar.Status);
        Assert.Equal("At line 13, byte 12: the text is not UTF-8.", svar.Detalj);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_ten_megabytes_is_too_large_whether_its_length_is_told_or_not(bool nettverk)
    {
        await using var nir = await FakeNir.StartAsync(new() { Nettverk = nettverk }, Avbrudd);
        using var fagsystem = await Fagsystem.LoggInnAsync(nir);
        var kropp = Encoding.UTF8.GetBytes(Gyldig.Insert(1, $"\"stor\": \"{new string('x', 10_000_000)}\","));

        var medLengde = await fagsystem.SendAsync(HttpMethod.Put, Fagsystem.Adresse(Id), Fagsystem.Json(kropp), ("If-None-Match", "*"));
        using var strøm = new StreamContent(new UtenLengde(kropp)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var utenLengde = await fagsystem.SendAsync(HttpMethod.Put, Fagsystem.Adresse(Id), strøm, ("If-None-Match", "*"));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (medLengde.Status, utenLengde.Status));
        Assert.Equal("urn:nir:problem:for-stor", utenLengde.Type);
        Assert.Equal("A body is at most 1048576 bytes.", medLengde.Detalj);
    }

    [Fact]
    public async Task A_body_of_exactly_one_mebibyte_is_read()
    {
        var registrering = Nir.OpprettPerson().EtIntroduksjonsprogram();
        var json = Encoding.UTF8.GetString(NirJson.Skriv(registrering));
        var fyll = json.Insert(1, "\"fyll\":\"\",");

        var akkurat = await Intro.LagreAsync(registrering.Id, json.Insert(1, $"\"fyll\":\"{new string('x', (1024 * 1024) - fyll.Length)}\","));
        var enForMye = await Intro.LagreAsync(registrering.Id, json.Insert(1, $"\"fyll\":\"{new string('x', (1024 * 1024) - fyll.Length + 1)}\","));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.RequestEntityTooLarge), (akkurat.Status, enForMye.Status));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task A_body_of_another_kind_is_refused(string? innhold)
    {
        using var kropp = new ByteArrayContent(Encoding.UTF8.GetBytes(Gyldig)) { Headers = { ContentType = innhold is null ? null : MediaTypeHeaderValue.Parse(innhold) } };

        var svar = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Adresse(Id), kropp, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, svar.Status);
        Assert.Equal("urn:nir:problem:ukjent-innhold", svar.Type);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var kropp = Fagsystem.Json(Gyldig);
        kropp.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Intro.SendAsync(HttpMethod.Put, Fagsystem.Adresse(Id), kropp, ("If-None-Match", "*"))).Status);
    }

    [Theory]
    [InlineData("v1/registreringer/soek")]
    [InlineData("v1/status")]
    public async Task A_search_is_read_as_strictly(string adresse)
    {
        var uten = await Intro.SendAsync(HttpMethod.Post, adresse, Fagsystem.Json("{}"));
        var feil = await Intro.SendAsync(HttpMethod.Post, adresse, Fagsystem.Json("""{"person":{"dufNummer":true}}"""));
        var tom = await Intro.SendAsync(HttpMethod.Post, adresse, Fagsystem.Json(""));

        Assert.Equal("At / (line 1, byte 1): person must be given.", uten.Detalj);
        Assert.Equal("At /person/dufNummer (line 1, byte 24): a DUF-nummer of twelve digits as text is expected, not true or false.", feil.Detalj);
        Assert.Equal(HttpStatusCode.BadRequest, tom.Status);
    }

    [Fact]
    public async Task A_body_of_codes_that_do_not_exist_gets_an_answer_of_bounded_length()
    {
        var person = Nir.OpprettPerson();
        var json = Encoding.UTF8.GetString(NirJson.Skriv(person.EtIntroduksjonsprogram() with { Id = Id, Tiltak = null }));
        var tiltak = string.Join(',', Enumerable.Repeat("""{"tiltakstype":"x","fra":"2026-02-16"}""", 20_000));

        var svar = await Intro.LagreAsync(Id, json.Insert(1, $"\"tiltak\":[{tiltak}],"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, svar.Status);
        Assert.Equal(1_000, svar.Avvik.Count);
        Assert.Equal("The first 1000 of 20000 are listed.", svar.Detalj);
    }

    /// <summary>A body whose length is not told beforehand.</summary>
    private sealed class UtenLengde(byte[] innhold) : MemoryStream(innhold)
    {
        public override bool CanSeek => false;
    }
}
