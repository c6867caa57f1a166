using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3015: a norskmål is not below the guiding level (IF § 28). NIR3016: it is lowered one level at a time (IF § 27).</summary>
internal static class NorskmaaletErHoeytNok
{
    public static void Minimum(Norskopplaering registrering, ref Regelkontroll kontroll)
    {
        if (!registrering.Norskmaal.HarNoe() || !registrering.Lovverk.ErDefinert() || !registrering.Rettsstilling.ErDefinert())
        {
            return;
        }

        var oppslag = new Oppslag
        {
            Lovverk = registrering.Lovverk,
            Rettsstilling = registrering.Rettsstilling,
            Utdanningsbakgrunn = (registrering.Utdanningsbakgrunn ?? kontroll.Kontekst.Sak?.Utdanningsbakgrunn) is { } utdanning && utdanning.ErDefinert() ? (Ledd<Utdanningsbakgrunn>?)utdanning : null,
        };
        if (Parametre.Norskmaal.Velg(oppslag, kontroll.Kontekst.Regelmotorvalg ?? new(), out var mangler, out _) is not { } rad)
        {
            if (mangler is not null)
            {
                kontroll.IkkeVurder(Regelkatalog.NIR3015, nameof(Valideringskontekst.Sak));
            }

            return;
        }

        for (var i = 0; i < registrering.Norskmaal.Count; i++)
        {
            if (Trinn(registrering.Norskmaal[i].Nivaa) < Trinn(Minimum(rad, registrering.Norskmaal[i].Delferdighet)))
            {
                kontroll.Meld(Regelkatalog.NIR3015, new(nameof(Norskopplaering.Norskmaal), i), nameof(Norskmaal.Nivaa), rad: rad);
            }
        }
    }

    public static void Senking(Norskopplaering registrering, ref Regelkontroll kontroll)
    {
        if (!registrering.Norskmaal.HarNoe())
        {
            return;
        }

        if (kontroll.Kontekst.Tidligere is not Norskopplaering tidligere)
        {
            if (kontroll.Kontekst.ErNy is not true)
            {
                kontroll.IkkeVurder(Regelkatalog.NIR3016, nameof(Valideringskontekst.Tidligere));
            }

            return;
        }

        // The highest that was set for each skill: the list holds few, but nobody promises that.
        Span<int> hoeyest = stackalloc int[DelferdighetKodeverk.Alle.Length + 1];
        foreach (var foer in tidligere.Norskmaal ?? [])
        {
            if (Plass(foer) is var plass && plass < hoeyest.Length)
            {
                hoeyest[plass] = Math.Max(hoeyest[plass], Trinn(foer.Nivaa) ?? 0);
            }
        }

        for (var i = 0; i < registrering.Norskmaal.Count; i++)
        {
            if (Plass(registrering.Norskmaal[i]) is var plass && plass < hoeyest.Length && hoeyest[plass] - Trinn(registrering.Norskmaal[i].Nivaa) > 1)
            {
                kontroll.Meld(Regelkatalog.NIR3016, new(nameof(Norskopplaering.Norskmaal), i), nameof(Norskmaal.Nivaa));
            }
        }
    }

    private static int Plass(Norskmaal maal) => (int)(maal.Delferdighet ?? 0);

    // A goal for all skills at once is held against the lowest that is asked of any.
    private static Norskmaalnivaa? Minimum(Norskmaalrad rad, Delferdighet? delferdighet) => delferdighet switch
    {
        Delferdighet.Leseforstaaelse => rad.Lesing,
        Delferdighet.Lytteforstaaelse => rad.Lytting,
        Delferdighet.SkriftligFramstilling => rad.Skriving,
        Delferdighet.MuntligKommunikasjon => rad.Muntlig,
        _ => rad.Lesing,
    };

    /// <summary>The step of a level on the ladder. Null: it is on another one, as a grade is.</summary>
    private static int? Trinn(Norskmaalnivaa? nivaa) => nivaa switch
    {
        Norskmaalnivaa.A1 => 1,
        Norskmaalnivaa.A2 => 2,
        Norskmaalnivaa.B1 => 3,
        Norskmaalnivaa.B2 => 4,
        Norskmaalnivaa.C1 => 5,
        _ => null,
    };
}
