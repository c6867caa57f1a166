using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Register
{
    static Introduksjonsprogram End(Guid id, Kommunenummer kommune, PersonReference person, DateOnly date) => new()
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Introduksjonsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Avslutning = new() { Dato = date, Avslutningsaarsak = Avslutningsaarsak.Arbeid30TimerEllerMer },
    };
}
