using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Nir.Sdk.Contract;
using Nir.Testing;

namespace Nir.Register.Tests.Contract;

public sealed class InvalidBodyTests : ContractTest
{
    private const string Valid =
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
    public static TheoryData<string, string, string> Error { get; } = new()
    {
        // Not JSON.
        { Valid, "", "At line 1, byte 1: well-formed JSON is expected." },
        { "\"lovverk\"", "lovverk", "At line 6, byte 3: well-formed JSON is expected." },
        { "\"livsmestringGjennomfoert\": true", "\"livsmestringGjennomfoert\": true,", "At line 14, byte 1: well-formed JSON is expected." },
        { "timerPerUke\": 15", "timerPerUke\": 015", "At line 11, byte 81: well-formed JSON is expected." },
        { "true\n}", "true\n}{}", "At line 14, byte 2: well-formed JSON is expected." },
        { "true\n}", "true\n", "At line 14, byte 1: well-formed JSON is expected." },
        { "\"9901\"", "\"9901\" // Fjordvik", "At line 4, byte 21: well-formed JSON is expected." },
        { "\"9901\"", "\"\\ud800\"", "At line 4, byte 14: a \\u escape is half of a surrogate pair." },

        // Another shape.
        { Valid, "null", "At / (line 1, byte 1): an object is expected, not null." },
        { Valid, "[]", "At / (line 1, byte 1): an object is expected, not a list." },
        { Valid, "7", "At / (line 1, byte 1): an object is expected, not a number." },
        { "{ \"dufNummer\": \"202312345688\" }", "\"x\"", "At /person (line 5, byte 13): an object is expected, not a text." },
        { "{ \"dufNummer\": \"202312345688\" }", "null", "At /person (line 5, byte 13): an object is expected, not null." },
        { "[{ \"vedtakstype\": \"tildeling-introduksjonsprogram\", \"vedtaksdato\": \"2026-02-02\" }]", "{}",
            "At /vedtak (line 8, byte 13): a list is expected, not an object." },
        { "{ \"tiltakstype\": \"opplaering-i-norsk\", \"fra\": \"2026-02-16\" }", "null", "At /tiltak/0 (line 10, byte 5): an object is expected, not null." },

        // Another type.
        { "\"9901\"", "9901", "At /kommune (line 4, byte 14): a kommunenummer of four digits as text, such as \"9901\" is expected, not a number." },
        { "\"9901\"", "\"990\"", "At /kommune (line 4, byte 14): a kommunenummer of four digits as text, such as \"9901\" is expected." },
        { "\"202312345688\"", "202312345688", "At /person/dufNummer (line 5, byte 28): a DUF-nummer of twelve digits as text is expected, not a number." },
        { "\"dufNummer\": \"202312345688\"", "\"foedselsnummer\": \"12345678901\"",
            "At /person/foedselsnummer (line 5, byte 33): a fødselsnummer of eleven digits with valid control digits, as text is expected." },
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
        { "\"lovverk\":", "\"nytt\": [{ \"a\": 1, \"b\": { \"a\": 1 }, \"a\": 2 }], \"lovverk\":",
            "At / (line 6, byte 39): a member is expected once, not twice." },
        { "\"introduksjonsprogram\"", "\"husbygging\"",
            "At /familie (line 1, byte 1): one of introduksjonsprogram, norskopplaering, mottakskvalifisering, asylopplaering is expected." },
        { "\"introduksjonsprogram\"", "7",
            "At /familie (line 1, byte 1): one of introduksjonsprogram, norskopplaering, mottakskvalifisering, asylopplaering is expected." },
        { "\"familie\": \"introduksjonsprogram\",", "",
            "At /familie (line 1, byte 1): one of introduksjonsprogram, norskopplaering, mottakskvalifisering, asylopplaering is expected." },
    };

