using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

// Each line that the law (or this library) forbids names the rule that stops it.
var kommune = Kommunenummer.Parse("0301");
var person = new PersonReference { DufNummer = DufNummer.Parse(args[0]) };

var old = new Introduksjonsprogram
{
    Id = Guid.CreateVersion7(),
    Kommune = kommune,
    Person = person,
    Lovverk = Lovverk.Introduksjonsloven,
    Rettsstilling = Rettsstilling.RettOgPlikt,
    Sluttmaal = Sluttmaal.Arbeid, // NIR1001
    Integreringskontrakt = new() { Inngaatt = new DateOnly(2020, 3, 2) }, // NIR1002
    Avslutning = new()
    {
        Dato = new DateOnly(2021, 6, 1),
        Avslutningsaarsak = Avslutningsaarsak.Heltidsarbeid, // NIR2003
    },
};

var norsk = new Norskopplaering
{
    Id = Guid.CreateVersion7(),
    Kommune = kommune,
    Person = person,
    Lovverk = Lovverk.Introduksjonsloven,
    Rettsstilling = Rettsstilling.RettOgPlikt,
    Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere, // NIR1003
    FulltidVideregaaende = false, // NIR1005
};

var renewed = new Introduksjonsprogram
{
    Id = Guid.CreateVersion7(),
    Kommune = kommune,
    Person = person,
    Lovverk = Lovverk.Integreringsloven,
    Rettsstilling = Rettsstilling.RettOgPlikt,
    Vedtak = [new() { Vedtaksdato = new DateOnly(2026, 3, 2), Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram }],
    Sluttmaal = (Sluttmaal)99, // NIR2051
};

Registrering[] saker = [old, norsk];
using var http = new HttpClient();
var client = new NirClient(new Uri("https://nir.example"), new ClientCredentialsCredential(new Uri("https://nir.example/oauth/token"), "id", "hemmelig"));
await client.SendAsync(renewed); // NIR5051
Console.WriteLine($"{person.DufNummer.RevealValue()} {saker.Length}"); // NIR4051
Console.WriteLine(await http.GetStringAsync($"https://nir.example/{person.DufNummer.RevealValue()}")); // NIR4053
