using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3007: no time without tiltak is so long that NIR may close the programme by itself.</summary>
internal static class OppholdetErIkkeForLangt
{
    public static void Kontroller(Introduksjonsprogram registrering, ref Regelkontroll kontroll)
    {
        if (!registrering.Tiltak.HarNoe())
        {
            return;
        }

        if (kontroll.Kontekst.DagerUtenAktivitet is not { } grense)
        {
            kontroll.IkkeVurder(Regelkatalog.NIR3007, nameof(Valideringskontekst.DagerUtenAktivitet));
            return;
        }

        var slutt = Noekkeldatoer.Programslutt(registrering) is { } avsluttet && avsluttet < kontroll.Kontekst.Dato ? avsluttet : kontroll.Kontekst.Dato;
        var sist = registrering.Oppstart?.DayNumber - 1;
        foreach (var periode in Aktivitet(registrering))
        {
            if (sist is { } dag && periode.Fra.DayNumber - dag - 1 > grense)
            {
                break;
            }

            sist = Math.Max(sist ?? 0, periode.Til.DayNumber);
        }

        if (slutt.DayNumber - sist > grense)
        {
            kontroll.Meld(Regelkatalog.NIR3007, default, nameof(Introduksjonsprogram.Tiltak), DateOnly.FromDayNumber(Math.Max(sist!.Value, 0)));
        }
    }

    private static Periode[] Aktivitet(Introduksjonsprogram registrering)
    {
        var perioder = new List<Periode>();
        foreach (var tiltak in registrering.Tiltak ?? [])
        {
            perioder.Add(new(tiltak.Fra, tiltak.Til ?? DateOnly.MaxValue));
        }

        foreach (var permisjon in registrering.Permisjoner ?? [])
        {
            perioder.Add(new(permisjon.Fra, permisjon.Til));
        }

        perioder.RemoveAll(static periode => periode.Til < periode.Fra);
        return Sammenhengende.Perioder(perioder);
    }
}