    [Theory]
    [MemberData(nameof(Error))]
    public async Task A_body_that_is_not_the_contracts_is_told_where_and_what_is_expected(string old, string fresh, string expected)
    {
        Assert.Contains(old, Valid, StringComparison.Ordinal);
        var response = await Intro.StoreAsync(Id, Valid.Replace(old, fresh, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("urn:nir:problem:ugyldig-json", response.Type);
        Assert.Equal(expected, response.Detail);
    }

    [Fact]
    public async Task The_body_that_the_faults_are_made_from_is_valid()
    {
        Nir.CreatePerson(new SyntheticPersons(1).CreateNext() with { DufNummer = Sdk.Identifikatorer.DufNummer.Parse("202312345688") });

        Assert.Equal(HttpStatusCode.Created, (await Intro.StoreAsync(Id, Valid)).Status);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task A_body_that_is_too_deep_is_refused(string open, string closed)
    {
        var bomb = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(closed, 100_000));

        var response = await Intro.StoreAsync(Id, Valid.Insert(1, $"\"bombe\": {bomb},"));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.EndsWith("JSON at most 32 levels deep is expected.", response.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused_at_the_byte()
    {
        var body = Encoding.Latin1.GetBytes(Valid.Replace("livsmestringGjennomfoert", "gjennomført", StringComparison.Ordinal));

        var response = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Address(Id), Fagsystem.Json(body), ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Equal("At line 13, byte 12: the text is not UTF-8.", response.Detail);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_ten_megabytes_is_too_large_whether_its_length_is_told_or_not(bool network)
    {
        await using var nir = await FakeNir.StartAsync(new() { Network = network }, Cancellation);
        using var fagsystem = await Fagsystem.LogInAsync(nir);
        var body = Encoding.UTF8.GetBytes(Valid.Insert(1, $"\"stor\": \"{new string('x', 10_000_000)}\","));

        var withLength = await fagsystem.SendAsync(HttpMethod.Put, Fagsystem.Address(Id), Fagsystem.Json(body), ("If-None-Match", "*"));
        using var ampere = new StreamContent(new LengthlessStream(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        var withoutLength = await fagsystem.SendAsync(HttpMethod.Put, Fagsystem.Address(Id), ampere, ("If-None-Match", "*"));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (withLength.Status, withoutLength.Status));
        Assert.Equal("urn:nir:problem:for-stor", withoutLength.Type);
        Assert.Equal("A body is at most 1048576 bytes.", withLength.Detail);
    }

    [Fact]
    public async Task A_body_of_exactly_one_mebibyte_is_read()
    {
        var registrering = Nir.CreatePerson().CreateIntroduksjonsprogram();
        var json = Encoding.UTF8.GetString(NirJson.Write(registrering));
        var fill = json.Insert(1, "\"fyll\":\"\",");

        var exactly = await Intro.StoreAsync(registrering.Id, json.Insert(1, $"\"fyll\":\"{new string('x', (1024 * 1024) - fill.Length)}\","));
        var oneTooMany = await Intro.StoreAsync(registrering.Id, json.Insert(1, $"\"fyll\":\"{new string('x', (1024 * 1024) - fill.Length + 1)}\","));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.RequestEntityTooLarge), (exactly.Status, oneTooMany.Status));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData(null)]
    public async Task A_body_of_another_kind_is_refused(string? content)
    {
        using var body =
            new ByteArrayContent(Encoding.UTF8.GetBytes(Valid)) { Headers = { ContentType = content is null ? null : MediaTypeHeaderValue.Parse(content) } };

        var response = await Intro.SendAsync(HttpMethod.Put, Fagsystem.Address(Id), body, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.Status);
        Assert.Equal("urn:nir:problem:ukjent-innhold", response.Type);
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var body = Fagsystem.Json(Valid);
        body.Headers.ContentEncoding.Add("gzip");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Intro.SendAsync(HttpMethod.Put, Fagsystem.Address(Id), body, ("If-None-Match", "*"))).Status);
    }

    [Theory]
    [InlineData("v1/registreringer/soek")]
    [InlineData("v1/status")]
    public async Task A_search_is_read_as_strictly(string address)
    {
        var without = await Intro.SendAsync(HttpMethod.Post, address, Fagsystem.Json("{}"));
        var error = await Intro.SendAsync(HttpMethod.Post, address, Fagsystem.Json("""{"person":{"dufNummer":true}}"""));
        var empty = await Intro.SendAsync(HttpMethod.Post, address, Fagsystem.Json(""));

        Assert.Equal("At / (line 1, byte 1): person must be given.", without.Detail);
        Assert.Equal("At /person/dufNummer (line 1, byte 24): a DUF-nummer of twelve digits as text is expected, not true or false.", error.Detail);
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
    }

    [Fact]
    public async Task A_body_of_codes_that_do_not_exist_gets_an_answer_of_bounded_length()
    {
        var person = Nir.CreatePerson();
        var json = Encoding.UTF8.GetString(NirJson.Write(person.CreateIntroduksjonsprogram() with { Id = Id, Tiltak = null }));
        var tiltak = string.Join(',', Enumerable.Repeat("""{"tiltakstype":"x","fra":"2026-02-16"}""", 20_000));

        var response = await Intro.StoreAsync(Id, json.Insert(1, $"\"tiltak\":[{tiltak}],"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.Status);
        Assert.Equal(1_000, response.Avvik.Count);
        Assert.Equal("The first 1000 of 20000 are listed.", response.Detail);
    }

    /// <summary>A body whose length is not told beforehand.</summary>
    private sealed class LengthlessStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
