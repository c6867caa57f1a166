using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using Fagsystem.Conformance;
using Nir.Conformance.Systems;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Registreringer;

namespace Nir.Conformance.Tests.Mutants;

/// <summary>Realistic faults, each with the scenario that must find it.</summary>
internal static class Faults
{
    public static ImmutableArray<Mutant> All { get; } = [.. OnTheWire(), .. InTheBody(), .. InTheTransfer(), .. InWhatIsShown(), .. InTheSteps()];

    private static IEnumerable<Mutant> OnTheWire() =>
    [
        new("says nothing of what a change builds on",
            "says-what-a-change-builds-on") { Wire = (request, send, stop) =>
                { request.Headers.Remove("If-Match"); request.Headers.Remove("If-None-Match"); return send(request, stop); } },
        new("makes a new id for every attempt",
            "keeps-one-id") { Wire = async (request, send, stop) => await send(await FaultyWire.CopyAsync(request, underNewId: true), stop) },
        new("sends a correction as new", "corrects-a-code") { Wire = (request, send, stop) => { AsNew(request); return send(request, stop); } },
        new("puts the person in the address",
            "keeps-identifiers-out-of-addresses") { Wire = async (request, send, stop) =>
                { await NamePersonAsync(request); return await send(request, stop); } },
        new("asks an address that is not there",
            "keeps-identifiers-out-of-addresses") { Wire = (request, send, stop) =>
                { request.RequestUri =
                    new Uri(request.RequestUri!.ToString().Replace("/v1/status", "/v1/v1/status", StringComparison.Ordinal)); return send(request, stop); } },
        new("does not wait when there are too many calls",
            "waits-as-long-as-asked-429") { Wire = (request, send, stop) =>
                AgainAtOnceAsync(request, send, HttpStatusCode.TooManyRequests, underNewId: false, stop) },
        new("does not wait when the register is down",
            "waits-as-long-as-asked-503") { Wire = (request, send, stop) =>
                AgainAtOnceAsync(request, send, HttpStatusCode.ServiceUnavailable, underNewId: false, stop) },
        new("sends again under a new id after 500",
            "survives-stored-500") { Wire = (request, send, stop) =>
                AgainAtOnceAsync(request, send, HttpStatusCode.InternalServerError, underNewId: true, stop) },
        new("sends again under a new id after 503",
            "survives-stored-503") { Wire = (request, send, stop) =>
                AgainAtOnceAsync(request, send, HttpStatusCode.ServiceUnavailable, underNewId: true, stop) },
        new("writes twice after a reset", "survives-stored-reset") { Wire = AgainAfterFaultAsync },
        new("sends what it does not know the outcome of again", "survives-stored-never-answered") { Wire = AgainAfterAWhileAsync },
        new("hammers a register that is down",
            "keeps-what-waits-while-nir-is-down") { Wire = (request, send, stop) => HammerAsync(request, send, HttpStatusCode.ServiceUnavailable, stop) },
        new("hammers with a dead token",
            "does-not-hammer-a-dead-token") { Wire = (request, send, stop) => HammerAsync(request, send, HttpStatusCode.Unauthorized, stop) },
        new("sends every transfer twice",
            "is-patient-with-a-slow-register") { Wire = async (request, send, stop) =>
                { using var first = await send(await FaultyWire.CopyAsync(request, underNewId: false), stop); return await send(request, stop); } },
        new("keeps a dead token", "renews-an-expired-token") { Wire = new KeptToken().SendAsync },
        new("keeps the token over a change of role", "uses-both-roles") { Wire = new KeptToken().SendAsync },
        new("signs in everywhere as the first kommune",
            "serves-two-kommuner") { Setup = static setup =>
                setup with { Logins = [.. setup.Logins.Select(
                    login => login with { ClientId = Issued(setup, login).ClientId, ClientSecret = Issued(setup, login).ClientSecret })] } },
    ];

    private static IEnumerable<Mutant> InTheBody() => [.. Forbidden(), .. LeftOut(), .. Changed()];

