using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Felt;

/// <summary>NIR1905: each week is given once per subject and module.</summary>
internal static class NIR1905_TimeneErMulige
{
    private const int MaxLookedBackOn = 200;

    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        var (norsk, samfunnskunnskap) = registrering switch
        {
            Norskopplaering r => (r.TimerNorsk, r.TimerSamfunnskunnskap),
            Asylopplaering r => (r.TimerNorsk, r.TimerSamfunnskunnskap),
            _ => (null, null),
        };
        if (norsk is { Count: > 1 })
        {
            Norsk(norsk, ref check);
        }

        if (samfunnskunnskap is { Count: > 1 })
        {
            Samfunnskunnskap(samfunnskunnskap, ref check);
        }
    }

    private static void Norsk(ValueList<Norsktimer> timer, ref RegelCheck check)
    {
        var seen = Set<IsoUke>(timer.Count);
        for (var i = 0; i < timer.Count; i++)
        {
            var place = new ModelPlace(nameof(Norskopplaering.TimerNorsk), i);
            if (seen is null ? ExistsBefore(timer.AsSpan()[..i], timer[i], static (a, b) => a.Uke == b.Uke) : !seen.Add(timer[i].Uke))
            {
                check.Report(RegelCatalogue.NIR1905, place, nameof(Norsktimer.Uke));
            }
        }
    }

    private static void Samfunnskunnskap(ValueList<Samfunnskunnskapstimer> timer, ref RegelCheck check)
    {
        var seen = Set<(IsoUke, Samfunnskunnskapsmodul?)>(timer.Count);
        for (var i = 0; i < timer.Count; i++)
        {
            var place = new ModelPlace(nameof(Norskopplaering.TimerSamfunnskunnskap), i);
            if (seen is null
                ? ExistsBefore(timer.AsSpan()[..i], timer[i], static (a, b) => a.Uke == b.Uke && a.Modul == b.Modul)
                : !seen.Add((timer[i].Uke, timer[i].Modul)))
            {
                check.Report(RegelCatalogue.NIR1905, place, nameof(Samfunnskunnskapstimer.Uke));
            }
        }
    }

    // A right of three years is some 150 weeks: looking back beats a set that must be allocated. Beyond that somebody is testing us.
    private static HashSet<T>? Set<T>(int count) => count > MaxLookedBackOn ? new HashSet<T>(count) : null;

    private static bool ExistsBefore<T>(ReadOnlySpan<T> earlier, T timer, Func<T, T, bool> isSame)
    {
        foreach (var candidate in earlier)
        {
            if (isSame(candidate, timer))
            {
                return true;
            }
        }

        return false;
    }
}
