using System.Collections.Immutable;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Removes a registration. The caller names the version it has seen.</summary>
internal static class Sletting
{
    public static Registerutfall Utfoer(Registertilstand tilstand, DateOnly dato, Registerkommando.Slett kommando)
    {
        if (!tilstand.Registreringer.TryGetValue(kommando.Id, out var lagret))
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.FinnesIkke));
        }

        if ((Tilgang.Nekt(kommando.Kaller, lagret.Registrering, erSendt: false)
            ?? Stengt.Nekt(tilstand.Stengt, lagret.Registrering.Kommune, dato)
            ?? NektBetingelse(kommando.Betingelse, lagret)) is { } nektet)
        {
            return Registermaskin.Uendret(tilstand, nektet);
        }

        var hendelser = ImmutableArray.CreateBuilder<Registerhendelse>();
        hendelser.Add(new Registerhendelse.RegistreringSlettet(kommando.Id));
        // The others' deadlines may rest on what is gone.
        var uten = Avslutninger.OppdaterAlle(tilstand.Uten(kommando.Id), lagret.Person, dato, hendelser);
        return new Registerutfall(uten, new Registersvar.Slettet(), hendelser.ToImmutable());
    }

    private static Registersvar.Avslag? NektBetingelse(Betingelse betingelse, Registeroppfoering lagret) => betingelse switch
    {
        Betingelse.Versjon versjon when versjon.Verdi == lagret.Versjon => null,
        Betingelse.Versjon => Avslag.EtterRegel(Avslagsgrunn.BetingelseBrutt, Regelkatalog.NIR5004) with { Versjon = lagret.Versjon },
        _ => Avslag.EtterRegel(Avslagsgrunn.BetingelseMangler, Regelkatalog.NIR5005),
    };
}