    private static IEnumerable<Mutant> Forbidden() => new (string Field, JsonNode Value, string Scenario)[]
        {
            ("sluttmaal", "arbeid", "withholds-sluttmaal-introduksjonsloven"),
            ("integreringskontrakt", new JsonObject { ["inngaatt"] = "2026-02-16" }, "withholds-integreringskontrakt-introduksjonsloven"),
            ("utdanningsbakgrunn", "fullfoert-grunnskole", "withholds-utdanningsbakgrunn-introduksjonsloven"),
            ("norskmaal", new JsonArray(new JsonObject { ["delferdighet"] = "muntlig-kommunikasjon", ["nivaa"] = "b1" }),
            "withholds-norskmaal-introduksjonsloven"),
            ("fulltidVideregaaende", true, "withholds-fulltid-videregaaende-introduksjonsloven"),
            ("utdanningsbakgrunn", "fullfoert-grunnskole", "withholds-utdanningsbakgrunn-kapittel-6a"),
        }.Select(
            static one =>
                new Mutant($"sends {one.Field} whatever the law ({one.Scenario})", one.Scenario) { Body = body => body[one.Field] = one.Value.DeepClone() });

    private static IEnumerable<Mutant> LeftOut() => new (string Field, string Scenario)[]
        {
            ("sluttmaal", "sends-sluttmaal-integreringsloven"), ("norskmaal", "sends-norskmaal-integreringsloven"), ("permisjoner", "registers-leave"),
            ("stans", "registers-a-stop"), ("fravaer", "registers-absence"), ("timerSamfunnskunnskap", "sends-samfunnskunnskap-with-modul"),
            ("integreringskontrakt", "sends-integreringskontrakt-integreringsloven"), ("fulltidVideregaaende", "sends-fulltid-videregaaende-integreringsloven"),
            ("utdanningsbakgrunn", "sends-utdanningsbakgrunn-kapittel-6a"),
        }.Select(static one => new Mutant($"never sends {one.Field} ({one.Scenario})", one.Scenario) { Body = body => body.Remove(one.Field) });

    private static IEnumerable<Mutant> Changed() =>
        [
            new("stores through a foreign serializer, which keeps stars for numbers",
                "registers-introduksjonsprogram-integreringsloven-rett-og-plikt") { Body = static body =>
                    body["person"] = new JsonObject { ["dufNummer"] = "************" } },
            new("takes everyone for integreringsloven", "chooses-introduksjonsloven") { Body = static body => body["lovverk"] = "integreringsloven" },
            new("forgets kapittel 6A", "chooses-kapittel-6a") { Body = static body => body["lovverk"] = "integreringsloven" },
            new("takes everyone for introduksjonsloven", "chooses-integreringsloven") { Body = static body => body["lovverk"] = "introduksjonsloven" },
            new("gives everyone a right and a duty",
                "registers-introduksjonsprogram-integreringsloven-kan-tilbys") { Body = static body => body["rettsstilling"] = "rett-og-plikt" },
            new("rounds hours to whole weeks",
                "corrects-hours") { Body = static body => { foreach (var timer in body["timerNorsk"]?.AsArray() ?? []) { timer!["timer"] = 12; } } },
            new("keeps only the first measure",
                "adds-a-week") { Body = static body => { if (body["timerNorsk"] is JsonArray { Count: > 1 } list) { list.RemoveAt(1); } } },
        ];

