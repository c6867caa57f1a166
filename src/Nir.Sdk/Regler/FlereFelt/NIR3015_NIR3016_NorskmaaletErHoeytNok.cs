using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3015: a norskmål is not below the guiding level (IF § 28). NIR3016: it is lowered one level at a time (IF § 27).</summary>
internal static class NIR3015_NIR3016_NorskmaaletErHoeytNok
{
    public static void Minimum(Norskopplaering registrering, ref RegelCheck check)
    {
        if (!registrering.Norskmaal.HasAny() || !registrering.Lovverk.IsDefined() || !registrering.Rettsstilling.IsDefined())
        {
            return;
        }

        var utdanning = registrering.Utdanningsbakgrunn ?? check.Context.Sak?.Utdanningsbakgrunn;
        var (lovverk, rettsstilling, known) = (registrering.Lovverk, registrering.Rettsstilling, utdanning?.IsDefined() is true ? utdanning : null);
        var row = check.Context.RegelmotorOptions is { } valg && valg != RegelmotorOptions.Ordinary
            ? Find(lovverk, rettsstilling, known, valg, out var isLacking)
            : Find(lovverk, rettsstilling, known, out isLacking);
        if (row is null)
        {
            if (isLacking)
            {
                check.DoNotAssess(RegelNumber.NIR3015, nameof(ValidationContext.Sak));
            }

            return;
        }

        for (var i = 0; i < registrering.Norskmaal.Count; i++)
        {
            if (Step(registrering.Norskmaal[i].Nivaa) < Step(Minimum(row, registrering.Norskmaal[i].Delferdighet)))
            {
                check.Report(RegelCatalogue.NIR3015, new(nameof(Norskopplaering.Norskmaal), i), nameof(Norskmaal.Nivaa), row: row);
            }
        }
    }

    /// <summary>
    /// The guiding levels by the ordinary readings, without the engine: every goal is held to them, and most programs ask nothing else of it.
    /// </summary>
    /// <param name="lovverk">The law that governs the person.</param>
    /// <param name="rettsstilling">The person's right or duty.</param>
    /// <param name="utdanning">The person's education. Null: it is not known.</param>
    /// <param name="isLacking">Whether there are guiding levels, and the education that tells which is not known.</param>
    /// <returns>Null: there are none, or it is not known which.</returns>
    internal static NorskmaalRow? Find(Lovverk lovverk, Rettsstilling rettsstilling, Utdanningsbakgrunn? utdanning, out bool isLacking)
    {
        isLacking = false;
        foreach (var row in Parametre.Norskmaal.Rows)
        {
            if (row.IsKnownNow && row.Takes(VilkaarType.LovverkIndex, (int)lovverk) && row.Takes(VilkaarType.RettsstillingIndex, (int)rettsstilling))
            {
                isLacking = utdanning is null;
                if (utdanning is { } known && row.Takes(VilkaarType.UtdanningsbakgrunnIndex, (int)known))
                {
                    return row;
                }
            }
        }

        return null;
    }

    /// <summary>The same where the engine is told to read the law in another way.</summary>
    internal static NorskmaalRow? Find(
        Lovverk lovverk, Rettsstilling rettsstilling, Utdanningsbakgrunn? utdanning, RegelmotorOptions valg, out bool isLacking)
    {
        var lookup = new SakLookup
        {
            Lovverk = lovverk,
            Rettsstilling = rettsstilling,
            Utdanningsbakgrunn = utdanning is { } given ? (Term<Utdanningsbakgrunn>?)given : null,
        };
        var row = Parametre.Norskmaal.Choose(lookup, valg, out var missing, out _);
        isLacking = missing is not null;
        return row is { GjelderIkke: false } ? row : null;
    }

    public static void Lowering(Norskopplaering registrering, ref RegelCheck check)
    {
        if (!registrering.Norskmaal.HasAny())
        {
            return;
        }

        if (check.Context.Tidligere is not Norskopplaering earlier)
        {
            if (check.Context.IsNew is not true)
            {
                check.DoNotAssess(RegelNumber.NIR3016, nameof(ValidationContext.Tidligere));
            }

            return;
        }

        Lowering(registrering.Norskmaal, earlier.Norskmaal ?? [], ref check);
    }

    private static void Lowering(ValueList<Norskmaal> goals, ValueList<Norskmaal> earlier, ref RegelCheck check)
    {
        // The highest that was set for each skill: the list holds few, but nobody promises that.
        Span<int> highest = stackalloc int[DelferdighetKodeverk.All.Length + 1];
        foreach (var before in earlier)
        {
            if (SakPlace(before) is var place && place < highest.Length)
            {
                highest[place] = Math.Max(highest[place], Step(before.Nivaa) ?? 0);
            }
        }

        for (var i = 0; i < goals.Count; i++)
        {
            if (SakPlace(goals[i]) is var place && place < highest.Length && highest[place] - Step(goals[i].Nivaa) > 1)
            {
                check.Report(RegelCatalogue.NIR3016, new(nameof(Norskopplaering.Norskmaal), i), nameof(Norskmaal.Nivaa));
            }
        }
    }

    private static int SakPlace(Norskmaal target) => (int)(target.Delferdighet ?? 0);

    // A goal for all skills at once is held against the lowest that is asked of any.
    private static Norskmaalnivaa? Minimum(NorskmaalRow row, Delferdighet? delferdighet) => delferdighet switch
    {
        Delferdighet.Leseforstaaelse => row.Lesing,
        Delferdighet.Lytteforstaaelse => row.Lytting,
        Delferdighet.SkriftligFramstilling => row.Skriving,
        Delferdighet.MuntligKommunikasjon => row.Muntlig,
        _ => row.Lesing,
    };

    /// <summary>The step of a level on the ladder. Null: it is on another one, as a grade is.</summary>
    private static int? Step(Norskmaalnivaa? level) => level switch
    {
        Norskmaalnivaa.A1 => 1,
        Norskmaalnivaa.A2 => 2,
        Norskmaalnivaa.B1 => 3,
        Norskmaalnivaa.B2 => 4,
        Norskmaalnivaa.C1 => 5,
        _ => null,
    };
}
