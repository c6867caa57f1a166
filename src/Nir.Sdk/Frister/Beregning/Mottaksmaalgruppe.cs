using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Who has a duty to be trained in a reception centre: regime R6.</summary>
internal static class Mottaksmaalgruppe
{
    public static OrdningAnswer Find(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Lov);
        if (r.IsWithoutAnswer)
        {
            return Without(r);
        }

        if (sak.Tillatelse is not null || sak.Sak.Asylsak is not { } asylsak)
        {
            r.End(Parametre.UtenforMottaksplikt);
            return Without(r);
        }

        var lookup = sak.PersonLookup.For(Registreringsfamilie.Asylopplaering);
        if (Faults(sak, r, asylsak, lookup) is { } exception)
        {
            r.End(exception);
            return Without(r);
        }

        if (r.Choose(Parametre.Mottaksplikt, lookup) is not { Rettsstilling: { } plikt } row || !IsOldEnough(sak, r, row))
        {
            return Without(r);
        }

        return OrdningTimeline.Answer(r, lookup with { Rettsstilling = new(plikt, new Opphav(row, 1)) });
    }

    private static ParameterRow? Faults(Saksgang sak, Calculation r, Asylsak asylsak, SakLookup lookup)
    {
        var opphold = Opphold(sak);
        var isIntegreringsloven = sak.Lov.Lovverk is Lovverk.Integreringsloven; // INT § 20 a names neither.
        return asylsak.ErIHurtigprosedyreEllerNektetRealitetsbehandling ? Parametre.Hurtigprosedyre
            : asylsak.ErIMaalgruppenForKollektivBeskyttelse && isIntegreringsloven
                && r.Includes(Parametre.MaalgruppeForKollektivBeskyttelse, lookup) is true
                ? Parametre.MaalgruppeForKollektivBeskyttelse
            : asylsak.AvslaattAvUdi <= sak.Dato.Verdi ? Parametre.AvslagFraUdi
            : opphold is null ? Parametre.UtenforMottaksplikt
            : opphold.ErAnkomstsenterEllerTransitt && isIntegreringsloven ? Parametre.AnkomstsenterEllerTransitt
            : null;
    }

    private static Mottaksopphold? Opphold(Saksgang sak)
    {
        Mottaksopphold? current = null;
        foreach (var opphold in sak.Sak.Mottaksopphold)
        {
            if (opphold.Fra <= sak.Dato.Verdi && !(opphold.Til < sak.Dato.Verdi) && !(current?.Fra > opphold.Fra))
            {
                current = opphold;
            }
        }

        return current;
    }

    private static bool IsOldEnough(Saksgang sak, Calculation r, MottakspliktRow row)
    {
        if (sak.Sak.Foedselsdato is not { } born)
        {
            r.Missing(SakFact.Foedselsdato, row.Id);
            return false;
        }

        var oldEnough = r.IsAtLeast(row, sak.Age(born, sak.Dato.Verdi, SakFact.Alder), row.FraAlderTerm, Enhet.Aar);
        if (!oldEnough)
        {
            r.End(Parametre.UtenforMottaksplikt);
        }

        return oldEnough;
    }

    private static OrdningAnswer Without(Calculation r) => new(r, Registreringsfamilie.Asylopplaering, null, default, null, null);
}
