using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Who has a duty to be trained in a reception centre: regime R6.</summary>
internal static class Mottaksmaalgruppe
{
    public static Ordningssvar Finn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.Lov);
        if (r.ErUtenSvar)
        {
            return Uten(r);
        }

        if (sak.Tillatelse is not null || sak.Sak.Asylsak is not { } asylsak)
        {
            r.Avslutt(Parametre.UtenforMottaksplikt);
            return Uten(r);
        }

        var oppslag = sak.Personoppslag.For(Registreringsfamilie.Asylopplaering);
        if (Unntak(sak, r, asylsak, oppslag) is { } unntak)
        {
            r.Avslutt(unntak);
            return Uten(r);
        }

        if (r.Velg(Parametre.Mottaksplikt, oppslag) is not { Rettsstilling: { } plikt } rad || !ErGammelNok(sak, r, rad))
        {
            return Uten(r);
        }

        return Ordningene.Svar(r, oppslag with { Rettsstilling = new(plikt, new Opphav(rad, 1)) });
    }

    private static Parameterrad? Unntak(Saksgang sak, Regnestykke r, Asylsak asylsak, Oppslag oppslag)
    {
        var opphold = Opphold(sak);
        return asylsak.ErIHurtigprosedyreEllerNektetRealitetsbehandling ? Parametre.Hurtigprosedyre
            : asylsak.ErIMaalgruppenForKollektivBeskyttelse && r.Omfatter(Parametre.MaalgruppeForKollektivBeskyttelse, oppslag) is true ? Parametre.MaalgruppeForKollektivBeskyttelse
            : asylsak.AvslaattAvUdi <= sak.Dato.Verdi ? Parametre.AvslagFraUdi
            : opphold is null ? Parametre.UtenforMottaksplikt
            : opphold.ErAnkomstsenterEllerTransitt ? Parametre.AnkomstsenterEllerTransitt
            : null;
    }

    private static Mottaksopphold? Opphold(Saksgang sak)
    {
        Mottaksopphold? gjeldende = null;
        foreach (var opphold in sak.Sak.Mottaksopphold)
        {
            if (opphold.Fra <= sak.Dato.Verdi && !(opphold.Til < sak.Dato.Verdi) && !(gjeldende?.Fra > opphold.Fra))
            {
                gjeldende = opphold;
            }
        }

        return gjeldende;
    }

    private static bool ErGammelNok(Saksgang sak, Regnestykke r, Mottakspliktrad rad)
    {
        if (sak.Sak.Foedselsdato is not { } foedt)
        {
            r.Mangler(Saksopplysning.Foedselsdato, rad.Id);
            return false;
        }

        var gammelNok = r.ErMinst(rad, sak.Alder(foedt, sak.Dato.Verdi, Saksopplysning.Alder), rad.FraAlderLedd, Enhet.Aar);
        if (!gammelNok)
        {
            r.Avslutt(Parametre.UtenforMottaksplikt);
        }

        return gammelNok;
    }

    private static Ordningssvar Uten(Regnestykke r) => new(r, Registreringsfamilie.Asylopplaering, null, default, null, null);
}
