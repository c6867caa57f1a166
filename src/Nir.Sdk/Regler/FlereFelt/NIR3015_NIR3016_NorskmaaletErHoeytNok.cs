using System.Collections.Concurrent;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3015: a norskmål is not below the guiding level (IF § 28). NIR3016: it is lowered one level at a time (IF § 27).</summary>
internal static class NIR3015_NIR3016_NorskmaaletErHoeytNok
{
    private const int Width = 16;

    // Law, rettsstilling and education have few values: each question is answered once. Its key is one number, since a key of several would have a dictionary
    // of its own compiled in a program's first call.
    private static readonly ConcurrentDictionary<ulong, Guidance> Answers = new();

    public static void Minimum(Norskopplaering registrering, ref RegelCheck check)
    {
        if (!registrering.Norskmaal.HasAny() || !registrering.Lovverk.IsDefined() || !registrering.Rettsstilling.IsDefined())
        {
            return;
        }

        var utdanning = registrering.Utdanningsbakgrunn ?? check.Context.Sak?.Utdanningsbakgrunn;
        var (lovverk, rettsstilling, known) = (registrering.Lovverk, registrering.Rettsstilling, utdanning?.IsDefined() is true ? utdanning : null);
        var found = check.Context.RegelmotorOptions is { } valg && valg != RegelmotorOptions.Ordinary
            ? Find(lovverk, rettsstilling, known, valg)
            : Find(lovverk, rettsstilling, known);
        if (found.Row is not { } row)
        {
            if (found.Lacks)
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

    private static Guidance Find(Lovverk lovverk, Rettsstilling rettsstilling, Utdanningsbakgrunn? utdanning)
    {
        var key = ((((ulong)lovverk << Width) | (ulong)rettsstilling) << Width) | (ulong)(utdanning ?? 0);
        return Answers.TryGetValue(key, out var kept)
            ? kept
            : Answers.GetOrAdd(key, Find(lovverk, rettsstilling, utdanning, RegelmotorOptions.Ordinary));
    }

    private static Guidance Find(Lovverk lovverk, Rettsstilling rettsstilling, Utdanningsbakgrunn? utdanning, RegelmotorOptions valg)
    {
        var lookup = new SakLookup
        {
            Lovverk = lovverk,
            Rettsstilling = rettsstilling,
            Utdanningsbakgrunn = utdanning is { } given ? (Term<Utdanningsbakgrunn>?)given : null,
        };
        return new(Parametre.Norskmaal.Choose(lookup, valg, out var missing, out _), missing is not null);
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

        // The highest that was set for each skill: the list holds few, but nobody promises that.
        Span<int> highest = stackalloc int[DelferdighetKodeverk.All.Length + 1];
        foreach (var before in earlier.Norskmaal ?? [])
        {
            if (SakPlace(before) is var place && place < highest.Length)
            {
                highest[place] = Math.Max(highest[place], Step(before.Nivaa) ?? 0);
            }
        }

        for (var i = 0; i < registrering.Norskmaal.Count; i++)
        {
            if (SakPlace(registrering.Norskmaal[i]) is var place && place < highest.Length && highest[place] - Step(registrering.Norskmaal[i].Nivaa) > 1)
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

    /// <summary>The guiding levels. Null: there are none, or a fact is lacking.</summary>
    private sealed record Guidance(NorskmaalRow? Row, bool Lacks);
}
