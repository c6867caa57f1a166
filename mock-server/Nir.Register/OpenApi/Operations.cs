using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nir.Register.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>The operations of the contract.</summary>
internal static class Operations
{
    internal const string Registreringer = "Registreringer";
    internal const string Personer = "Personer";
    private const string Service = "Tjeneste";

    internal static readonly ImmutableArray<int> AlwaysPossible = [429, 500, 503];

    public static ApiOperation Store { get; } = new()
    {
        Id = "lagreRegistrering",
        Grunnlag = Grunnlag.Utledet,
        Subject = Registreringer,
        Tittel = "Create or update a registration",
        Beskrivelse = "Stores the full state. Create with `If-None-Match: *`, update with `If-Match` and the version last seen; with neither "
            + "the answer is 428. Content that is the same as what is stored changes nothing, and the version stays.",
        RequestBody = typeof(Registrering),
        Examples = ["introduksjonsprogram-integreringsloven", "norskopplaering-kapittel-6a", "mottakskvalifisering-integreringsloven",
            "asylopplaering-integreringsloven"],
        Headers = ["If-Match", "If-None-Match"],
        Answer =
        [
            new(200, "Updated, or unchanged.", typeof(OverfoeringResponse)) { Headers = ["ETag"] },
            new(201, "Created.", typeof(OverfoeringResponse)) { Headers = ["ETag", "Location"] },
        ],
        Problems = [400, 401, 403, 409, 412, 413, 415, 422, 428, .. AlwaysPossible, 507],
    };

    public static ApiOperation Read { get; } = new()
    {
        Id = "hentRegistrering",
        Subject = Registreringer,
        Tittel = "Read a registration",
        Beskrivelse = "The registration as it was last sent, members unknown to the register included.",
        Answer = [new(200, "Read.", typeof(Registrering)) { Headers = ["ETag"] }],
        Problems = [401, 403, 404, .. AlwaysPossible],
    };

    public static ApiOperation Delete { get; } = new()
    {
        Id = "slettRegistrering",
        Subject = Registreringer,
        Tittel = "Remove a registration",
        Beskrivelse = "`If-Match` names the version last seen; without it the answer is 428.",
        Headers = ["If-Match"],
        Answer = [new(204, "Removed.")],
        Problems = [400, 401, 403, 404, 412, 428, .. AlwaysPossible],
    };

    public static ApiOperation Search { get; } = new()
    {
        Id = "soekRegistreringer",
        Subject = Personer,
        Tittel = "Find a person's registrations",
        Beskrivelse = "Finds what the caller's role and municipality may see. A POST, so that no identifier stands in an address.",
        RequestBody = typeof(PersonSearch),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answer = [new(200, "Searched.", typeof(SearchResult))],
        Problems = [400, 401, 413, 415, 422, .. AlwaysPossible],
    };

    public static ApiOperation Status { get; } = new()
    {
        Id = "hentStatus",
        Grunnlag = Grunnlag.Utledet,
        Subject = Personer,
        Tittel = "Tell where a person stands",
        Beskrivelse = "On the register's date: the law, rettsstilling, kategori and ordning per family, and the deadlines, each with the steps that "
            + "led to it (rule, interval, paragraph, inputs and output); and the registrations the caller may see with their remarks. What cannot be "
            + "computed is answered with what is missing and the rule that asks for it. A POST, so that no identifier stands in an address.",
        RequestBody = typeof(PersonSearch),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answer = [new(200, "Told.", typeof(Personstatus))],
        Problems = [400, 401, 413, 415, 422, .. AlwaysPossible],
    };

    public static ApiOperation Persondata { get; } = new()
    {
        Id = "hentPersondata",
        Subject = Personer,
        Tittel = "Read what other sources have told of a person",
        Beskrivelse = "From UDI, Folkeregisteret and HK-dir, nightly. A fagsystem cannot change it: there is no other method at this address. With a "
            + "protected address, names, contact, family and places are kept back. A POST, so that no identifier stands in an address.",
        RequestBody = typeof(PersonSearch),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answer = [new(200, "Read.", typeof(Sdk.Contract.Persondata))],
        Problems = [400, 401, 413, 415, 422, .. AlwaysPossible],
    };

    public static ApiOperation Token { get; } = new()
    {
        Id = "hentToken",
        Subject = Service,
        Tittel = "Get a token",
        Beskrivelse = "OAuth 2.0 client credentials (RFC 6749 section 4.4). Id and secret may stand in the form or in `Authorization: Basic`. "
            + "`scope` is not used: the transfer user has one role. Errors are OAuth's own, not problems.",
        RequestBody = typeof(TokenRequest),
        Answer =
        [
            new(200, "Issued.", typeof(TokenResponse)),
            new(400, "The request is not what OAuth says.", typeof(TokenError)),
            new(401, "The client is unknown, or its secret is wrong.", typeof(TokenError)) { Headers = ["WWW-Authenticate"] },
        ],
        Problems = [413, 415, .. AlwaysPossible],
        IsOpen = true,
    };

    public static ApiOperation Kodeverk { get; } = new()
    {
        Id = "hentKodeverk",
        Grunnlag = Grunnlag.Utledet,
        Subject = Service,
        Tittel = "Read the code lists",
        Beskrivelse = "Every code list with names, intervals, laws, levels and sources. The version is a hash of the content and stands in `ETag` too.",
        Headers = ["If-None-Match"],
        Answer =
        [
            new(200, "Read.", typeof(KodeverkExtract)) { Headers = ["ETag"] },
            new(304, "The version that `If-None-Match` names is current.") { Headers = ["ETag"] },
        ],
        Problems = AlwaysPossible,
        IsOpen = true,
    };

    public static ApiOperation Health { get; } = new()
    {
        Id = "hentHelse",
        Subject = Service,
        Tittel = "Ask whether the server is up",
        Beskrivelse = "Answers when the server takes calls.",
        Answer = [new(200, "Up.", typeof(HealthResponse))],
        Problems = AlwaysPossible,
        IsOpen = true,
    };

    public static ApiOperation OpenApi { get; } = new()
    {
        Id = "hentOpenApi",
        Subject = Service,
        Tittel = "Read this document",
        Beskrivelse = "The contract as OpenAPI 3.1.",
        Answer = [new(200, "Read.", typeof(JsonObject))],
        Problems = AlwaysPossible,
        IsOpen = true,
    };
}
