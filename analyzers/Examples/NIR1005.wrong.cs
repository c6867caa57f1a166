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
        Lovverk = Lovverk.Introduksjonsloven,
        Rettsstilling = Rettsstilling.RettOgPlikt,
        FulltidVideregaaende = false,
    };
}
