using Nir.Sdk.Regler;

namespace Nir.MockServer.Register;

/// <summary>Removes a registration. The caller names the version it has seen.</summary>
internal static class Sletting
{
    public static Registerutfall Utfoer(Registertilstand tilstand, Registerkommando.Slett kommando)
    {
        if (!tilstand.Registreringer.TryGetValue(kommando.Id, out var lagret))
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.FinnesIkke));
        }

        if ((Tilgang.Nekt(kommando.Kaller, lagret.Registrering, erSendt: false) ?? NektBetingelse(kommando.Betingelse, lagret)) is { } nektet)
        {
            return Registermaskin.Uendret(tilstand, nektet);
        }

        return new Registerutfall(tilstand.Uten(kommando.Id), new Registersvar.Slettet(), [new Registerhendelse.RegistreringSlettet(kommando.Id)]);
    }

    private static Registersvar.Avslag? NektBetingelse(Betingelse betingelse, Registeroppfoering lagret) => betingelse switch
    {
        Betingelse.Versjon versjon when versjon.Verdi == lagret.Versjon => null,
        Betingelse.Versjon => Avslag.EtterRegel(Avslagsgrunn.BetingelseBrutt, Regelkatalog.NIR5004) with { Versjon = lagret.Versjon },
        _ => Avslag.EtterRegel(Avslagsgrunn.BetingelseMangler, Regelkatalog.NIR5005),
    };
}
