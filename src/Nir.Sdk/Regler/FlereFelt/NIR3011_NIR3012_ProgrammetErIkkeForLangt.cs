using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>
/// NIR3011: the programme lasts no longer than it may (rows D1-D18). NIR3012: a programme that the pandemic law lets last beyond three
/// years; a remark, never a refusal (C19 § 4).
/// </summary>
internal static class NIR3011_NIR3012_ProgrammetErIkkeForLangt
{
    public static void Check(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        if (ComputeLastDay(registrering) is not { } last)
        {
            return;
        }

        var response = check.Saksgang?.Programlengde;
        if (response?.LastPossibleDay is not { } longest)
        {
            check.DoNotAssess(RegelNumber.NIR3011, response);
            return;
        }

        if (last.Day > longest)
        {
            check.Report(RegelCatalogue.NIR3011, last.Place, last.Medlem, longest, row: response.Rad);
        }
        else if (registrering.Lovverk is Lovverk.Introduksjonsloven && check.Saksgang?.FindPandemiregistrering(last.Day) is { } row)
        {
            check.Report(RegelCatalogue.NIR3012, last.Place, last.Medlem, row: row);
        }
    }

    /// <summary>The last day that the registration says the programme has, and where it says so. Null: it does not say.</summary>
    private static (DateOnly Day, ModelPlace Place, string Medlem)? ComputeLastDay(Introduksjonsprogram registrering)
    {
        if (registrering.Avslutning is { } avslutning)
        {
            return (avslutning.Dato, new(nameof(Introduksjonsprogram.Avslutning), -1), nameof(Avslutning.Dato));
        }

        (DateOnly Day, ModelPlace Place, string Medlem)? last = null;
        for (var i = 0; i < (registrering.Vedtak?.Count ?? 0); i++)
        {
            if (registrering.Vedtak![i] is
                {
                    Vedtakstype: Vedtakstype.TildelingIntroduksjonsprogram or Vedtakstype.ForlengelseIntroduksjonsprogram,
                    Sluttdato: { } end
                }
                && !(last?.Day >= end))
            {
                last = (end, new(nameof(Registrering.Vedtak), i), nameof(Vedtak.Sluttdato));
            }
        }

        return last;
    }
}
