using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Nir.Register;
using Nir.Register.Faults;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Sdk.Registreringer;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Personlister;

/// <summary>The personliste from end to end: who sees what, when, and what is said where it cannot be answered.</summary>
public sealed class PersonlisteOverHttpTests : FakeTest
{
    private static readonly PersonlisteQuery Query = new() { Lovverk = Lovverk.Integreringsloven };

    private async Task<SyntheticPerson> RegisterAsync(Func<Introduksjonsprogram, Introduksjonsprogram>? change = null)
    {
        var person = Nir.CreatePerson();
        Nir.UpdatePersondata(Cases.Data(person));
        var program = Cases.Program(person);
        Assert.IsType<Accepted>(await Intro.SendAsync(change?.Invoke(program) ?? program, cancellationToken: Cancellation));
        return person;
    }

    private async Task<PersonlistePage> ReadAsync(PersonlisteQuery? query = null) =>
        await Intro.ReadPersonlistePageAsync(query ?? Query, cancellationToken: Cancellation);

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string json, Rolle rolle = Rolle.Kommuneintrobruker, string path = "v1/personliste")
    {
        using var http = new HttpClient(Nir.CreateHandler()) { BaseAddress = Nir.Endpoint };
        var user = Nir.CreateCredentials(rolle);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = user.ClientId, ["client_secret"] = user.ClientSecret,
        });
        using var granted = await http.PostAsync(new Uri("oauth/token", UriKind.Relative), form, Cancellation);
        var token = System.Text.Json.JsonDocument.Parse(await granted.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("access_token")
            .GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_registered_changed_in_nir_web_or_deleted_shows_at_once()
    {
        await RegisterAsync(static program => program with { Sluttmaal = null });
        var lacking = Query with { Forvalg = [new(Opplysning.Sluttmaal, false)] };

        var before = Assert.Single((await ReadAsync(lacking)).Rows);
        Nir.ChangeInNirWeb<Introduksjonsprogram>(before.Registrering!.Value, static program => program with { Sluttmaal = Sluttmaal.Arbeid });
        var after = Assert.Single((await ReadAsync(Query with { Forvalg = [new(Opplysning.Sluttmaal, true)] })).Rows);

        Assert.Equal("NIR1104", before.Find(Opplysning.Sluttmaal)!.Regel);
        Assert.Equal((Sluttmaal.Arbeid, before.PersonKey), (after.Sluttmaal, after.PersonKey));
        Assert.Empty((await ReadAsync(lacking)).Rows);
        Assert.IsType<Deleted>(await Intro.DeleteAsync(after.Registrering!.Value, after.Version!, cancellationToken: Cancellation));
        Assert.Null(Assert.Single((await ReadAsync()).Rows).Registrering);
    }

    [Fact]
    public async Task A_role_sees_its_families_and_its_kommune_and_no_count_of_others()
    {
        var person = await RegisterAsync();
        await NorskClient.SendAsync(Cases.Norsk(person), cancellationToken: Cancellation);
        var elsewhere = Nir.CreateClient(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer);

        Assert.Equal(Registreringsfamilie.Introduksjonsprogram, Assert.Single((await ReadAsync()).Rows).Familie);
        Assert.Equal(Registreringsfamilie.Norskopplaering,
            Assert.Single((await NorskClient.ReadPersonlistePageAsync(Query, cancellationToken: Cancellation)).Rows).Familie);
        var other = await elsewhere.ReadPersonlistePageAsync(Query, cancellationToken: Cancellation);
        Assert.Equal((0, 0, 0), (other.Rows.Count, other.RowCount, other.PersonCount));
    }

    [Fact]
    public async Task Who_has_moved_leaves_the_list_the_next_night_and_stands_in_the_new_kommunes()
    {
        var person = await RegisterAsync();
        var data = Cases.Data(person);
        Nir.NotifyPersondata(data with { Folkeregistreringer = [.. data.Folkeregistreringer!, new(SyntheticKommune.Vestbygd.Nummer, new(2026, 3, 1))] });

        Assert.Single((await ReadAsync()).Rows);
        Nir.AdvanceTo(new(2026, 3, 2));
        Assert.Empty((await ReadAsync()).Rows);
        var there = Nir.CreateClient(Rolle.Kommuneintrobruker, SyntheticKommune.Vestbygd.Nummer);
        Assert.Null(Assert.Single((await there.ReadPersonlistePageAsync(Query, cancellationToken: Cancellation)).Rows).Registrering);
    }

    [Fact]
    public async Task An_earlier_day_shows_what_was_held_then_and_one_before_that_is_a_clear_no()
    {
        Nir.AdvanceTo(new(2026, 3, 1));
        Nir.AdvanceTo(new(2026, 3, 5));
        var person = await RegisterAsync();
        Nir.AdvanceTo(new(2026, 3, 20));
        await Intro.ReadStatusAsync(person.Referanse, cancellationToken: Cancellation);

        var then = await ReadAsync(Query with { Dato = new(2026, 3, 5) });
        var between = await ReadAsync(Query with { Dato = new(2026, 3, 10) });
        var empty = await ReadAsync(Query with { Dato = new(2026, 3, 4) });

        Assert.Single(then.Rows);
        Assert.Equal((new DateOnly(2026, 3, 10), 1), (between.Dato, between.Rows.Count));
        Assert.Empty(empty.Rows);
        await Assert.ThrowsAsync<NirException>(() => ReadAsync(Query with { Dato = new(2026, 2, 1) }));
        var (status, body) = await PostAsync("""{"lovverk":"integreringsloven","dato":"2026-02-01"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("Nothing of today is shown", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_is_shown_only_when_asked_for_and_a_protected_person_keeps_the_name()
    {
        var shown = await RegisterAsync();
        var hidden = await RegisterAsync();
        Nir.UpdatePersondata(Cases.Data(hidden) with { HarBeskyttetAdresse = true });

        var masked = await ReadAsync();
        var open = await ReadAsync(Query with { WithIdentity = true });

        Assert.All(masked.Rows, static row => Assert.Equal((null, null, null), (row.Person, row.Fornavn, row.Etternavn)));
        Assert.Equal("Kari", open.Rows.Single(row => row.Person == shown.Referanse).Fornavn);
        var kept = open.Rows.Single(row => row.Person == hidden.Referanse);
        Assert.Equal((true, null, null), (kept.HarBeskyttetAdresse, kept.Fornavn, kept.Etternavn));
    }

    [Fact]
    public async Task For_research_those_who_have_reserved_stand_without_identity_in_the_list_and_in_the_file()
    {
        var open = await RegisterAsync();
        var reserved = await RegisterAsync();
        var byKommune = await RegisterAsync(static program => program with { ReservasjonMotForskning = true });
        Nir.UpdatePersondata(Cases.Data(reserved) with { ReservasjonMotForskning = true });
        var query = Query with { WithIdentity = true, ForResearch = true };
        var file = new MemoryStream();

        var list = await ReadAsync(query);
        await Intro.DownloadPersonlisteAsync(query, file, cancellationToken: Cancellation);
        var ordinary = await ReadAsync(Query with { WithIdentity = true });

        Assert.Equal([open.Referanse], list.Rows.Select(static row => row.Person).OfType<PersonReference>().Distinct());
        Assert.All(list.Rows.Where(static row => row.Person is null),
            static row => Assert.Equal((true, null, null), (row.ReservasjonMotForskning, row.Fornavn, row.Etternavn)));
        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.Contains(open.DufNummer.RevealValue(), text, StringComparison.Ordinal);
        Assert.All([reserved, byKommune], person => Assert.DoesNotContain(person.DufNummer.RevealValue(), text, StringComparison.Ordinal));
        Assert.Contains(ordinary.Rows, row => row.Person == reserved.Referanse);
        Assert.Equal(list.Rows.Select(static row => row.Person), Personliste.ShowForResearch(ordinary.Rows).Select(static row => row.Person));
        var (status, _) = await PostAsync("""{"lovverk":"integreringsloven","sortering":"navn","visIdentitet":true,"tilForskning":true}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Sentence("F40")]
    [Fact]
    public async Task A_list_is_read_to_its_end_over_pages_and_as_a_file_and_the_two_are_the_same()
    {
        for (var i = 0; i < 7; i++)
        {
            await RegisterAsync(program => program with { Sluttmaal = null });
        }

        var query = Query with { Sort = PersonlisteSort.Navn, WithIdentity = true };
        var file = new MemoryStream();

        var pages = new List<PersonlisteRow>();
        await foreach (var row in Intro.ReadPersonlisteAsync(query with { PageSize = 2 }, cancellationToken: Cancellation))
        {
            pages.Add(row);
        }

        var size = (await Intro.DownloadPersonlisteAsync(query, file, withByteOrderMark: true, cancellationToken: Cancellation)).Size;
        file.Position = 0;
        var read = new List<PersonlisteRow>();
        await foreach (var row in PersonlisteCsv.ReadAsync(file, Cancellation))
        {
            read.Add(row);
        }

        Assert.Equal(7, pages.Count);
        Assert.Equal(pages, read);
        Assert.Equal(file.Length, size);
    }

    [Fact]
    public async Task A_token_fits_its_own_question_and_nothing_of_a_person_stands_in_it()
    {
        var person = await RegisterAsync();
        await RegisterAsync();
        var query = Query with { PageSize = 1, Sort = PersonlisteSort.Navn, WithIdentity = true };
        var token = (await ReadAsync(query)).NextToken!;

        Assert.Single((await ReadAsync(query with { Token = token, PageSize = 5 })).Rows);
        foreach (var other in (PersonlisteQuery[])[query with { Descending = true }, query with { Sort = null },
            query with { Forvalg = [new(Opplysning.Tiltak, true)] },
            query with { Lovverk = Lovverk.Introduksjonsloven }, query with { Aar = 2026 }])
        {
            await Assert.ThrowsAsync<NirException>(() => ReadAsync(other with { Token = token }));
        }

        await Assert.ThrowsAsync<NirException>(() => NorskClient.ReadPersonlistePageAsync(query with { Token = token }, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<NirException>(() => ReadAsync(query with { Token = "AAAA" }));
        await Assert.ThrowsAsync<NirException>(() => ReadAsync(query with { Token = "ikke et merke" }));
        var raw = Encoding.Latin1.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(token));
        Assert.DoesNotContain("Nordmann", raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(person.DufNummer.RevealValue(), raw, StringComparison.Ordinal);
        Nir.AdvanceTo(new(2026, 3, 2));
        await Assert.ThrowsAsync<NirException>(() => ReadAsync(query with { Token = token }));
        Assert.Contains("Begin with the first page", (await PostAsync($$"""{"lovverk":"integreringsloven","side":"{{token}}"}""")).Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"lovverk":"integreringsloven-kapittel-6a"}""", HttpStatusCode.BadRequest, "There are two lists")]
    [InlineData("""{"lovverk":"nordpolloven"}""", HttpStatusCode.BadRequest, "There are two lists")]
    [InlineData("""{"lovverk":"integreringsloven","forvlg":[]}""", HttpStatusCode.BadRequest, "there is no such member")]
    [InlineData("""{"lovverk":"integreringsloven","forvalg":[{"opplysning":"skostoerrelse","med":true}]}""", HttpStatusCode.BadRequest,
        "/forvalg/0/opplysning")]
    [InlineData("""{"lovverk":"integreringsloven","kategorier":["finnes-ikke"]}""", HttpStatusCode.BadRequest, "kategori")]
    [InlineData("""{"lovverk":"integreringsloven","antall":0}""", HttpStatusCode.BadRequest, "1 to 1000")]
    [InlineData("""{"lovverk":"integreringsloven","antall":1001}""", HttpStatusCode.BadRequest, "1 to 1000")]
    [InlineData("""{"lovverk":"integreringsloven","aar":2027}""", HttpStatusCode.BadRequest, "has not begun")]
    [InlineData("""{"lovverk":"integreringsloven","aar":1989}""", HttpStatusCode.BadRequest, "first year")]
    [InlineData("""{"lovverk":"integreringsloven","dato":"2026-03-02"}""", HttpStatusCode.BadRequest, "has not come")]
    [InlineData("""{"lovverk":"integreringsloven","dato":"2026-03-01","aar":2025}""", HttpStatusCode.BadRequest, "cannot both")]
    [InlineData("""{"lovverk":"integreringsloven","sortering":"navn"}""", HttpStatusCode.BadRequest, "visIdentitet")]
    [InlineData("""{"lovverk":"integreringsloven","familier":["norskopplaering"]}""", HttpStatusCode.Forbidden, "NIR5001")]
    public async Task What_cannot_be_answered_is_said_so(string json, HttpStatusCode status, string word)
    {
        foreach (var path in (string[])["v1/personliste", "v1/personliste/csv"])
        {
            var answer = await PostAsync(json, path: path);

            Assert.Equal(status, answer.Status);
            Assert.Contains(word, answer.Body, StringComparison.Ordinal);
            Assert.Contains("urn:nir:", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_participants_the_list_is_there_and_empty()
    {
        var page = await ReadAsync();

        Assert.Equal((0, 0, null), (page.RowCount, page.PersonCount, page.NextToken));
        Assert.Empty(page.Obstacles);
    }

    [Fact]
    public async Task A_download_that_breaks_off_leaves_no_file()
    {
        await RegisterAsync();
        Nir.Faults.Add(new Fault { Name = "cut", When = new() { Operations = [FaultOperation.Get("personliste-csv")] }, What = new() { CutAfter = 100 } });
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, "before", Cancellation);

        await Assert.ThrowsAsync<NirException>(() => Intro.DownloadPersonlisteAsync(Query, path, cancellationToken: Cancellation));

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Where_the_file_cannot_be_written_it_is_said_and_not_blamed_on_nir()
    {
        await RegisterAsync();

        var fault = await Assert.ThrowsAnyAsync<IOException>(() => Intro.DownloadPersonlisteAsync(Query, new FullDisk(), cancellationToken: Cancellation));

        Assert.IsType<IOException>(fault.InnerException);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("full");
    }
}
