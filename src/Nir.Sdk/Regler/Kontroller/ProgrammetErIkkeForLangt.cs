using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>
/// NIR3011: the programme lasts no longer than it may (rows D1-D18). NIR3012: a programme that the pandemic law lets last beyond three
/// years; a remark, never a refusal (C19 § 4).
/// </summary>
internal static class ProgrammetErIkkeForLangt
{
    public static void Kontroller(Introduksjonsprogram registrering, ref Regelkontroll kontroll)
    {
        if (SisteDag(registrering) is not { } siste)
        {
            return;
        }

        var svar = kontroll.Vurdering?.Programlengde;
        if (svar?.SisteMuligeDag is not { } lengst)
        {
            kontroll.IkkeVurder(Regelkatalog.NIR3011, svar);
            return;
        }

        if (siste.Dag > lengst)
        {
            kontroll.Meld(Regelkatalog.NIR3011, siste.Sted, siste.Medlem, lengst, rad: svar.Rad);
        }
        else if (registrering.Lovverk is Lovverk.Introduksjonsloven && (svar.Pandemiutvidelse is not null || svar.Rad == Parametre.PandemilovensSluttmaal)
            && kontroll.Sak?.Program?.Startdato is { } start && siste.Dag > Ordinaert(start))
        {
            kontroll.Meld(Regelkatalog.NIR3012, siste.Sted, siste.Medlem, rad: Parametre.RegistreresSaaLangtDetErMulig);
        }
    }

    // Two years and the extension: the three years that NIR knows.
    private static DateOnly Ordinaert(DateOnly start) =>
        start.AddMonths(Parametre.ToAar.Varighet!.Value + Parametre.ToAar.Forlengelse!.Value).AddDays(-1);

    /// <summary>The last day that the registration says the programme has, and where it says so. Null: it does not say.</summary>
    private static (DateOnly Dag, Sted Sted, string Medlem)? SisteDag(Introduksjonsprogram registrering)
    {
        if (registrering.Avslutning is { } avslutning)
        {
            return (avslutning.Dato, new(nameof(Introduksjonsprogram.Avslutning), -1), nameof(Avslutning.Dato));
        }

        (DateOnly Dag, Sted Sted, string Medlem)? siste = null;
        for (var i = 0; i < (registrering.Vedtak?.Count ?? 0); i++)
        {
            if (registrering.Vedtak![i] is { Vedtakstype: Vedtakstype.TildelingIntroduksjonsprogram or Vedtakstype.ForlengelseIntroduksjonsprogram, Sluttdato: { } slutt }
                && !(siste?.Dag >= slutt))
            {
                siste = (slutt, new(nameof(Registrering.Vedtak), i), nameof(Vedtak.Sluttdato));
            }
        }

        return siste;
    }
}
