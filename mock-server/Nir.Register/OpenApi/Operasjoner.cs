using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nir.Register.Http;
using Nir.Sdk.Contract;
using Nir.Sdk.Kilder;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>The operations of the contract.</summary>
internal static class Operasjoner
{
    internal const string Registreringer = "Registreringer";
    internal const string Personer = "Personer";
    private const string Tjeneste = "Tjeneste";

    internal static readonly ImmutableArray<int> AlltidMulige = [429, 500, 503];

    public static Operasjon Lagre { get; } = new()
    {
        Id = "lagreRegistrering",
        Grunnlag = Grunnlag.Utledet,
        Emne = Registreringer,
        Tittel = "Create or update a registration",
        Beskrivelse = "Stores the full state. Create with `If-None-Match: *`, update with `If-Match` and the version last seen; with neither "
            + "the answer is 428. Content that is the same as what is stored changes nothing, and the version stays.",
        Kropp = typeof(Registrering),
        Eksempler = ["introduksjonsprogram-integreringsloven", "norskopplaering-kapittel-6a", "mottakskvalifisering-integreringsloven", "asylopplaering-integreringsloven"],
        Hoder = ["If-Match", "If-None-Match"],
        Svar =
        [
            new(200, "Updated, or unchanged.", typeof(Overfoeringssvar)) { Hoder = ["ETag"] },
            new(201, "Created.", typeof(Overfoeringssvar)) { Hoder = ["ETag", "Location"] },
        ],
        Problemer = [400, 401, 403, 409, 412, 413, 415, 422, 428, .. AlltidMulige, 507],
    };

    public static Operasjon Hent { get; } = new()
    {
        Id = "hentRegistrering",
        Emne = Registreringer,
        Tittel = "Read a registration",
        Beskrivelse = "The registration as it was last sent, members unknown to the register included.",
        Svar = [new(200, "Read.", typeof(Registrering)) { Hoder = ["ETag"] }],
        Problemer = [401, 403, 404, .. AlltidMulige],
    };

    public static Operasjon Slett { get; } = new()
    {
        Id = "slettRegistrering",
        Emne = Registreringer,
        Tittel = "Remove a registration",
        Beskrivelse = "`If-Match` names the version last seen; without it the answer is 428.",
        Hoder = ["If-Match"],
        Svar = [new(204, "Removed.")],
        Problemer = [400, 401, 403, 404, 412, 428, .. AlltidMulige],
    };

    public static Operasjon Soek { get; } = new()
    {
        Id = "soekRegistreringer",
        Emne = Personer,
        Tittel = "Find a person's registrations",
        Beskrivelse = "Finds what the caller's role and municipality may see. A POST, so that no identifier stands in an address.",
        Kropp = typeof(Personsoek),
        Eksempler = ["introduksjonsprogram-integreringsloven"],
        Svar = [new(200, "Searched.", typeof(Soekeresultat))],
        Problemer = [400, 401, 413, 415, 422, .. AlltidMulige],
    };

    public static Operasjon Status { get; } = new()
    {
        Id = "hentStatus",
        Grunnlag = Grunnlag.Utledet,
        Emne = Personer,
        Tittel = "Tell where a person stands",
        Beskrivelse = "On the register's date: the law, rettsstilling, kategori and ordning per family, and the deadlines, each with the steps that "
            + "led to it (rule, interval, paragraph, inputs and output); and the registrations the caller may see with their remarks. What cannot be "
            + "computed is answered with what is missing and the rule that asks for it. A POST, so that no identifier stands in an address.",
        Kropp = typeof(Personsoek),
        Eksempler = ["introduksjonsprogram-integreringsloven"],
        Svar = [new(200, "Told.", typeof(Personstatus))],
        Problemer = [400, 401, 413, 415, 422, .. AlltidMulige],
    };

    public static Operasjon Persondata { get; } = new()
    {
        Id = "hentPersondata",
        Emne = Personer,
        Tittel = "Read what other sources have told of a person",
        Beskrivelse = "From UDI, Folkeregisteret and HK-dir, nightly. A fagsystem cannot change it: there is no other method at this address. With a "
            + "protected address, names, contact, family and places are kept back. A POST, so that no identifier stands in an address.",
        Kropp = typeof(Personsoek),
        Eksempler = ["introduksjonsprogram-integreringsloven"],
        Svar = [new(200, "Read.", typeof(Sdk.Contract.Persondata))],
        Problemer = [400, 401, 413, 415, 422, .. AlltidMulige],
    };

    public static Operasjon Token { get; } = new()
    {
        Id = "hentToken",
        Emne = Tjeneste,
        Tittel = "Get a token",
        Beskrivelse = "OAuth 2.0 client credentials (RFC 6749 section 4.4). Id and secret may stand in the form or in `Authorization: Basic`. "
            + "`scope` is not used: the transfer user has one role. Errors are OAuth's own, not problems.",
        Kropp = typeof(Tokenforespoersel),
        Svar =
        [
            new(200, "Issued.", typeof(Tokensvar)),
            new(400, "The request is not what OAuth says.", typeof(Tokenfeil)),
            new(401, "The client is unknown, or its secret is wrong.", typeof(Tokenfeil)) { Hoder = ["WWW-Authenticate"] },
        ],
        Problemer = [413, 415, .. AlltidMulige],
        ErAapen = true,
    };

    public static Operasjon Kodeverk { get; } = new()
    {
        Id = "hentKodeverk",
        Grunnlag = Grunnlag.Utledet,
        Emne = Tjeneste,
        Tittel = "Read the code lists",
        Beskrivelse = "Every code list with names, intervals, laws, levels and sources. The version is a hash of the content and stands in `ETag` too.",
        Hoder = ["If-None-Match"],
        Svar =
        [
            new(200, "Read.", typeof(Kodeverksutdrag)) { Hoder = ["ETag"] },
            new(304, "The version that `If-None-Match` names is current.") { Hoder = ["ETag"] },
        ],
        Problemer = AlltidMulige,
        ErAapen = true,
    };

    public static Operasjon Helse { get; } = new()
    {
        Id = "hentHelse",
        Emne = Tjeneste,
        Tittel = "Ask whether the server is up",
        Beskrivelse = "Answers when the server takes calls.",
        Svar = [new(200, "Up.", typeof(Helsesvar))],
        Problemer = AlltidMulige,
        ErAapen = true,
    };

    public static Operasjon OpenApi { get; } = new()
    {
        Id = "hentOpenApi",
        Emne = Tjeneste,
        Tittel = "Read this document",
        Beskrivelse = "The contract as OpenAPI 3.1.",
        Svar = [new(200, "Read.", typeof(JsonObject))],
        Problemer = AlltidMulige,
        ErAapen = true,
    };
}
