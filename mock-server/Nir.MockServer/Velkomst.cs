using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nir.Register;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.MockServer;

/// <summary>What the program prints when it is up: all that is needed for a first call.</summary>
internal static class Velkomst
{
    private const string Eksempel = "introduksjonsprogram-integreringsloven";

    /// <summary>The persons that the program's register knows. They are synthetic, so their numbers may be shown.</summary>
    public static ImmutableArray<Personreferanse> Personer { get; } =
    [
        new() { DufNummer = DufNummer.Parse("202312345688"), Foedselsnummer = Foedselsnummer.Parse("17858812410") },
        new() { DufNummer = DufNummer.Parse("202265432190"), Foedselsnummer = Foedselsnummer.Parse("29829224648") },
        new() { DufNummer = DufNummer.Parse("202431415982"), Foedselsnummer = Foedselsnummer.Parse("03917536952") },
    ];

    public static string Tekst(NirServer server)
    {
        var adresse = server.Adresse;
        return $"""
            Fake NIR is up. It takes synthetic persons only, and forgets all when it stops (Ctrl-C).

              Address     {adresse}
              Page        {adresse} in a browser: what comes in and why it is refused, persons, clock, faults, recipes
              Tokens      {server.Tokenadresse}
              Contract    {new Uri(adresse, "v1/openapi.json")}

              Kommune     {SyntetiskKommune.Fjordvik.Nummer} {SyntetiskKommune.Fjordvik.Navn}
            {Brukere()}

              Persons     DUF-nummer    Fødselsnummer
            {string.Join(Environment.NewLine, Personer.Select(static person => $"              {person.DufNummer.AvsloerVerdi()}  {person.Foedselsnummer.AvsloerVerdi()}"))}

            Get a token and transfer a registration:

            {Curl(server)}

            """;
    }

    private static string Brukere() => string.Join(Environment.NewLine, Overfoeringsroller().Select(static bruker =>
        $"  Client      {bruker.ClientId}  secret {bruker.ClientSecret}"));

    private static IEnumerable<Dataoverfoeringsbruker> Overfoeringsroller() =>
        [Standardbrukere.For(SyntetiskKommune.Fjordvik.Nummer, Rolle.Kommuneintrobruker), Standardbrukere.For(SyntetiskKommune.Fjordvik.Nummer, Rolle.Kommunenorskbruker)];

    /// <summary>One line for a POSIX shell: the token's own call stands inside the transfer's.</summary>
    private static string Curl(NirServer server)
    {
        var bruker = Standardbrukere.For(SyntetiskKommune.Fjordvik.Nummer, Rolle.Kommuneintrobruker);
        var registrering = JsonNode.Parse(Ressurser.Eksempler)![Eksempel]!;
        var token = $"""curl -s {server.Tokenadresse} -d grant_type=client_credentials -d client_id={bruker.ClientId} -d client_secret={bruker.ClientSecret} | cut -d'"' -f4""";
        return $"""curl -i -X PUT {new Uri(server.Adresse, $"v1/registreringer/{registrering["id"]}")} -H "Authorization: Bearer $({token})" -H 'If-None-Match: *' -H 'Content-Type: application/json' -d '{registrering.ToJsonString()}'""";
    }
}
