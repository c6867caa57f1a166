// A trimmed, self-contained program that transfers one registration to a running NIR:
//   Trimmet <endpoint> <client id> <DUF-nummer>, with the secret in NIR_CLIENT_SECRET.
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

if (args is not [var address, var clientId, var duf] || Environment.GetEnvironmentVariable("NIR_CLIENT_SECRET") is not { Length: > 0 } secret)
{
    Console.Error.WriteLine("Usage: Trimmet <endpoint> <client id> <DUF-nummer>, with the secret in NIR_CLIENT_SECRET.");
    return 2;
}

var endpoint = new Uri(address);
var client = new NirClient(endpoint, new ClientCredentialsCredential(new Uri(endpoint, "oauth/token"), clientId, secret));
var result = await client.SendAsync(new Norskopplaering
{
    Id = Guid.NewGuid(),
    Kommune = Kommunenummer.Parse("9901"),
    Person = new() { DufNummer = DufNummer.Parse(duf) },
    Lovverk = Lovverk.IntegreringslovenKapittel6A,
    Rettsstilling = Rettsstilling.Rett,
    Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingNorskopplaering, Vedtaksdato = new(2026, 2, 2), Startdato = new(2026, 2, 16) }],
    TimerNorsk = [new() { Uke = IsoUke.Parse("2026-W08"), Timer = 12 }],
});
var read = await client.ReadAsync(result.Id);
Console.WriteLine($"{result.GetType().Name} {read?.Version}");
return result.IsAccepted ? 0 : 1;
