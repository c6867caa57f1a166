using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>The rules over several fields (NIR3001-NIR3020), by family. All are remarks: nothing public says that NIR refuses on them.</summary>
internal static class ReglerOverFlereFelt
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        LovverketPasserSaken.Kontroller(registrering, ref kontroll);
        VedtaketErRegistrertITide.Kontroller(registrering, ref kontroll);
        OppstartenErITide.Kontroller(registrering, ref kontroll);
        AktivitetenErInnenforVedtak.Kontroller(registrering, ref kontroll);
        switch (registrering)
        {
            case Introduksjonsprogram program:
                Program(program, ref kontroll);
                break;
            case Norskopplaering norsk:
                Norsk(norsk, ref kontroll);
                break;
            case Asylopplaering asyl:
                TimeneErFordeltPaaModuler.Kontroller(asyl.TimerSamfunnskunnskap, ref kontroll);
                break;
        }

        NirBeregnetDetSamme.Kontroller(ref kontroll);
    }

    private static void Program(Introduksjonsprogram program, ref Regelkontroll kontroll)
    {
        OppholdetErIkkeForLangt.Kontroller(program, ref kontroll);
        PermisjonenErInnenforKvoten.Kontroller(program.Permisjoner, ref kontroll);
        PermisjonsgrunnenHoererTilOrdningen.Program(program, ref kontroll);
        ProgrammetErIkkeForLangt.Kontroller(program, ref kontroll);
        VedtaketErInnenforLoven.Forlengelse(program, ref kontroll);
        SluttmaaletPasserPersonen.Kontroller(program, ref kontroll);
        ArbeidsrettetTidErNok.Kontroller(program, ref kontroll);
        BeregnetAvslutningErRettet.Kontroller(program, ref kontroll);
    }

    private static void Norsk(Norskopplaering norsk, ref Regelkontroll kontroll)
    {
        UtdanningenErKjentFoerUtvidetNorsk.Kontroller(norsk, ref kontroll);
        VedtaketErInnenforLoven.UtvidetNorsk(norsk, ref kontroll);
        PermisjonenErInnenforKvoten.Kontroller(norsk.Permisjoner, ref kontroll);
        PermisjonsgrunnenHoererTilOrdningen.Norsk(norsk, ref kontroll);
        PermisjonenForlengerFristen.Kontroller(norsk, ref kontroll);
        NorskmaaletErHoeytNok.Minimum(norsk, ref kontroll);
        NorskmaaletErHoeytNok.Senking(norsk, ref kontroll);
        TimeneErFordeltPaaModuler.Kontroller(norsk.TimerSamfunnskunnskap, ref kontroll);
    }
}
