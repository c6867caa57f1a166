using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3017: hours of social studies are split on modules from 2022 (IF §§ 49 g and 53 h). The first week that is not is named.</summary>
internal static class TimeneErFordeltPaaModuler
{
    public static void Kontroller(ValueList<Samfunnskunnskapstimer>? timer, ref Regelkontroll kontroll)
    {
        for (var i = 0; i < (timer?.Count ?? 0); i++)
        {
            if (timer![i] is { Modul: null, Uke: var uke } && uke != default && Regelkatalog.NIR3017.GjelderPaa(uke.Mandag))
            {
                kontroll.Meld(Regelkatalog.NIR3017, new(nameof(Norskopplaering.TimerSamfunnskunnskap), i), nameof(Samfunnskunnskapstimer.Modul), noekkeldato: uke.Mandag);
                return;
            }
        }
    }
}
