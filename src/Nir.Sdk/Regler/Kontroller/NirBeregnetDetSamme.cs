using Nir.Sdk.Frister;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3019: law, kategori and deadlines are as NIR computed them; else where the two part. NIR's own wins.</summary>
internal static class NirBeregnetDetSamme
{
    public static void Kontroller(ref Regelkontroll kontroll)
    {
        if (kontroll.Sak is not { } sak)
        {
            kontroll.IkkeVurder(Regelkatalog.NIR3019, nameof(Valideringskontekst.Sak));
        }
        else if (kontroll.Kontekst.Nir is not { } nir)
        {
            kontroll.IkkeVurder(Regelkatalog.NIR3019, nameof(Valideringskontekst.Nir));
        }
        else if (Kalender.ErMulig(kontroll.Kontekst.Dato))
        {
            Sammenlign(sak, nir, ref kontroll);
        }
    }

    private static void Sammenlign(Personsak sak, Nirberegning nir, ref Regelkontroll kontroll)
    {
        var sammenligning = new Regelmotor((kontroll.Kontekst.Regelmotorvalg ?? new()) with { MedForklaring = true }).Sammenlign(sak, kontroll.Kontekst.Dato, nir);
        kontroll.Fristsammenligning = sammenligning;
        if (sammenligning.FoersteUlike is { } punkt)
        {
            kontroll.Meld(Regelkatalog.NIR3019, default, nameof(Registrering.Lovverk), liste: punkt.Hva, rad: punkt.SkillesVed?.Rad);
        }
    }
}
