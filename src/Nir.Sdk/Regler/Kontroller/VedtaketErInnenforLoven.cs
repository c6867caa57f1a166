using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3004 and NIR3013: a vedtak om utvidet norskopplæring or on an extension of the programme is within what the law allows.</summary>
internal static class VedtaketErInnenforLoven
{
    public static void UtvidetNorsk(Norskopplaering registrering, ref Regelkontroll kontroll) =>
        Kontroller(registrering, Vedtakstype.UtvidetNorskopplaering, Regelkatalog.NIR3004, ref kontroll);

    public static void Forlengelse(Introduksjonsprogram registrering, ref Regelkontroll kontroll) =>
        Kontroller(registrering, Vedtakstype.ForlengelseIntroduksjonsprogram, Regelkatalog.NIR3013, ref kontroll);

    private static void Kontroller(Registrering registrering, Vedtakstype type, Regel regel, ref Regelkontroll kontroll)
    {
        if (!(registrering.Vedtak ?? []).Any(vedtak => vedtak.Vedtakstype == type))
        {
            return;
        }

        if (kontroll.Vurdering is not { } vurdering)
        {
            kontroll.IkkeVurder(regel, svar: null);
            return;
        }

        foreach (var svar in vurdering.Vedtak)
        {
            if (svar.Vedtakstype == type && svar.Avslag is { } rad)
            {
                kontroll.Meld(regel, new(nameof(Registrering.Vedtak), svar.Indeks), nameof(Vedtak.Vedtaksdato), rad: rad);
            }
            else if (svar.Vedtakstype == type)
            {
                kontroll.IkkeVurder(regel, svar);
            }
        }
    }
}
