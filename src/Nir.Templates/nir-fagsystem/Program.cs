using Nir.Sdk.Client.Results;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Testing;

await using var nir = await FakeNir.StartAsync();          // the register, in this process
var client = nir.CreateClient(Rolle.Kommuneintrobruker);   // in production: new NirClient(endpoint, credential)

// Change Lovverk to Introduksjonsloven, and Sluttmaal becomes an error while you type.
var result = await client.SendAsync(new Introduksjonsprogram
{
    Id = Guid.NewGuid(),
    Kommune = FakeNir.Kommune,
    Person = nir.CreatePerson().Referanse,
    Lovverk = Lovverk.Integreringsloven,
    Rettsstilling = Rettsstilling.RettOgPlikt,
    Sluttmaal = Sluttmaal.FullfoertVideregaaende,
    Vedtak = [new() { Vedtakstype = Vedtakstype.TildelingIntroduksjonsprogram, Vedtaksdato = new(2026, 11, 2), Startdato = new(2026, 11, 16) }],
});

Console.WriteLine(result is Accepted accepted ? $"Accepted as version {accepted.Version}, with remarks:" : result);
foreach (var merknad in result.Merknader)
{
    Console.WriteLine(merknad);
}
