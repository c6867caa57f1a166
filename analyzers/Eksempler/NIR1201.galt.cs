using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

static class Registrer
{
    static Valideringsresultat Kontroller(Guid id, Kommunenummer kommune, Personreferanse person)
    {
        var registrering = new Norskopplaering
        {
            Id = id,
            Kommune = kommune,
            Person = person,
            Lovverk = Lovverk.Integreringsloven,
            Rettsstilling = Rettsstilling.RettOgPlikt,
            Utdanningsbakgrunn = Utdanningsbakgrunn.VideregaaendeEllerHoeyere,
        };
        return Registreringsvalidator.Valider(registrering, new() { Dato = new DateOnly(2026, 11, 21) });
    }
}
