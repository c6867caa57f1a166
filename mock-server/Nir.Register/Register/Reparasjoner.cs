using System.Collections.Immutable;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>Repairs what the register computed: differently under the two laws.</summary>
internal static class Reparasjoner
{
    // Roughly what an ending takes in a body.
    private const int Avslutningsstoerrelse = 128;

    /// <summary>«Legg til»: the actual end is registered. Under integreringsloven the computed one stays beside it.</summary>
    public static Registerutfall LeggTil(Registertilstand tilstand, DateOnly dato, Registerkommando.LeggTilAvslutning kommando) =>
        Finn(tilstand, dato, kommando.Kaller, kommando.Id, kommando.Betingelse, out var oppfoering, out var program) is { } nektet
            ? Registermaskin.Uendret(tilstand, nektet)
            : Lagring.Bytt(
                tilstand, dato, program with { Avslutning = kommando.Avslutning }, oppfoering.Gjeldende.Stoerrelse + (program.Avslutning is null ? Avslutningsstoerrelse : 0), oppfoering);

    /// <summary>Removes the computed end, which only introduksjonsloven asks for.</summary>
    public static Registerutfall Fjern(Registertilstand tilstand, DateOnly dato, Registerkommando.FjernBeregnetAvslutning kommando)
    {
        if (Finn(tilstand, dato, kommando.Kaller, kommando.Id, kommando.Betingelse, out var oppfoering, out var program) is { } nektet)
        {
            return Registermaskin.Uendret(tilstand, nektet);
        }

        if (!oppfoering.ErAvsluttetAvRegisteret || program.Lovverk is not Lovverk.Introduksjonsloven)
        {
            return Registermaskin.Uendret(tilstand, Avslag.EtterRegel(
                Avslagsgrunn.Regelbrudd, oppfoering.ErAvsluttetAvRegisteret ? Regelkatalog.NIR5013 : Regelkatalog.NIR5014));
        }

        return NyVersjon(tilstand, dato, oppfoering, new Registerhendelse.BeregnetAvslutningFjernet(kommando.Id));
    }

    /// <summary>Opens the programme again: its end is taken out, and the computed one lifted.</summary>
    public static Registerutfall Gjenaapne(Registertilstand tilstand, DateOnly dato, Registerkommando.Gjenaapne kommando)
    {
        if (Finn(tilstand, dato, kommando.Kaller, kommando.Id, kommando.Betingelse, out var oppfoering, out var program) is { } nektet)
        {
            return Registermaskin.Uendret(tilstand, nektet);
        }

        return program.Avslutning is not null ? Lagring.Bytt(tilstand, dato, program with { Avslutning = null }, oppfoering.Gjeldende.Stoerrelse, oppfoering)
            : oppfoering.ErAvsluttetAvRegisteret ? NyVersjon(tilstand, dato, oppfoering, new Registerhendelse.ProgramGjenaapnet(kommando.Id, dato, AvRegisteret: false))
            : Registermaskin.Uendret(tilstand, Avslag.EtterRegel(Avslagsgrunn.Regelbrudd, Regelkatalog.NIR5014));
    }

    /// <summary>The refusal; null when the programme may be repaired.</summary>
    private static Registersvar.Avslag? Finn(
        Registertilstand tilstand, DateOnly dato, Kaller kaller, Guid id, Betingelse betingelse, out Registeroppfoering oppfoering, out Introduksjonsprogram program)
    {
        program = null!;
        if (!tilstand.Registreringer.TryGetValue(id, out oppfoering!))
        {
            return Avslag.Uten(Avslagsgrunn.FinnesIkke);
        }

        if (oppfoering.Registrering is not Introduksjonsprogram funnet)
        {
            return Tilgang.Nekt(kaller, oppfoering.Registrering, erSendt: false) ?? Avslag.EtterRegel(Avslagsgrunn.Regelbrudd, Regelkatalog.NIR5014);
        }

        program = funnet;
        return Tilgang.Nekt(kaller, funnet, erSendt: false) ?? Stengt.Nekt(tilstand.Stengt, funnet.Kommune, dato) ?? Lagring.NektBetingelse(betingelse, oppfoering);
    }

    private static Registerutfall NyVersjon(Registertilstand tilstand, DateOnly dato, Registeroppfoering oppfoering, Registerhendelse hendelse)
    {
        var id = oppfoering.Registrering.Id;
        var gjeldende = oppfoering.Gjeldende with { Versjon = tilstand.NesteVersjon };
        var uten = Avslutninger.UtenStaaende(oppfoering, dato) with { Gjeldende = gjeldende };
        var hendelser = ImmutableArray.CreateBuilder<Registerhendelse>();
        hendelser.Add(hendelse);
        return new Registerutfall(
            Avslutninger.Oppdater(tilstand.Med(id, uten), id, dato, hendelser),
            new Registersvar.Lagret(new Overfoeringssvar { Id = id, Versjon = gjeldende.Versjon, Merknader = [] }, ErNy: false),
            hendelser.ToImmutable());
    }
}
