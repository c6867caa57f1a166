using Fagsystem.Eksport;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Kartlegging;

/// <summary>Whom a registration is about. A number that cannot be right is not sent: it might be someone else's.</summary>
internal static class Personkartlegger
{
    private const string Fnrkolonne = "F_nr";
    private const string Dufkolonne = "DUF_nr";
    private const int LokaltNummer = 4;

    public static Personreferanse Kartlegg(Personrad person, Oppslag oppslag)
    {
        var referanse = new Personreferanse { DufNummer = Duf(person, oppslag), Foedselsnummer = Fnr(person, oppslag) };
        if (person.Duf.Length == 0 && person.Fnr.Length == 0)
        {
            oppslag.Meld(person, Fnrkolonne, "verken fødselsnummer eller DUF-nummer er fylt ut.");
        }

        return referanse;
    }

    private static DufNummer Duf(Personrad person, Oppslag oppslag)
    {
        if (!DufNummer.TryParse(person.Duf, out var nummer, out var feil) && feil is not Tolkningsfeil.Tom)
        {
            oppslag.Meld(person, Dufkolonne, Grunn(feil));
        }

        return nummer;
    }

    private static Foedselsnummer Fnr(Personrad person, Oppslag oppslag)
    {
        if (Foedselsnummer.TryParse(person.Fnr, out var nummer, out var feil) || feil is Tolkningsfeil.Tom)
        {
            return nummer;
        }

        if (person.Fnr.Length != LokaltNummer)
        {
            oppslag.Meld(person, Fnrkolonne, Grunn(feil));
        }
        else if (person.Duf.Length == 0)
        {
            oppslag.Meld(person, Fnrkolonne, "her står et lokalt nummer. Fyll ut DUF-nummeret, eller fødselsnummeret når det er tildelt.");
        }

        return default;
    }

    private static string Grunn(Tolkningsfeil feil) => feil switch
    {
        Tolkningsfeil.FeilKontrollsiffer => "kontrollsifrene stemmer ikke. Kontroller nummeret mot Folkeregisteret.",
        Tolkningsfeil.UgyldigDato => "dagen og måneden finnes ikke. Kontroller nummeret mot Folkeregisteret.",
        Tolkningsfeil.FeilLengde => "nummeret har feil antall sifre.",
        Tolkningsfeil.Maskert => "nummeret er maskert. Eksporten må tas ut på nytt med numrene.",
        _ => "nummeret har andre tegn enn sifre.",
    };
}
