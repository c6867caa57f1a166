using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

// <NirRegelverksdato>2026-11-21</NirRegelverksdato>
static class Register
{
    static Introduksjonsprogram Create(Guid id, Kommunenummer kommune, PersonReference person) => new()
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        Tilbudsdato = new DateOnly(2026, 3, 2),
        Sluttmaal = Sluttmaal.HoeyereUtdanning,
    };
}
