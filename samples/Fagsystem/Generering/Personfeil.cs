using Fagsystem.Overfoering;

namespace Fagsystem.Generering;

/// <summary>Participants whose numbers and what NIR knows them by do not go together.</summary>
internal static class Personfeil
{
    /// <summary>NIR has the same wrong number: registers have held such. It is a remark, never a refusal.</summary>
    public static Deltakerkladd FeilDuf(Deltakerbygger ny)
    {
        var duf = Nummerserie.MedFeilKontrollsifre(ny.Numre.Duf(2022));
        var deltaker = ny.Program21().MedPerson(person => person with { Duf = duf }).AlleVenter(Saksutfall.GodtattMedMerknader, Oppfoelging.Ingen, "NIR1904");
        return deltaker with { INir = new NirPerson(duf, deltaker.Person.Fnr) };
    }

    /// <summary>The DUF-nummer is the person's, the fødselsnummer somebody else's who is in NIR too.</summary>
    public static Deltakerkladd ToPersonersNumre(Deltakerbygger ny)
    {
        var deltaker = ny.Norsk21().MedPerson(person => person with { Duf = ny.Numre.Duf(2023), Fnr = ny.Numre.Fnr() });
        return deltaker.AlleVenter(Saksutfall.Avvist, Oppfoelging.Support, "NIR5006") with
        {
            INir = new NirPerson(deltaker.Person.Duf, ""),
            Annen = new NirPerson("", deltaker.Person.Fnr),
        };
    }
}