    private static IEnumerable<Mutant> InTheTransfer() =>
    [
        new("reads and sends: a caseworker's edit is erased", "keeps-a-caseworkers-change") { Transfer = ReadThenSendAsync },
        new("reads and sends where both have changed the same", "stops-at-a-collision") { Transfer = ReadThenSendAsync },
        new("reads and sends: hours of a caseworker are erased", "keeps-a-change-of-hours") { Transfer = ReadThenSendAsync },
        new("reads and sends: an unknown code is erased", "keeps-an-unknown-code") { Transfer = ReadThenSendAsync },
        new("sends though nothing has changed", "leaves-nir-alone-without-a-change") { Transfer = ReadThenSendAsync, Step = AlwaysPendingAsync },
        new("repeats what was refused", "does-not-repeat-what-was-refused") { Step = AlwaysPendingAsync },
        new("loses what waits while the register is down", "keeps-what-waits-while-nir-is-down") { Transfer = LoseAsync },
        new("loses what waits while NIR is closed", "sends-when-nir-opens") { Transfer = LoseAsync },
        new("stops at the first that fails", "keeps-the-others-going") { Step = StopAtFirstAsync },
        new("sends a person's cases backwards", "keeps-the-order-of-a-person") { Step = BackwardsAsync },
        new("fetches a token for every transfer",
            "fetches-a-token-seldom") { Step = async (system, step, really, stop) => { await system.ReconnectAsync(stop); return await really(); } },
    ];

    private static IEnumerable<Mutant> InWhatIsShown() =>
    [
        new("shows everything as accepted", "tells-missing-vedtak-integreringsloven") { Show = static shown => shown with { Outcome = "accepted" } },
        new("shows a conflict as accepted", "tells-duplicate") { Show = static shown => shown with { Outcome = "accepted" } },
        new("shows an unknown outcome as accepted", "tells-that-the-outcome-is-unknown") { Show = static shown => shown with { Outcome = "accepted" } },
        new("names no rules", "tells-missing-sluttmaal") { Show = static shown => shown with { Rules = [] } },
        new("names no rules on refusal", "tells-hours-without-utdanningsbakgrunn") { Show = static shown => shown with { Rules = [] } },
        new("shows its own deadline",
            "shows-deadline-of-18-months") { Show = static shown => shown with { Values = shown.Values.SetItem("frist-norskopplaering", "2029-02-02") } },
        new("does not see that deadlines differ",
            "shows-deadline-that-differs") { Show = static shown => shown with { Rules = [.. shown.Rules.Where(static rule => rule != "NIR3019")] } },
        new("does not show a computed end", "shows-computed-end") { Show = static shown => shown with { Values = shown.Values.Remove("avslutning") } },
        new("shows an end that there is not",
            "shows-no-end-before-the-deadline") { Show = static shown => shown with { Values = shown.Values.SetItem("avslutning", "annet") } },
        new("does not show a protected address",
            "shows-protected-address") { Show = static shown => shown with { Values = shown.Values.Remove("beskyttet-adresse") } },
        new("does not show a move", "shows-moved-integreringsloven") { Show = static shown => shown with { Values = shown.Values.Remove("avslutning") } },
        new("takes a wrong role for a register that is down", "tells-wrong-role") { Show = static shown => shown with { Outcome = "waiting" } },
        new("takes refused credentials for a register that is down", "tells-refused-credentials") { Show = static shown => shown with { Outcome = "waiting" } },
        new("takes a closed register for done", "waits-while-nir-is-closed") { Show = static shown => shown with { Outcome = "accepted" } },
    ];

