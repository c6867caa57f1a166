using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nir.Register.Contract;
using Nir.Register.Contract.Answers;
using Nir.Register.OpenApi;
using Nir.Register.Register;
using Nir.Register.Tests.Contract;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Shared;
using Nir.Testing;

namespace Nir.Register.Tests.OpenApi;

/// <summary>The answers that the document shows are the fake's own: played here from the requests that it shows, and written by <c>.ci/update</c>.</summary>
public sealed class AnswerExamplesTests
{
    private const int Participants = 12;

    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonObject Grounds = JsonNode.Parse(Resources.Examples)!.AsObject();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Generated", "true")]
    public async Task The_answers_that_the_document_shows_are_the_fakes_own()
    {
        var kept = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        await PlayTransfersAsync(kept);
        await PlayRepairsAsync(kept);
        await PlayFiguresAsync(kept);
        Keep(kept, 429, Problems.TooMany());
        Keep(kept, 500, Problems.ForStatus(500));
        Keep(kept, 507, Problems.Full());

        var text = new JsonObject(kept.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))).ToJsonString(Format) + "\n";

        Assert.Null(GeneratedFile.FindFault("mock-server/Nir.Register/OpenApi/answers.json", text));
    }

    [Fact]
    public void Every_answer_that_can_come_has_an_example()
    {
        var answers = new AnswerCollection();

        var missing = ContractOperation.All.Select(static operation => operation.Descriptor).Where(static operation => operation.Place is not null)
            .SelectMany(static operation => operation.Answers.Where(static answer => answer.Body is not null).SelectMany(
                answer => answer.OtherContent.Prepend(answer.Content).Select(kind => AnswerCollection.Name(operation.Id, answer.Status, kind)))
                .Concat(operation.Problems.Select(AnswerCollection.Name)))
            .Distinct().Where(name => answers.Find(name) is null);

        Assert.Empty(missing);
    }

    [Fact]
    public async Task What_is_answered_shows_letters_as_letters()
    {
        await using var nir = await FakeNir.StartAsync(new() { Dato = new(2026, 3, 2) }, Cancellation);
        using var fagsystem = await Fagsystem.LogInAsync(nir);
        var person = nir.CreatePerson();

        var refused = await fagsystem.StoreAsync(person.CreateIntroduksjonsprogram() with { Lovverk = Lovverk.Introduksjonsloven });
        var status = await fagsystem.ReadStatusAsync(person.Referanse);

        Assert.Contains("Sluttmål", refused.Tekst, StringComparison.Ordinal);
        Assert.Matches("[æøå]", status.Tekst);
        Assert.All([refused.Tekst, status.Tekst], static text => Assert.DoesNotMatch(@"\\u00(E|C|F|D|A|B)", text));
        Assert.DoesNotContain("<", refused.Tekst, StringComparison.Ordinal);
    }

    private static async Task PlayTransfersAsync(SortedDictionary<string, JsonNode> kept)
    {
        await using var nir = await StartAsync(new(2026, 3, 2), new(2026, 1, 5));
        using var intro = new AnswerRecorder(nir, kept);
        using var norsk = new AnswerRecorder(nir, kept);
        await norsk.LogInAsync(nir.CreateCredentials(Rolle.Kommunenorskbruker));
        await norsk.LogInAsync(nir.CreateCredentials(Rolle.Kommunenorskbruker) with { ClientSecret = "feil" });
        await norsk.LogInAsync(nir.CreateCredentials(Rolle.Kommunenorskbruker));
        await intro.AskAsync(HttpMethod.Post, "oauth/token", new FormUrlEncodedContent([new("grant_type", "password")]));
        await intro.LogInAsync(nir.CreateCredentials(Rolle.Kommuneintrobruker));
        var program = Ground("introduksjonsprogram-integreringsloven");
        await intro.StoreAsync(program);
        await intro.StoreAsync(With(program, "sluttmaal", "arbeid"), "1");
        await norsk.StoreAsync(Ground("norskopplaering-integreringsloven"));
        await intro.AskAsync(HttpMethod.Get, $"v1/registreringer/{program["id"]}");
        await AskOfPersonAsync(intro, program);

        await PlayProblemsAsync(nir, intro, norsk, program);
        foreach (var address in new[] { "helse", "v1/kodeverk", "v1/kommuner?dato=2024-01-01", "v1/openapi.json", "v1/openapi-3.0.json", "v1/datakatalog",
            "v1/schema/introduksjonsprogram.json" })
        {
            await intro.AskAsync(HttpMethod.Get, address);
        }

        foreach (var kind in new[] { "application/ld+json", "text/turtle", "image/png" })
        {
            await intro.AskAsync(HttpMethod.Get, "v1/datakatalog", null, ("Accept", kind));
        }

        foreach (var report in new[] { "avsluttede?aar=2026", "oppstart?aar=2026", "timer?aar=2026", "deltakere?aar=2026", "frister?uker=52" })
        {
            var asking = report.StartsWith("timer", StringComparison.Ordinal) ? norsk : intro;
            await asking.AskAsync(HttpMethod.Get, $"v1/rapporter/{report}");
            await asking.AskAsync(HttpMethod.Get, $"v1/rapporter/{report.Replace("?", "/csv?", StringComparison.Ordinal)}");
        }
    }

    private static async Task AskOfPersonAsync(AnswerRecorder intro, JsonNode program)
    {
        var person = new JsonObject { ["person"] = program["person"]!.DeepClone() };
        var contact = new JsonObject
        {
            ["kommune"] = "9901",
            ["person"] = program["person"]!.DeepClone(),
            ["henvendelse"] = new JsonObject
            {
                ["id"] = DocumentParts.ExampleCall, ["type"] = "krav", ["familie"] = "introduksjonsprogram", ["dato"] = "2026-01-12",
            },
        };
        var query = new JsonObject { ["lovverk"] = "integreringsloven", ["antall"] = 50 };
        foreach (var (address, body) in new[]
        {
            ("v1/registreringer/soek", person), ("v1/status", person), ("v1/persondata", person), ("v1/henvendelser", contact), ("v1/henvendelser", contact),
            ("v1/personliste", query), ("v1/personliste/csv", query),
        })
        {
            await intro.AskAsync(HttpMethod.Post, address, Fagsystem.Json(body.ToJsonString()));
        }
    }

    private static async Task PlayProblemsAsync(FakeNir nir, AnswerRecorder intro, AnswerRecorder norsk, JsonNode program)
    {
        var address = $"v1/registreringer/{program["id"]}";
        await intro.AskAsync(HttpMethod.Put, address, Fagsystem.Json("{"), AnswerRecorder.Version("1"));
        await intro.AskUnknownAsync(address);
        await norsk.StoreAsync(program, "1");
        await intro.AskAsync(HttpMethod.Get, $"v1/registreringer/{DocumentParts.ExampleCall}");
        await intro.StoreAsync(With(program, "id", DocumentParts.ExampleCall));
        await intro.StoreAsync(program, "1");
        await intro.AskAsync(HttpMethod.Put, address, Fagsystem.Json(new byte[1_100_000]), AnswerRecorder.Version("2"));
        var text = new StringContent("x", Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));
        await intro.AskAsync(HttpMethod.Put, address, text, AnswerRecorder.Version("2"));
        await intro.StoreAsync(With(program, "lovverk", "introduksjonsloven"), "2");
        await intro.AskAsync(HttpMethod.Put, address, Fagsystem.Json(program.ToJsonString()));
        nir.CloseForOverfoering(new Closure { From = new(2026, 3, 1), To = new(2026, 3, 3) });
        await intro.StoreAsync(program, "2");
        nir.CloseForOverfoering();
    }

    private static async Task PlayRepairsAsync(SortedDictionary<string, JsonNode> kept)
    {
        await using var nir = await StartAsync(new(2018, 5, 2), new(2018, 1, 8));
        using var intro = new AnswerRecorder(nir, kept);
        await intro.LogInAsync(nir.CreateCredentials(Rolle.Kommuneintrobruker));
        var ground = Ground("introduksjonsprogram-introduksjonsloven");
        var program = ground.DeepClone().AsObject();
        program.Remove("avslutning");
        program["vedtak"]![0]!.AsObject().Remove("sluttdato");
        var stored = await intro.StoreAsync(program);
        nir.AdvanceTo(new(2021, 5, 12));

        var address = $"v1/registreringer/{program["id"]}";
        var removed = await intro.AskAsync(HttpMethod.Delete, $"{address}/avslutning/beregnet", null, AnswerRecorder.Version(stored.Version!));
        var added = await intro.AskAsync(HttpMethod.Post, $"{address}/avslutning", Fagsystem.Json(ground["avslutning"]!.ToJsonString()),
            AnswerRecorder.Version(removed.Version!));
        await intro.AskAsync(HttpMethod.Post, $"{address}/gjenaapning", null, AnswerRecorder.Version(added.Version!));
    }

    private static async Task PlayFiguresAsync(SortedDictionary<string, JsonNode> kept)
    {
        await using var nir = await StartAsync(new(2026, 3, 2), new(2026, 1, 5));
        using var intro = new AnswerRecorder(nir, kept);
        await intro.LogInAsync(nir.CreateCredentials(Rolle.Kommuneintrobruker));
        for (var i = 0; i < Participants; i++)
        {
            await intro.StoreAsync(JsonNode.Parse(NirJson.Write(nir.CreatePerson().CreateIntroduksjonsprogram()))!);
        }

        nir.AdvanceTo(new(2027, 3, 2));
        foreach (var form in new[] { "", "/csv", "/jsonstat" })
        {
            await intro.AskAsync(HttpMethod.Get, $"v1/statistikk{form}?tabell=intro-deltakere&nivaa=land&inndeling=kjoenn&aar=2026");
        }

        await intro.AskAsync(HttpMethod.Get, "v1/statistikk/serier");
    }

    // The person that the document's requests are about, as UDI knows such a one.
    private static async Task<FakeNir> StartAsync(DateOnly date, DateOnly granted)
    {
        var nir = await FakeNir.StartAsync(new() { Dato = date }, Cancellation);
        var number = DufNummer.Parse((string)Ground("introduksjonsprogram-integreringsloven")["person"]!["dufNummer"]!);
        nir.UpdatePersondata(new SyntheticPersons(1).CreateNext().WithFlyktning(granted) with { DufNummer = number, Foedselsnummer = default });
        return nir;
    }

    private static JsonNode Ground(string name) => Grounds[name]!.DeepClone();

    private static JsonNode With(JsonNode program, string member, string value)
    {
        var changed = program.DeepClone();
        changed[member] = value;
        return changed;
    }

    private static void Keep(SortedDictionary<string, JsonNode> kept, int status, NirProblem problem) => kept[AnswerCollection.Name(status)] =
        JsonNode.Parse(AnswerJson.Write(problem with { CorrelationId = DocumentParts.ExampleCall }))!;
}
