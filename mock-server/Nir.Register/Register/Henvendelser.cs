using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Registers contacts, applications, claims and offers. One with the same id is replaced.</summary>
internal static class Henvendelser
{
    // A person turns to the municipality a few times, not thousands.
    private const int MaksPerPerson = 1_000;

    public static Registerutfall Registrer(Registertilstand tilstand, DateOnly dato, Registerkommando.RegistrerHenvendelse kommando)
    {
        var melding = kommando.Melding;
        if ((NektTilgang(kommando.Kaller, melding) ?? Stengt.Nekt(tilstand.Stengt, melding.Kommune, dato) ?? Personer.Nekt(tilstand, melding.Person)) is { } nektet)
        {
            return Registermaskin.Uendret(tilstand, nektet);
        }

        var person = tilstand.Personer[Personer.Finn(tilstand, melding.Person)!.Value];
        var plass = person.Henvendelser.FindIndex(egen => egen.Id == melding.Henvendelse.Id);
        if (plass < 0 && person.Henvendelser.Count >= MaksPerPerson)
        {
            return Registermaskin.Uendret(tilstand, Avslag.Uten(Avslagsgrunn.Fullt));
        }

        return plass >= 0 && person.Henvendelser[plass] == melding.Henvendelse
            ? Registermaskin.Uendret(tilstand, Svar(melding, erNy: false))
            : Sett(tilstand, dato, person, plass, melding);
    }

    private static Registersvar.Avslag? NektTilgang(Kaller kaller, Henvendelsesmelding melding) =>
        !kaller.Dekker(melding.Henvendelse.Familie) ? Avslag.EtterRegel(Avslagsgrunn.IngenTilgang, Regelkatalog.NIR5001, "/henvendelse/familie")
        : !kaller.TalerFor(melding.Kommune) ? Avslag.EtterRegel(Avslagsgrunn.IngenTilgang, Regelkatalog.NIR5002, "/kommune")
        : null;

    private static Registerutfall Sett(Registertilstand tilstand, DateOnly dato, Registerperson person, int plass, Henvendelsesmelding melding)
    {
        var hendelser = ImmutableArray.CreateBuilder<Registerhendelse>();
        hendelser.Add(new Registerhendelse.HenvendelseRegistrert(melding.Henvendelse.Id));
        var ny = person with
        {
            Henvendelser = plass < 0 ? person.Henvendelser.Add(melding.Henvendelse) : person.Henvendelser.SetItem(plass, melding.Henvendelse),
        };
        var medHenvendelse = tilstand with { Personer = tilstand.Personer.SetItem(person.Id, ny) };
        return new Registerutfall(Avslutninger.OppdaterAlle(medHenvendelse, person.Id, dato, hendelser), Svar(melding, erNy: plass < 0), hendelser.ToImmutable());
    }

    // There is nothing to collide with: the id is the fagsystem's own, and the last word holds.
    private static Registersvar.HenvendelseLagret Svar(Henvendelsesmelding melding, bool erNy) =>
        new(new Overfoeringssvar { Id = melding.Henvendelse.Id, Versjon = "1", Merknader = [] }, erNy);
}