    private static IEnumerable<Mutant> InTheSteps() =>
    [
        new("forgets corrections", "corrects-a-date") { Step = Instead("correct", StepAnswer.Done) },
        new("cannot take out a field",
            "removes-a-field") { Step = async (_, step, really, _) =>
                { foreach (var name in (step.With["changes"] as JsonObject ?? []).Where(static pair => pair.Value is null).Select(static pair => pair.Key)
                    .ToList()) { step.With["changes"]!.AsObject().Remove(name); } return await really(); } },
        new("says that NIR holds the same without looking",
            "checks-that-nir-holds-the-same") { Step = Instead("check", StepAnswer.Show("A", new ShownCase { Outcome = "same" })) },
        new("does not see that NIR holds something else",
            "sees-that-nir-holds-something-else") { Step = Instead("check", StepAnswer.Show("A", new ShownCase { Outcome = "same" })) },
        new("breaks on a code it does not know",
            "survives-an-unknown-code") { Step = static (_, step, really, _) => step.Name is "check"
                ? throw new KeyNotFoundException("ny-kode-2027")
                : really() },
        new("adds the true end under introduksjonsloven",
            "repairs-computed-end-introduksjonsloven") { Step = (system, step, really, stop) => step.Name is "end"
                ? AddEndAsync(system, step, stop)
                : really() },
        new("updates a registration whose end NIR has computed",
            "repairs-computed-end-integreringsloven") { Step = (system, step, really, stop) => step.Name is "end"
                ? UpdateEndAsync(system, step, stop)
                : really() },
        new("sends what a programme ended with under introduksjonsloven without deleting the computed end",
            "registers-late-reason") { Step = (system, step, really, stop) => step.Name is "end" ? UpdateEndAsync(system, step, stop) : really() },
        new("never registers why a programme ended", "ends-a-programme-integreringsloven") { Step = Instead("end", StepAnswer.Done) },
        new("cannot reopen", "reopens-a-programme") { Step = Instead("reopen", StepAnswer.Show("A", new ShownCase { Outcome = "accepted" })) },
        new("deletes in its own database only",
            "removes-a-mistaken-registration") { Step = Instead("delete", StepAnswer.Show("A", new ShownCase { Outcome = "deleted" })) },
        new("lists nobody", "lists-uten-sluttmaal") { Step = Instead("list", StepAnswer.Done) },
        new("lists everybody",
            "lists-uten-tiltak") { Step = Instead("list",
                new StepAnswer { Cases = ImmutableDictionary<string, ShownCase>.Empty.Add("A", new()).Add("B", new()) }) },
        new("keeps a claim to itself", "registers-a-claim") { Step = Instead("contact", StepAnswer.Show("A", new ShownCase { Outcome = "accepted" })) },
        new("logs the person", "leaves-no-traces") { Log = Path.Combine(AppContext.BaseDirectory, "mutant-person.log"), Step = LogAsync },
    ];

    private static FagsystemLogin Issued(ScenarioSetup setup, FagsystemLogin login) => setup.Logins.First(first => first.Rolle == login.Rolle);

