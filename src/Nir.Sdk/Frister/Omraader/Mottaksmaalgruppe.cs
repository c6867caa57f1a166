using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Omraader;

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
            r.Avslutt(Parametre.R6c);
            return Uten(r);
        }

        var oppslag = sak.Personoppslag with { Familie = Registreringsfamilie.Asylopplaering };
        if (Unntak(sak, r, asylsak, oppslag) is { } unntak)
        {
            r.Avslutt(unntak);
            return Uten(r);
        }

        if (r.Velg(Parametre.Mottaksplikt, oppslag) is not { Rettsstilling: { } plikt } rad || !ErGammelNok(sak, r, rad))
        {
            return Uten(r);
        }

        return Ordningene.Svar(r, oppslag with { Rettsstilling = plikt, RettsstillingOpphav = new Opphav(rad, 1) });
    }

    private static Parameterrad? Unntak(Saksgang sak, Regnestykke r, Asylsak asylsak, Oppslag oppslag)
    {
        var opphold = Opphold(sak);
        return asylsak.ErIHurtigprosedyreEllerNektetRealitetsbehandling ? Parametre.R6d
            : asylsak.ErIMaalgruppenForKollektivBeskyttelse && r.Omfatter(Parametre.R6e, oppslag) is true ? Parametre.R6e
            : asylsak.AvslaattAvUdi <= sak.Dato.Verdi ? Parametre.R6g
            : opphold is null ? Parametre.R6c
            : opphold.ErAnkomstsenterEllerTransitt ? Parametre.R6f
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
            r.Avslutt(Parametre.R6c);
        }

        return gammelNok;
    }

    private static Ordningssvar Uten(Regnestykke r) => new(r, Registreringsfamilie.Asylopplaering, null, default, null, null);
}
