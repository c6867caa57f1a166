using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Beregning;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3003: a new vedtak is registered within two months of its date (IF § 58).</summary>
internal static class VedtaketErRegistrertITide
{
    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        var tidligere = kontroll.Kontekst.Tidligere;
        if (tidligere is null && kontroll.Kontekst.ErNy is not true)
        {
            kontroll.IkkeVurder(Regelkatalog.NIR3003, nameof(Valideringskontekst.Tidligere));
            return;
        }

        var regelmotor = new Regelmotor((kontroll.Kontekst.Regelmotorvalg ?? new()) with { MedForklaring = false });
        var kjente = tidligere?.Vedtak is { } foer ? new HashSet<Vedtak>(foer) : null;
        for (var i = 0; i < (registrering.Vedtak?.Count ?? 0); i++)
        {
            var vedtak = registrering.Vedtak![i];
            if (registrering.Lovverk.ErDefinert() && Kalender.ErMulig(vedtak.Vedtaksdato) && kjente?.Contains(vedtak) is not true
                && regelmotor.ComputeRegistreringsfrist(vedtak.Vedtaksdato, registrering.Lovverk) is { Frist: { } frist } && frist < kontroll.Kontekst.Dato)
            {
                kontroll.Meld(Regelkatalog.NIR3003, new(nameof(Registrering.Vedtak), i), nameof(Vedtak.Vedtaksdato), frist);
            }
        }
    }
}
