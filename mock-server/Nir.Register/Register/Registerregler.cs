using System.Globalization;
using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>The rules that only the register can check: they need what it has computed, or what it held before.</summary>
internal static class Registerregler
{
    public static IEnumerable<Avvik> Kontroller(Registertilstand tilstand, Registerperson person, Registrering registrering, Registeroppfoering? gammel, DateOnly dato)
    {
        var avvik = registrering switch
        {
            Introduksjonsprogram program => Program(program, gammel),
            Norskopplaering norsk when NyeUtvidelser(norsk, gammel) is { Count: > 0 } nye => UtenforVinduet(tilstand, person, norsk, nye, dato),
            _ => [],
        };
        return tilstand.Oppsett.Profil is Profil.Streng ? avvik.Concat(Ulike(tilstand, person, registrering, dato)) : avvik;
    }

    private static IEnumerable<Avvik> Program(Introduksjonsprogram program, Registeroppfoering? gammel)
    {
        if (gammel is not { StaaendeAvslutning: { } beregnet, Registrering: Introduksjonsprogram forrige })
        {
            yield break;
        }

        if (program is { Lovverk: Lovverk.Introduksjonsloven, Avslutning: not null } && forrige.Avslutning is null)
        {
            yield return Avslag.Avvik(Regelkatalog.NIR5010, "/avslutning", nameof(Introduksjonsprogram.Avslutning));
        }

        foreach (var (i, tiltak) in (program.Tiltak ?? []).Index())
        {
            if (tiltak.Fra > beregnet.Dato)
            {
                yield return Avslag.Avvik(
                    Regelkatalog.NIR5011, string.Create(CultureInfo.InvariantCulture, $"/tiltak/{i}/fra"), string.Create(CultureInfo.InvariantCulture, $"Tiltak[{i}].Fra"));
            }
        }
    }

    // What was taken once is not refused on a later retransfer.
    private static HashSet<int> NyeUtvidelser(Norskopplaering norsk, Registeroppfoering? gammel)
    {
        var forrige = gammel?.Registrering.Vedtak ?? [];
        return [.. (norsk.Vedtak ?? []).Index().Where(par => par.Item.Vedtakstype is Vedtakstype.UtvidetNorskopplaering && !forrige.Contains(par.Item)).Select(static par => par.Index)];
    }

    private static IEnumerable<Avvik> UtenforVinduet(Registertilstand tilstand, Registerperson person, Norskopplaering norsk, HashSet<int> nye, DateOnly dato)
    {
        foreach (var vurdering in Vurder(tilstand, person, norsk, dato).Vedtak)
        {
            if (vurdering is { Vedtakstype: Vedtakstype.UtvidetNorskopplaering, Avslag: { } rad } && rad == Parametre.U5 && nye.Contains(vurdering.Indeks))
            {
                var avvik = Avslag.Avvik(
                    Regelkatalog.NIR5012,
                    string.Create(CultureInfo.InvariantCulture, $"/vedtak/{vurdering.Indeks}/vedtaksdato"),
                    string.Create(CultureInfo.InvariantCulture, $"Vedtak[{vurdering.Indeks}].Vedtaksdato"));
                yield return tilstand.Oppsett.Profil is Profil.Romslig ? avvik with { Alvorlighet = Alvorlighet.Merknad } : avvik;
            }
        }
    }

    private static IEnumerable<Avvik> Ulike(Registertilstand tilstand, Registerperson person, Registrering registrering, DateOnly dato)
    {
        var vurdering = Vurder(tilstand, person, registrering, dato);
        if (vurdering.Lovvalg.Lovverk is { } lovverk && lovverk != registrering.Lovverk)
        {
            yield return Avslag.Avvik(Regelkatalog.NIR5015, "/lovverk", nameof(Registrering.Lovverk));
        }

        var ordning = registrering.Familie is Registreringsfamilie.Introduksjonsprogram ? vurdering.Introduksjonsprogram : vurdering.Norskopplaering;
        if (registrering.EventuellRettsstilling is { } sendt && ordning.Rettsstilling is { } beregnet && sendt != beregnet)
        {
            yield return Avslag.Avvik(Regelkatalog.NIR5015, "/rettsstilling", nameof(Introduksjonsprogram.Rettsstilling));
        }
    }

    private static Vurdering Vurder(Registertilstand tilstand, Registerperson person, Registrering registrering, DateOnly dato) =>
        tilstand.Oppsett.RegelmotorUtenForklaring.Vurder(Personer.Sak(tilstand, person, registrering), dato);
}
