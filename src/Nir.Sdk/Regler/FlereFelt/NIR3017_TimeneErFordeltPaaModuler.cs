using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3017: hours of social studies are split on modules from 2022 (IF §§ 49 g and 53 h). The first week that is not is named.</summary>
internal static class NIR3017_TimeneErFordeltPaaModuler
{
    public static void Check(ValueList<Samfunnskunnskapstimer>? timer, ref RegelCheck check)
    {
        for (var i = 0; i < (timer?.Count ?? 0); i++)
        {
            if (timer![i] is { Modul: null, Uke: var week } && week != default && RegelCatalogue.NIR3017.AppliesOn(week.Mandag))
            {
                check.Report(RegelCatalogue.NIR3017, new(nameof(Norskopplaering.TimerSamfunnskunnskap), i), nameof(Samfunnskunnskapstimer.Modul),
                    noekkeldato: week.Mandag);
                return;
            }
        }
    }
}
