using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>The rules over several fields (NIR3001-NIR3021), by family. All are remarks: nothing public says that NIR refuses on them.</summary>
internal static class FeltCombinationRegler
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        NIR3001_LovverketPasserSaken.Check(registrering, ref check);
        NIR3003_VedtaketErRegistrertITide.Check(registrering, ref check);
        NIR3005_OppstartenErITide.Check(registrering, ref check);
        NIR3021_OppstartenErEtterTillatelsen.Check(registrering, ref check);
        NIR3006_AktivitetenErInnenforVedtak.Check(registrering, ref check);
        switch (registrering)
        {
            case Introduksjonsprogram program:
                Program(program, ref check);
                break;
            case Norskopplaering norsk:
                Norsk(norsk, ref check);
                break;
            case Asylopplaering asyl:
                NIR3017_TimeneErFordeltPaaModuler.Check(asyl.TimerSamfunnskunnskap, ref check);
                break;
        }

        NIR3019_NirBeregnetDetSamme.Check(ref check);
    }

    private static void Program(Introduksjonsprogram program, ref RegelCheck check)
    {
        NIR3007_OppholdetErIkkeForLangt.Check(program, ref check);
        NIR3008_PermisjonenErInnenforKvoten.Check(program.Permisjoner, ref check);
        NIR3009_PermisjonsgrunnenHoererTilOrdningen.Program(program, ref check);
        NIR3011_NIR3012_ProgrammetErIkkeForLangt.Check(program, ref check);
        NIR3004_NIR3013_VedtaketErInnenforLoven.Forlengelse(program, ref check);
        NIR3014_SluttmaaletPasserPersonen.Check(program, ref check);
        NIR3020_ArbeidsrettetTidErNok.Check(program, ref check);
        NIR3018_BeregnetAvslutningErRettet.Check(program, ref check);
    }

    private static void Norsk(Norskopplaering norsk, ref RegelCheck check)
    {
        NIR3002_UtdanningenErKjentFoerUtvidetNorsk.Check(norsk, ref check);
        NIR3004_NIR3013_VedtaketErInnenforLoven.UtvidetNorsk(norsk, ref check);
        NIR3008_PermisjonenErInnenforKvoten.Check(norsk.Permisjoner, ref check);
        NIR3009_PermisjonsgrunnenHoererTilOrdningen.Norsk(norsk, ref check);
        NIR3010_PermisjonenForlengerFristen.Check(norsk, ref check);
        NIR3015_NIR3016_NorskmaaletErHoeytNok.Minimum(norsk, ref check);
        NIR3015_NIR3016_NorskmaaletErHoeytNok.Lowering(norsk, ref check);
        NIR3017_TimeneErFordeltPaaModuler.Check(norsk.TimerSamfunnskunnskap, ref check);
    }
}
