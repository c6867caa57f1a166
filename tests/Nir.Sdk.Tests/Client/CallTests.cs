using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Shared.Client;

namespace Nir.Sdk.Tests.Client;

/// <summary>A call is a value that tells of itself what those who carry, repeat, log or count calls ask.</summary>
public sealed class CallTests
{
    private static readonly HenvendelseMessage Message = new()
    {
        Kommune = Examples.Program.Kommune,
        Person = Examples.Person,
        Henvendelse = new() { Id = Examples.Id, Type = Henvendelsestype.Krav, Familie = Registreringsfamilie.Introduksjonsprogram, Dato = new(2026, 1, 12) },
    };

    private static readonly NirCall[] All =
    [
        new SendCall(null, Examples.Program),
        new ReadCall(Examples.Id),
        new DeleteCall(Examples.Id, "v1"),
        new SearchCall(Examples.Person),
        new ReadStatusCall(Examples.Person),
        new ReadPersondataCall(Examples.Person),
        new AddEndCall(Examples.Id, "v1", new() { Dato = new(2026, 3, 2), Avslutningsaarsak = Avslutningsaarsak.Flyttet }),
        new RemoveComputedEndCall(Examples.Id, "v1"),
        new ReopenCall(Examples.Id, "v1"),
        new SendContactCall(Message),
        new ReadKommunerCall(new(2024, 1, 1)),
        new ReadPersonlisteCall(new() { Lovverk = Lovverk.Integreringsloven }),
        new DownloadPersonlisteCall(new() { Lovverk = Lovverk.Integreringsloven }, Stream.Null),
        new ReadAvslutningsrapportCall(2025),
        new ReadOppstartsrapportCall(2025),
        new ReadTimerapportCall(2025),
        new ReadDeltakerrapportCall(2025),
        new ReadFristrapportCall(4),
        new ReadDatakatalogCall(),
        new ReadStatistikkCall(new() { Tabell = Statistikktabell.IntroDeltakere, Aar = 2025 }),
        new ReadStatistikkoversiktCall(),
    ];

    [Fact]
    public void Every_public_call_is_among_these() => Assert.Equal(
        typeof(NirCall).Assembly.GetExportedTypes().Where(static type => type.IsAssignableTo(typeof(NirCall)) && !type.IsAbstract)
            .Select(static type => type.Name).Order(StringComparer.Ordinal),
        All.Select(static call => call.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_tells_its_name_its_route_and_whether_it_writes() => Assert.Equal(
        [
            ("send", "PUT /v1/registreringer/{id}", true, false),
            ("read", "GET /v1/registreringer/{id}", false, true),
            ("delete", "DELETE /v1/registreringer/{id}", true, false),
            ("search", "POST /v1/registreringer/soek", false, true),
            ("read-status", "POST /v1/status", false, true),
            ("read-persondata", "POST /v1/persondata", false, true),
            ("add-end", "POST /v1/registreringer/{id}/avslutning", true, false),
            ("remove-computed-end", "DELETE /v1/registreringer/{id}/avslutning/beregnet", true, false),
            ("reopen", "POST /v1/registreringer/{id}/gjenaapning", true, false),
            ("send-contact", "POST /v1/henvendelser", true, true),
            ("read-kommuner", "GET /v1/kommuner", false, true),
            ("read-personliste", "POST /v1/personliste", false, true),
            ("download-personliste", "POST /v1/personliste/csv", false, true),
            ("read-avsluttede", "GET /v1/rapporter/avsluttede", false, true),
            ("read-oppstart", "GET /v1/rapporter/oppstart", false, true),
            ("read-timer", "GET /v1/rapporter/timer", false, true),
            ("read-deltakere", "GET /v1/rapporter/deltakere", false, true),
            ("read-frister", "GET /v1/rapporter/frister", false, true),
            ("read-datakatalog", "GET /v1/datakatalog", false, true),
            ("read-statistikk", "GET /v1/statistikk", false, true),
            ("read-statistikkserier", "GET /v1/statistikk/serier", false, true),
        ],
        All.Select(static call => (call.Name, call.Route.ToString(), call.IsWrite, call.IsSafeToRepeat)));

    [Fact]
    public void None_prints_a_person_or_content() =>
        Assert.All(All, static call => Assert.Equal(call.RegistreringId is { } id ? $"{call.Name} {id}" : call.Name, call.ToString()));

    [Fact]
    public void Each_has_an_id_of_its_own() => Assert.Equal(All.Length, All.Select(static call => Guid.Parse(call.CorrelationId)).Distinct().Count());

    [Fact]
    public void An_answer_of_another_kind_is_the_wires_own_fault()
    {
        var call = new SendCall(null, Examples.Program);
        TransferResult answer = new Accepted(Examples.Id, call.CorrelationId, "1");

        Assert.Same(answer, call.Answer(answer));
        Assert.Contains("send", Assert.Throws<ArgumentException>("result", () => call.Answer(new Deleted(Examples.Id, call.CorrelationId))).Message,
            StringComparison.Ordinal);
        Assert.Null(new ReadCall(Examples.Id).Answer(null));
    }
}
