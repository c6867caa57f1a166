using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

static class Register
{
    static Norskopplaering Create(Guid id, Kommunenummer kommune, PersonReference person) => new()
    {
        Id = id,
        Kommune = kommune,
        Person = person,
        Lovverk = Lovverk.IntegreringslovenKapittel6A,
        Rettsstilling = Rettsstilling.Rett,
        TimerSamfunnskunnskap = [new() { Uke = IsoUke.From(new DateOnly(2026, 2, 16)), Timer = 3 }],
    };
}
