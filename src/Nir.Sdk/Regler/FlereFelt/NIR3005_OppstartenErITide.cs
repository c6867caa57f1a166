using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>
/// NIR3005: programme or training begins within three months of settlement, folkeregistrering or claim (IL §§ 12 and 30, INT §§ 3 and 18).
/// </summary>
internal static class NIR3005_OppstartenErITide
{
    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        if (registrering is not (Introduksjonsprogram or Norskopplaering) || !Vilkaar.NoeErTildelt(registrering, check.Context))
        {
            return;
        }

        var frist = check.Saksgang is not { } sak ? null
            : registrering is Introduksjonsprogram ? sak.ProgramOppstart
            : sak.NorskOppstart;
        if (frist is { Frist: { } day } && (frist.IsMetTooLate || frist.IsOverdue(check.Context.Dato)))
        {
            // What the law asks for within the time is the start of a programme, and the offer of training.
            check.Report(RegelCatalogue.NIR3005, default,
                registrering is Introduksjonsprogram ? nameof(Introduksjonsprogram.Startdato) : nameof(Norskopplaering.Tilbudsdato), day,
                kildeid: frist.Rad?.Kildeid);
        }

        check.DoNotAssess(RegelNumber.NIR3005, frist);
    }
}
