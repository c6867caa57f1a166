using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Registrer
{
    static Norskopplaering Ny(Guid id, Kommunenummer kommune, Personreferanse person) => new()
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.Integreringsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        TimerSamfunnskunnskap = [new() { Uke = IsoUke.Fra(new DateOnly(2026, 2, 16)), Timer = 3 }],
    };
}
