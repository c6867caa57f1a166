using Fagsystem.Export;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Mapping;

/// <summary>Whom a registration is about. A number that cannot be right is not sent: it might be someone else's.</summary>
internal static class PersonMapper
{
    private const string FnrColumn = "F_nr";
    private const string DufColumn = "DUF_nr";
    private const int LocalNumber = 4;

    public static PersonReference Map(PersonRow person, ExportLookup lookup)
    {
        var reference = new PersonReference { DufNummer = Duf(person, lookup), Foedselsnummer = Fnr(person, lookup) };
        if (person.Duf.Length == 0 && person.Fnr.Length == 0)
        {
            lookup.Report(person, FnrColumn, "verken fødselsnummer eller DUF-nummer er fylt ut.");
        }

        return reference;
    }

    private static DufNummer Duf(PersonRow person, ExportLookup lookup)
    {
        if (!DufNummer.TryParse(person.Duf, out var number, out var error) && error is not ParseError.Empty)
        {
            lookup.Report(person, DufColumn, Ground(error));
        }

        return number;
    }

    private static Foedselsnummer Fnr(PersonRow person, ExportLookup lookup)
    {
        if (Foedselsnummer.TryParse(person.Fnr, out var number, out var error) || error is ParseError.Empty)
        {
            return number;
        }

        if (person.Fnr.Length != LocalNumber)
        {
            lookup.Report(person, FnrColumn, Ground(error));
        }
        else if (person.Duf.Length == 0)
        {
            lookup.Report(person, FnrColumn, "her står et lokalt nummer. Fyll ut DUF-nummeret, eller fødselsnummeret når det er tildelt.");
        }

        return default;
    }

    private static string Ground(ParseError error) => error switch
    {
        ParseError.WrongKontrollsiffer => "kontrollsifrene stemmer ikke. Kontroller nummeret mot Folkeregisteret.",
        ParseError.InvalidDate => "dagen og måneden finnes ikke. Kontroller nummeret mot Folkeregisteret.",
        ParseError.WrongLength => "nummeret har feil antall sifre.",
        ParseError.Masked => "nummeret er maskert. Eksporten må tas ut på nytt med numrene.",
        _ => "nummeret har andre tegn enn sifre.",
    };
}
