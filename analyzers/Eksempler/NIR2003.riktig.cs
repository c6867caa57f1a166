using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Registrer
{
    static Introduksjonsprogram Avslutt(Guid id, Kommunenummer kommune, Personreferanse person, DateOnly dato) => new()
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Introduksjonsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Avslutning = new() { Dato = dato, Avslutningsaarsak = Avslutningsaarsak.Arbeid30TimerEllerMer },
    };
}
