using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR4001 and NIR4002: real people stay out of test environments, synthetic ones out of production.</summary>
internal static class IdentifikatorenPasserMiljoeet
{
    private static readonly Sted Person = new(nameof(Registrering.Person), -1);

    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        switch (kontroll.Kontekst.Miljoe)
        {
            case Miljoe.Test:
                Identifikatorer(registrering.Person, maaVaereSyntetisk: true, Regelkatalog.NIR4001, ref kontroll);
                break;
            case Miljoe.Produksjon:
                Identifikatorer(registrering.Person, maaVaereSyntetisk: false, Regelkatalog.NIR4002, ref kontroll);
                if (registrering.Kommune.ErSyntetisk)
                {
                    kontroll.Meld(Regelkatalog.NIR4002, default, nameof(Registrering.Kommune));
                }

                break;
            default:
                kontroll.IkkeVurder(Regelkatalog.NIR4001, nameof(Valideringskontekst.Miljoe));
                kontroll.IkkeVurder(Regelkatalog.NIR4002, nameof(Valideringskontekst.Miljoe));
                break;
        }
    }

    private static void Identifikatorer(Personreferanse person, bool maaVaereSyntetisk, Regel regel, ref Regelkontroll kontroll)
    {
        if (person.DufNummer.ErOppgitt && person.DufNummer.ErSyntetisk != maaVaereSyntetisk)
        {
            kontroll.Meld(regel, Person, nameof(Personreferanse.DufNummer));
        }

        if (person.Foedselsnummer.ErOppgitt && person.Foedselsnummer.ErSyntetisk(kontroll.Kontekst.SyntetiskeSerier) != maaVaereSyntetisk)
        {
            kontroll.Meld(regel, Person, nameof(Personreferanse.Foedselsnummer));
        }
    }
}
