using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>The rules over several fields (NIR3001-NIR3021), by family. All are remarks: nothing public says that NIR refuses on them.</summary>
internal static class FeltCombinationRegler
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        LovverketPasserSaken.Check(registrering, ref check);
        VedtaketErRegistrertITide.Check(registrering, ref check);
        OppstartenErITide.Check(registrering, ref check);
        OppstartenErEtterTillatelsen.Check(registrering, ref check);
        AktivitetenErInnenforVedtak.Check(registrering, ref check);
        switch (registrering)
        {
            case Introduksjonsprogram program:
                Program(program, ref check);
                break;
            case Norskopplaering norsk:
                Norsk(norsk, ref check);
                break;
            case Asylopplaering asyl:
                TimeneErFordeltPaaModuler.Check(asyl.TimerSamfunnskunnskap, ref check);
                break;
        }

        NirBeregnetDetSamme.Check(ref check);
    }

    private static void Program(Introduksjonsprogram program, ref RegelCheck check)
    {
        OppholdetErIkkeForLangt.Check(program, ref check);
        PermisjonenErInnenforKvoten.Check(program.Permisjoner, ref check);
        PermisjonsgrunnenHoererTilOrdningen.Program(program, ref check);
        ProgrammetErIkkeForLangt.Check(program, ref check);
        VedtaketErInnenforLoven.Forlengelse(program, ref check);
        SluttmaaletPasserPersonen.Check(program, ref check);
        ArbeidsrettetTidErNok.Check(program, ref check);
        BeregnetAvslutningErRettet.Check(program, ref check);
    }

    private static void Norsk(Norskopplaering norsk, ref RegelCheck check)
    {
        UtdanningenErKjentFoerUtvidetNorsk.Check(norsk, ref check);
        VedtaketErInnenforLoven.UtvidetNorsk(norsk, ref check);
        PermisjonenErInnenforKvoten.Check(norsk.Permisjoner, ref check);
        PermisjonsgrunnenHoererTilOrdningen.Norsk(norsk, ref check);
        PermisjonenForlengerFristen.Check(norsk, ref check);
        NorskmaaletErHoeytNok.Minimum(norsk, ref check);
        NorskmaaletErHoeytNok.Lowering(norsk, ref check);
        TimeneErFordeltPaaModuler.Check(norsk.TimerSamfunnskunnskap, ref check);
    }
}
