using System.Net;
using System.Text.Json;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>What goes out to the register: the address, the headers and the body of each operation.</summary>
public sealed class RequestTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly Avslutning End = new() { Dato = new(2026, 3, 2), Avslutningsaarsak = Avslutningsaarsak.Flyttet };

    private static readonly PersonlisteQuery List = new() { Lovverk = Lovverk.Integreringsloven, PageSize = 7 };

    private static readonly StatistikkQuery Table = new()
    {
        Tabell = Statistikktabell.IntroDeltakere,
        Nivaa = Statistikknivaa.Fylke,
        Inndeling = Statistikkinndeling.Lovverk,
        Aar = 2024,
    };

    private static readonly HenvendelseMessage Message = new()
    {
        Kommune = Examples.Program.Kommune,
        Person = Examples.Person,
        Henvendelse = new() { Id = Examples.Id, Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2026, 1, 12) },
    };

    private static readonly Dictionary<string, (Func<NirClient, Task> Ask, string Line, string? Body)> Questions = new()
    {
        ["those who ended"] = (static client => client.ReadAvslutningsrapportAsync(2025), "GET /wire/v1/rapporter/avsluttede?aar=2025", null),
        ["those who began"] = (static client => client.ReadOppstartsrapportAsync(2024), "GET /wire/v1/rapporter/oppstart?aar=2024", null),
        ["hours"] = (static client => client.ReadTimerapportAsync(2023), "GET /wire/v1/rapporter/timer?aar=2023", null),
        ["participants"] = (static client => client.ReadDeltakerrapportAsync(2022), "GET /wire/v1/rapporter/deltakere?aar=2022", null),
        ["deadlines"] = (static client => client.ReadFristrapportAsync(4), "GET /wire/v1/rapporter/frister?uker=4", null),
        ["a year of statistics"] = (static client => client.ReadStatistikkAsync(Table),
            "GET /wire/v1/statistikk?tabell=intro-deltakere&nivaa=fylke&inndeling=lovverk&aar=2024&tilAar=2024", null),
        ["years of statistics"] = (static client => client.ReadStatistikkAsync(Table with { TilAar = 2026 }),
            "GET /wire/v1/statistikk?tabell=intro-deltakere&nivaa=fylke&inndeling=lovverk&aar=2024&tilAar=2026", null),
        ["kommuner"] = (static client => client.ReadKommunerAsync(), "GET /wire/v1/kommuner", null),
        ["kommuner of a day"] = (static client => client.ReadKommunerAsync(new(2024, 1, 9)), "GET /wire/v1/kommuner?dato=2024-01-09", null),
        ["a page"] = (static client => client.ReadPersonlistePageAsync(List), "POST /wire/v1/personliste",
            JsonSerializer.Serialize(List, NirJsonContext.Default.PersonlisteQuery)),
        ["a file"] = (static client => client.DownloadPersonlisteAsync(List with { PageSize = null }, Stream.Null), "POST /wire/v1/personliste/csv",
            JsonSerializer.Serialize(List with { PageSize = null }, NirJsonContext.Default.PersonlisteQuery)),
        ["a file with a mark"] = (static client => client.DownloadPersonlisteAsync(List with { PageSize = null }, Stream.Null, withByteOrderMark: true),
            "POST /wire/v1/personliste/csv?bom=true", JsonSerializer.Serialize(List with { PageSize = null }, NirJsonContext.Default.PersonlisteQuery)),
        ["an end"] = (static client => client.AddEndAsync(Examples.Stored(Examples.Program), End),
            $"POST /wire/v1/registreringer/{Examples.Id}/avslutning", JsonSerializer.Serialize(End, RegistreringJsonContext.Default.Avslutning)),
        ["a contact"] = (static client => client.SendContactAsync(Message), "POST /wire/v1/henvendelser",
            JsonSerializer.Serialize(Message, NirJsonContext.Default.HenvendelseMessage)),
    };

    private static readonly Dictionary<string, Func<NirClient, Task>> Repairs = new()
    {
        ["an end"] = static client => client.AddEndAsync(Examples.Stored(Examples.Program), End),
        ["a computed end"] = static client => client.RemoveComputedEndAsync(Examples.Stored(Examples.Program)),
        ["a reopening"] = static client => client.ReopenAsync(Examples.Stored(Examples.Program)),
    };

    private readonly Recorder _recorder = new();

    private NirClient Client => new(Examples.Endpoint, new FastToken(), new() { HttpHandler = _recorder, TimeProvider = new FakeTime() });

    public static TheoryData<string> QuestionNames => [.. Questions.Keys];

    public static TheoryData<string> RepairNames => [.. Repairs.Keys];

    public void Dispose() => _recorder.Dispose();

    [Theory]
    [MemberData(nameof(QuestionNames))]
    public async Task Each_operation_goes_to_its_own_address_with_its_own_body(string name)
    {
        var (ask, line, body) = Questions[name];

        await Record.ExceptionAsync(() => ask(Client));

        Assert.Equal((line, body), (_recorder.Asked[0].Line, _recorder.Asked[0].Body));
    }

    [Fact]
    public async Task A_document_is_asked_for_as_json_and_a_file_as_csv()
    {
        await Record.ExceptionAsync(() => Client.ReadAsync(Examples.Id, cancellationToken: Cancellation));
        await Record.ExceptionAsync(() => Client.DownloadPersonlisteAsync(List with { PageSize = null }, Stream.Null, cancellationToken: Cancellation));

        Assert.Equal(["application/json, application/problem+json", "text/csv, application/problem+json"], _recorder.Asked.Select(static one => one.Accept));
    }

    [Fact]
    public async Task A_body_says_that_it_is_json_and_how_long_it_is()
    {
        await Client.SendAsync(Examples.Program, cancellationToken: Cancellation);

        Assert.Equal(("application/json", (long?)NirJson.Write(Examples.Program).Length), (_recorder.Asked[0].ContentType, _recorder.Asked[0].ContentLength));
    }

    [Fact]
    public async Task A_write_without_content_says_that_there_is_none()
    {
        await Client.DeleteAsync(Examples.Stored(Examples.Program), cancellationToken: Cancellation);

        Assert.Equal((null, (long?)0), (_recorder.Asked[0].ContentType, _recorder.Asked[0].ContentLength));
    }

    [Theory]
    [MemberData(nameof(RepairNames))]
    public async Task A_repair_names_the_version_that_was_read(string repair)
    {
        await Repairs[repair](Client);

        Assert.Equal("\"v6\"", _recorder.Asked[0].IfMatch);
    }

    [Fact]
    public async Task What_is_read_back_is_asked_for_under_the_id_of_the_call()
    {
        await Client.SendAsync(Examples.Program, cancellationToken: Cancellation);

        Assert.Equal(["PUT", "GET"], _recorder.Asked.Select(static one => one.Line[..3]));
        Assert.Equal(_recorder.Asked[0].CorrelationId, _recorder.Asked[1].CorrelationId);
    }

    [Fact]
    public async Task A_contact_whose_outcome_is_unknown_may_be_sent_again_and_a_registration_may_not()
    {
        Assert.True(Assert.IsType<OutcomeUnknown>(await Client.SendContactAsync(Message, cancellationToken: Cancellation)).IsSafeToRepeat);
        Assert.False(Assert.IsType<OutcomeUnknown>(await Client.SendAsync(Examples.Program, cancellationToken: Cancellation)).IsSafeToRepeat);
    }

    [Fact]
    public void Who_asks_for_tokens_has_no_time_limit_but_the_options_own() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, ClientSource.CreateForTokens(new NirClientOptions { HttpHandler = _recorder })().Timeout);

    private sealed record Asked(string Line, string? Accept, string? IfMatch, string CorrelationId, string? ContentType, long? ContentLength, string? Body);

    /// <summary>Fails every call, and keeps what it was asked.</summary>
    private sealed class Recorder : HttpMessageHandler
    {
        public List<Asked> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = request.Content;
            Asked.Add(new(
                $"{request.Method} {request.RequestUri!.PathAndQuery}",
                Header(request, "Accept"),
                Header(request, "If-Match"),
                Header(request, "X-Korrelasjons-Id")!,
                content?.Headers.ContentType?.ToString(),
                content?.Headers.ContentLength,
                content is null ? null : await content.ReadAsStringAsync(cancellationToken)));
            return new(HttpStatusCode.InternalServerError);
        }

        private static string? Header(HttpRequestMessage request, string name) =>
            request.Headers.NonValidated.TryGetValues(name, out var given) ? given.ToString() : null;
    }
}
