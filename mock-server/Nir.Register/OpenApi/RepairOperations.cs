using Nir.Sdk.Contract;
using Nir.Sdk.Registreringer;

namespace Nir.Register.OpenApi;

/// <summary>The operations that repair what the register computed, and that register contacts and claims.</summary>
internal static class RepairOperations
{
    private const string VersionRequirement = " `If-Match` names the version last seen; without it the answer is 428.";

    public static ApiOperation AddAvslutning { get; } = new()
    {
        Id = "leggTilAvslutning",
        Subject = Operations.Registreringer,
        Tittel = "Add the actual ending («Legg til»)",
        Beskrivelse = "Gives a programme its actual ending. Under integreringsloven one that the register has computed stays beside it; under "
            + "introduksjonsloven that one must be removed first (NIR5010)." + VersionRequirement,
        RequestBody = typeof(Avslutning),
        Examples = ["introduksjonsprogram-introduksjonsloven"],
        Headers = ["If-Match"],
        Answer = [new(200, "Added.", typeof(OverfoeringResponse)) { Headers = ["ETag"] }],
        Problems = [400, 401, 403, 404, 412, 413, 415, 422, 428, .. Operations.AlwaysPossible, 507],
    };

    public static ApiOperation Remove { get; } = new()
    {
        Id = "fjernBeregnetAvslutning",
        Subject = Operations.Registreringer,
        Tittel = "Remove an ending that the register computed",
        Beskrivelse = "Only under introduksjonsloven; under integreringsloven it stays (NIR5013)." + VersionRequirement,
        Headers = ["If-Match"],
        Answer = [new(200, "Removed.", typeof(OverfoeringResponse)) { Headers = ["ETag"] }],
        Problems = [400, 401, 403, 404, 412, 422, 428, .. Operations.AlwaysPossible],
    };

    public static ApiOperation Gjenaapne { get; } = new()
    {
        Id = "gjenaapneProgram",
        Subject = Operations.Registreringer,
        Tittel = "Reopen a programme",
        Beskrivelse = "Takes the ending out of the registration and lifts one that the register computed. The same happens when a transfer leaves the "
            + "ending out." + VersionRequirement,
        Headers = ["If-Match"],
        Answer = [new(200, "Reopened.", typeof(OverfoeringResponse)) { Headers = ["ETag"] }],
        Problems = [400, 401, 403, 404, 412, 422, 428, .. Operations.AlwaysPossible],
    };

    public static ApiOperation Henvendelse { get; } = new()
    {
        Id = "registrerHenvendelse",
        Subject = Operations.Personer,
        Tittel = "Register a contact, an application, a claim or an offer",
        Beskrivelse = "Deadlines run from claims and offers. One with the same id is replaced.",
        RequestBody = typeof(HenvendelseMessage),
        Examples = ["introduksjonsprogram-integreringsloven"],
        Answer = [new(200, "Replaced, or unchanged.", typeof(OverfoeringResponse)), new(201, "Registered.", typeof(OverfoeringResponse))],
        Problems = [400, 401, 403, 413, 415, 422, .. Operations.AlwaysPossible, 507],
    };
}
