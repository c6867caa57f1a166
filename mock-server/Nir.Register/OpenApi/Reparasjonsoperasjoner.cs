using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>The operations that repair what the register computed, and that register contacts and claims.</summary>
internal static class Reparasjonsoperasjoner
{
    private const string Versjonskrav = " `If-Match` names the version last seen; without it the answer is 428.";

    public static Operasjon LeggTil { get; } = new()
    {
        Id = "leggTilAvslutning",
        Emne = Operasjoner.Registreringer,
        Tittel = "Add the actual ending («Legg til»)",
        Beskrivelse = "Gives a programme its actual ending. Under integreringsloven one that the register has computed stays beside it; under "
            + "introduksjonsloven that one must be removed first (NIR5010)." + Versjonskrav,
        Kropp = typeof(Avslutning),
        Eksempler = ["introduksjonsprogram-introduksjonsloven"],
        Hoder = ["If-Match"],
        Svar = [new(200, "Added.", typeof(Overfoeringssvar)) { Hoder = ["ETag"] }],
        Problemer = [400, 401, 403, 404, 412, 413, 415, 422, 428, .. Operasjoner.AlltidMulige, 507],
    };

    public static Operasjon Fjern { get; } = new()
    {
        Id = "fjernBeregnetAvslutning",
        Emne = Operasjoner.Registreringer,
        Tittel = "Remove an ending that the register computed",
        Beskrivelse = "Only under introduksjonsloven; under integreringsloven it stays (NIR5013)." + Versjonskrav,
        Hoder = ["If-Match"],
        Svar = [new(200, "Removed.", typeof(Overfoeringssvar)) { Hoder = ["ETag"] }],
        Problemer = [400, 401, 403, 404, 412, 422, 428, .. Operasjoner.AlltidMulige],
    };

    public static Operasjon Gjenaapne { get; } = new()
    {
        Id = "gjenaapneProgram",
        Emne = Operasjoner.Registreringer,
        Tittel = "Reopen a programme",
        Beskrivelse = "Takes the ending out of the registration and lifts one that the register computed. The same happens when a transfer leaves the "
            + "ending out." + Versjonskrav,
        Hoder = ["If-Match"],
        Svar = [new(200, "Reopened.", typeof(Overfoeringssvar)) { Hoder = ["ETag"] }],
        Problemer = [400, 401, 403, 404, 412, 422, 428, .. Operasjoner.AlltidMulige],
    };

    public static Operasjon Henvendelse { get; } = new()
    {
        Id = "registrerHenvendelse",
        Emne = Operasjoner.Personer,
        Tittel = "Register a contact, an application, a claim or an offer",
        Beskrivelse = "Deadlines run from claims and offers. One with the same id is replaced.",
        Kropp = typeof(Henvendelsesmelding),
        Eksempler = ["introduksjonsprogram-integreringsloven"],
        Svar = [new(200, "Replaced, or unchanged.", typeof(Overfoeringssvar)), new(201, "Registered.", typeof(Overfoeringssvar))],
        Problemer = [400, 401, 403, 413, 415, 422, .. Operasjoner.AlltidMulige, 507],
    };
}