    private static void AsNew(HttpRequestMessage request)
    {
        if (request.Headers.Remove("If-Match"))
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        }
    }

    private static async Task NamePersonAsync(HttpRequestMessage request)
    {
        if (request.Content is { } content && request.RequestUri!.AbsolutePath.EndsWith("/v1/status", StringComparison.Ordinal))
        {
            var body = JsonNode.Parse(await content.ReadAsByteArrayAsync())!;
            request.RequestUri = new Uri($"{request.RequestUri}?duf={body["person"]?["dufNummer"]}");
        }
    }

    private static async Task<HttpResponseMessage> AgainAtOnceAsync(
        HttpRequestMessage request, Send send, HttpStatusCode status, bool underNewId,
        CancellationToken stop)
    {
        var again = await FaultyWire.CopyAsync(request, underNewId);
        var answer = await send(request, stop);
        return answer.StatusCode == status ? await send(again, stop) : answer;
    }

    private static async Task<HttpResponseMessage> AgainAfterFaultAsync(
        HttpRequestMessage request, Send send, CancellationToken stop)
    {
        var again = await FaultyWire.CopyAsync(request, underNewId: true);
        try
        {
            return await send(request, stop);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException && request.Method == HttpMethod.Put)
        {
            return await send(again, CancellationToken.None);
        }
    }

    private static async Task<HttpResponseMessage> AgainAfterAWhileAsync(
        HttpRequestMessage request, Send send, CancellationToken stop)
    {
        var again = await FaultyWire.CopyAsync(request, underNewId: true);
        var sending = send(request, stop);
        return request.Method != HttpMethod.Put || await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(0.4), TimeProvider.System, stop)) == sending
            ? await sending
            : await send(again, stop);
    }

    private static async Task<HttpResponseMessage> HammerAsync(
        HttpRequestMessage request, Send send, HttpStatusCode status, CancellationToken stop)
    {
        var answer = await send(await FaultyWire.CopyAsync(request, underNewId: false), stop);
        for (var i = 0; i < 10 && answer.StatusCode == status; i++)
        {
            answer = await send(await FaultyWire.CopyAsync(request, underNewId: false), stop);
        }

        return answer;
    }

    private static async Task<ShownCase> ReadThenSendAsync(FaultyFagsystem system, CaseFile file, Func<Task<ShownCase>> really, CancellationToken stop)
    {
        var mine = SampleTransfer.Map(system.Connection, file);
        var client = system.Connection.Client(mine);
        if (await client.ReadAsync(file.Id, cancellationToken: stop) is not { } stored)
        {
            return await really();
        }

        var result = await client.SendAsync(mine, stored, cancellationToken: stop);
        return new ShownCase { Outcome = result is Accepted ? "accepted" : "refused" };
    }

    private static Task<StepAnswer> AlwaysPendingAsync(FaultyFagsystem system, CaseworkerStep step, Func<Task<StepAnswer>> really, CancellationToken stop)
    {
        foreach (var file in system.Files)
        {
            file.IsPending = true;
        }

        return really();
    }

    private static async Task<ShownCase> LoseAsync(FaultyFagsystem system, CaseFile file, Func<Task<ShownCase>> really, CancellationToken stop)
    {
        var shown = await really();
        file.IsPending = false;
        return shown;
    }

    private static async Task<StepAnswer> StopAtFirstAsync(FaultyFagsystem system, CaseworkerStep step, Func<Task<StepAnswer>> really, CancellationToken stop)
    {
        if (step.Name is not "transfer")
        {
            return await really();
        }

        var cases = ImmutableDictionary<string, ShownCase>.Empty;
        foreach (var file in system.Files)
        {
            cases = cases.Add(file.Name, await SampleTransfer.TransferAsync(system.Connection, file, stop));
            if (cases[file.Name].Outcome is "waiting")
            {
                break;
            }
        }

        return new StepAnswer { Cases = cases };
    }

    private static async Task<StepAnswer> BackwardsAsync(FaultyFagsystem system, CaseworkerStep step, Func<Task<StepAnswer>> really, CancellationToken stop)
    {
        foreach (var file in step.Name is "transfer" ? system.Files.Reverse() : [])
        {
            await SampleTransfer.TransferAsync(system.Connection, file, stop);
        }

        return await really();
    }

    private static async Task<StepAnswer> AddEndAsync(FaultyFagsystem system, CaseworkerStep step, CancellationToken stop)
    {
        var (file, client, end) = End(system, step);
        var stored = await client.ReadAsync(file.Id, cancellationToken: stop);
        var added = await client.AddEndAsync(stored!, end, cancellationToken: stop);
        return StepAnswer.Show(file.Name, new ShownCase { Outcome = added.IsAccepted ? "accepted" : "refused" });
    }

    private static async Task<StepAnswer> UpdateEndAsync(FaultyFagsystem system, CaseworkerStep step, CancellationToken stop)
    {
        var (file, _, _) = End(system, step);
        file.IsPending = true;
        return StepAnswer.Show(file.Name, await SampleTransfer.TransferAsync(system.Connection, file, stop));
    }

    private static (CaseFile File, Sdk.Client.NirClient Client, Avslutning End) End(FaultyFagsystem system, CaseworkerStep step)
    {
        var file = system.Files.First(file => file.Name == step.Sak);
        file.Facts["avslutning"] = step.With["avslutning"]!.DeepClone();
        var registrering = (Introduksjonsprogram)SampleTransfer.Map(system.Connection, file);
        return (file, system.Connection.Client(registrering), registrering.Avslutning!);
    }

    private static async Task<StepAnswer> LogAsync(FaultyFagsystem system, CaseworkerStep step, Func<Task<StepAnswer>> really, CancellationToken stop)
    {
        await File.AppendAllTextAsync(Path.Combine(AppContext.BaseDirectory, "mutant-person.log"), $"{step.With}\n", stop);
        return await really();
    }

    private static Func<FaultyFagsystem, CaseworkerStep, Func<Task<StepAnswer>>, CancellationToken, Task<StepAnswer>> Instead(string name, StepAnswer answer) =>
        (_, step, really, _) => step.Name == name ? Task.FromResult(answer) : really();
}
