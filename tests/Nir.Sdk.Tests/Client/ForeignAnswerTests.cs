using Nir.Sdk.Client;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>Gateways, sign-in pages and load balancers answer too. Only NIR's own words, in NIR's own form, mean what NIR means.</summary>
public sealed class ForeignAnswerTests
{
    private const string Fault = "fault";
    private const string Unknown = "unknown";

    private static readonly HenvendelseMessage Message = new()
    {
        Kommune = Examples.Program.Kommune,
        Person = Examples.Person,
        Henvendelse = new() { Id = Examples.Id, Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2026, 1, 12) },
    };

    private static readonly Dictionary<string, Func<NirClient, Task<object?>>> Operations = new()
    {
        ["send"] = static async client => await client.SendAsync(Examples.Program),
        ["delete"] = static async client => await client.DeleteAsync(Examples.Id, "v1"),
        ["add-end"] = static async client =>
            await client.AddEndAsync(Examples.Stored(Examples.Program), new() { Dato = new(2026, 3, 2), Avslutningsaarsak = Avslutningsaarsak.Flyttet }),
        ["remove-computed-end"] = static async client => await client.RemoveComputedEndAsync(Examples.Stored(Examples.Program)),
        ["reopen"] = static async client => await client.ReopenAsync(Examples.Stored(Examples.Program)),
        ["send-contact"] = static async client => await client.SendContactAsync(Message),
        ["read"] = static async client => await client.ReadAsync(Examples.Id),
        ["compare"] = static async client => await client.CompareAsync(Examples.Program),
        ["search"] = static async client => await client.SearchAsync(Examples.Person),
        ["read-status"] = static async client => await client.ReadStatusAsync(Examples.Person),
        ["read-persondata"] = static async client => await client.ReadPersondataAsync(Examples.Person),
        ["read-kommuner"] = static async client => await client.ReadKommunerAsync(),
        ["read-personliste"] = static async client => await client.ReadPersonlistePageAsync(new() { Lovverk = Lovverk.Integreringsloven }),
        ["download-personliste"] = static async client => await client.DownloadPersonlisteAsync(new() { Lovverk = Lovverk.Integreringsloven }, Stream.Null),
        ["read-avsluttede"] = static async client => await client.ReadAvslutningsrapportAsync(2025),
        ["read-oppstart"] = static async client => await client.ReadOppstartsrapportAsync(2025),
        ["read-timer"] = static async client => await client.ReadTimerapportAsync(2025),
        ["read-deltakere"] = static async client => await client.ReadDeltakerrapportAsync(2025),
        ["read-frister"] = static async client => await client.ReadFristrapportAsync(4),
        ["read-datakatalog"] = static async client => await client.ReadDatakatalogAsync(),
        ["read-statistikk"] = static async client => await client.ReadStatistikkAsync(new() { Tabell = Statistikktabell.IntroDeltakere, Aar = 2025 }),
        ["read-statistikkserier"] = static async client => await client.ReadStatistikkoversiktAsync(),
    };

    // What was answered, what a write comes to, and what a read does.
    private static readonly (string Name, int Status, string? Body, string Format, string Write, string Read)[] Answers =
    [
        ("200 HTML", 200, "<html>Sign in</html>", "text/html", Unknown, Fault),
        ("200 empty", 200, null, "", Unknown, Fault),
        ("204", 204, null, "", Unknown, Fault),
        ("206", 206, "{}", "application/json", Unknown, Fault),
        ("301", 301, null, "", Fault, Fault),
        ("404 HTML", 404, "<html>Not found</html>", "text/html", Fault, Fault),
        ("404 empty", 404, null, "", Fault, Fault),
        ("404 problem of another", 404, """{"type":"about:blank","title":"Not Found","status":404}""", "application/problem+json", Fault, Fault),
        ("409 HTML", 409, "<html>Conflict</html>", "text/html", Fault, Fault),
        ("412 empty", 412, null, "", Fault, Fault),
        ("422 problem of another", 422, """{"type":"about:blank","title":"Unprocessable","status":422}""", "application/problem+json", Fault, Fault),
        ("429 text", 429, "slow down", "text/plain", Fault, Fault),
        ("502", 502, "<html>Bad gateway</html>", "text/html", Unknown, Fault),
        ("503 text", 503, "maintenance", "text/plain", Unknown, Fault),
        ("503 empty", 503, null, "", Unknown, Fault),
    ];

    public static TheoryData<string, string> Table { get; } =
    [
        .. from operation in Operations.Keys
        from answer in Answers
        where (operation, answer.Name) is not ("delete", "204")
        select new TheoryDataRow<string, string>(operation, answer.Name),
    ];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task An_answer_that_is_not_nirs_own_is_a_fault_or_an_unknown_outcome(string operation, string answered)
    {
        var (_, status, body, format, write, read) = Answers.Single(answer => answer.Name == answered);
        var register = new Script();
        for (var i = 0; i < 4; i++)
        {
            register.Fremmed(status, body, format);
        }

        var isRead = operation is "read" or "compare" or "search" or "download-personliste" || operation.StartsWith("read-", StringComparison.Ordinal);
        var expected = isRead ? read : write;
        Assert.Equal(expected, await OutcomeAsync(() => Operations[operation](Examples.Client(register))));
    }

    [Fact]
    public async Task A_deletion_answered_204_is_a_deletion() =>
        Assert.IsType<Deleted>(
            await Examples.Client(new Script().Answer(204)).DeleteAsync(Examples.Id, "v1", cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_gateways_404_after_a_502_does_not_say_that_the_registration_is_gone()
    {
        var register = new Script().Fremmed(502).Fremmed(404, "<html>");

        Assert.IsType<DeletionOutcomeUnknown>(
            await Examples.Client(register).DeleteAsync(Examples.Id, "v1", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_foreign_503_is_read_back_before_anyone_sends_again()
    {
        var register = new Script().Fremmed(503, "maintenance", "text/plain").Answer(200, Examples.Json(Examples.Program), "\"v9\"");

        var result = await Examples.Client(register).SendAsync(Examples.Program, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(Assert.IsType<Accepted>(result).IsReadBack);
        Assert.Equal("PUT GET", register.Methods);
    }

    private static async Task<string> OutcomeAsync(Func<Task<object?>> call)
    {
        try
        {
            return await call() is OutcomeUnknown or DeletionOutcomeUnknown ? Unknown : "an answer";
        }
        catch (NirException)
        {
            return Fault;
        }
    }
}
