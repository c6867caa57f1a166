using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR1905 and NIR1906: each week is given once per subject and module, with hours that a week has.</summary>
internal static class TimeneErMulige
{
    private const decimal TimerIEnUke = 7 * 24;
    private const int FlestSomSesTilbakePaa = 200;

    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        var (norsk, samfunnskunnskap) = registrering switch
        {
            Norskopplaering r => (r.TimerNorsk, r.TimerSamfunnskunnskap),
            Asylopplaering r => (r.TimerNorsk, r.TimerSamfunnskunnskap),
            _ => (null, null),
        };
        Norsk(norsk, ref kontroll);
        Samfunnskunnskap(samfunnskunnskap, ref kontroll);
    }

    private static void Norsk(ValueList<Norsktimer>? timer, ref Regelkontroll kontroll)
    {
        var sett = Sett<IsoUke>(timer?.Count);
        for (var i = 0; i < (timer?.Count ?? 0); i++)
        {
            var sted = new Sted(nameof(Norskopplaering.TimerNorsk), i);
            Timetall(timer![i].Timer, sted, ref kontroll);
            if (sett is null ? FinnesFoer(timer.AsSpan()[..i], timer[i], static (a, b) => a.Uke == b.Uke) : !sett.Add(timer[i].Uke))
            {
                kontroll.Meld(Regelkatalog.NIR1905, sted, nameof(Norsktimer.Uke));
            }
        }
    }

    private static void Samfunnskunnskap(ValueList<Samfunnskunnskapstimer>? timer, ref Regelkontroll kontroll)
    {
        var sett = Sett<(IsoUke, Samfunnskunnskapsmodul?)>(timer?.Count);
        for (var i = 0; i < (timer?.Count ?? 0); i++)
        {
            var sted = new Sted(nameof(Norskopplaering.TimerSamfunnskunnskap), i);
            Timetall(timer![i].Timer, sted, ref kontroll);
            if (sett is null
                ? FinnesFoer(timer.AsSpan()[..i], timer[i], static (a, b) => a.Uke == b.Uke && a.Modul == b.Modul)
                : !sett.Add((timer[i].Uke, timer[i].Modul)))
            {
                kontroll.Meld(Regelkatalog.NIR1905, sted, nameof(Samfunnskunnskapstimer.Uke));
            }
        }
    }

    // A right of three years is some 150 weeks: looking back beats a set that must be allocated. Beyond that somebody is testing us.
    private static HashSet<T>? Sett<T>(int? antall) => antall > FlestSomSesTilbakePaa ? new HashSet<T>(antall.Value) : null;

    private static bool FinnesFoer<T>(ReadOnlySpan<T> tidligere, T timer, Func<T, T, bool> erSamme)
    {
        foreach (var kandidat in tidligere)
        {
            if (erSamme(kandidat, timer))
            {
                return true;
            }
        }

        return false;
    }

    private static void Timetall(decimal timer, Sted sted, ref Regelkontroll kontroll)
    {
        if (timer is < 0 or > TimerIEnUke)
        {
            kontroll.Meld(Regelkatalog.NIR1906, sted, nameof(Norsktimer.Timer));
        }
    }
}
