using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Nir.Register;
using Nir.Register.Hosting;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.MockServer;

/// <summary>What the program prints when it is up: all that is needed for a first call.</summary>
internal static class Welcome
{
    private const string Example = "introduksjonsprogram-integreringsloven";

    private static readonly DateOnly Innvilget = new(2026, 1, 5);

    /// <summary>
    /// The persons that the program's register knows, with what UDI and Folkeregisteret would have sent: a permit, and settlement by agreement. They
    /// are synthetic, so their numbers may be shown.
    /// </summary>
    public static ImmutableArray<Persondata> Persons { get; } =
    [
        Person("202312345688", "17858812410", new(1988, 5, 17), Oppholdsgrunnlag.Flyktning, SyntheticKommune.Fjordvik),
        Person("202265432190", "29829224648", new(1992, 2, 29), Oppholdsgrunnlag.KollektivBeskyttelse, SyntheticKommune.Fjordvik),
        Person("202431415982", "03917536952", new(1975, 11, 3), Oppholdsgrunnlag.Flyktning, SyntheticKommune.Vestbygd),
    ];

    private static Persondata Person(string duf, string number, DateOnly born, Oppholdsgrunnlag ground, SyntheticKommune kommune) => new()
    {
        DufNummer = DufNummer.Parse(duf),
        Foedselsnummer = Foedselsnummer.Parse(number),
        Foedselsdato = born,
        Tillatelser = [new() { Oppholdsgrunnlag = ground, Innvilget = Innvilget }],
        Bosettinger = [new(kommune.Nummer, Innvilget.AddDays(14), EtterAvtale: true)],
        Folkeregistreringer = [new(kommune.Nummer, Innvilget.AddDays(14))],
    };

    public static string ToText(NirServer server)
    {
        var address = server.Adresse;
        return $"""
            Fake NIR is up. It takes synthetic persons only, and forgets all when it stops (Ctrl-C).

              Address     {address}
              Page        {address} in a browser: what comes in and why it is refused, persons, clock, faults
              Tokens      {server.TokenAddress}
              Contract    {new Uri(address, "v1/openapi.json")}

              Kommune     {SyntheticKommune.Fjordvik.Nummer} {SyntheticKommune.Fjordvik.Navn}
            {Logins()}

              Persons     DUF-nummer    Fødselsnummer
            {string.Join(Environment.NewLine, Persons.Select(static person => $"              {person.DufNummer.RevealValue()}  {person.Foedselsnummer.RevealValue()}"))}

            Get a token and transfer a registration:

            {Curl(server)}

            """;
    }

    private static string Logins() => string.Join(Environment.NewLine, OverfoeringRoller().Select(static user =>
        $"  Client      {user.ClientId}  secret {user.ClientSecret}"));

    private static IEnumerable<Dataoverfoeringsbruker> OverfoeringRoller() =>
        [DefaultUsers.Find(SyntheticKommune.Fjordvik.Nummer, Rolle.Kommuneintrobruker),
            DefaultUsers.Find(SyntheticKommune.Fjordvik.Nummer, Rolle.Kommunenorskbruker)];

    /// <summary>One line for a POSIX shell: the token's own call stands inside the transfer's.</summary>
    private static string Curl(NirServer server)
    {
        var user = DefaultUsers.Find(SyntheticKommune.Fjordvik.Nummer, Rolle.Kommuneintrobruker);
        var registrering = JsonNode.Parse(Resources.Examples)![Example]!;
        var token =
            $"""curl -s {server.TokenAddress} -d grant_type=client_credentials -d client_id={user.ClientId} -d client_secret={user.ClientSecret} | cut -d'"' -f4""";
        return $"""curl -i -X PUT {new Uri(server.Adresse, $"v1/registreringer/{registrering["id"]}")} -H "Authorization: Bearer $({token})" -H 'If-None-Match: *' -H 'Content-Type: application/json' -d '{registrering.ToJsonString()}'""";
    }
}
