using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

static class Register
{
    static ValidationResult Check(Guid id, Kommunenummer kommune, PersonReference person)
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
        return RegistreringValidator.Validate(registrering, new() { Dato = new DateOnly(2026, 11, 21) });
    }
}
