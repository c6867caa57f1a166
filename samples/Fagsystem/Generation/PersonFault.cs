using Fagsystem.Overfoering;

namespace Fagsystem.Generation;

/// <summary>Participants whose numbers and what NIR knows them by do not go together.</summary>
internal static class PersonFault
{
    /// <summary>NIR has the same wrong number: registers have held such. It is a remark, never a refusal.</summary>
    public static DeltakerDraft WrongDuf(DeltakerBuilder fresh)
    {
        var duf = NumberSeries.WithWrongControlDigits(fresh.Numbers.Duf(2022));
        var deltaker = fresh.Program21().MedPerson(person => person with { Duf = duf })
            .AllWaiting(SakOutcome.AcceptedWithMerknader, Oppfoelging.None, "NIR1904");
        return deltaker with { INir = new NirPerson(duf, deltaker.Person.Fnr) };
    }

    /// <summary>The DUF-nummer is the person's, the fødselsnummer somebody else's who is in NIR too.</summary>
    public static DeltakerDraft NumbersOfTwoPersons(DeltakerBuilder fresh)
    {
        var deltaker = fresh.Norsk21().MedPerson(person => person with { Duf = fresh.Numbers.Duf(2023), Fnr = fresh.Numbers.Fnr() });
        return deltaker.AllWaiting(SakOutcome.Refused, Oppfoelging.Support, "NIR5006") with
        {
            INir = new NirPerson(deltaker.Person.Duf, ""),
            Other = new NirPerson("", deltaker.Person.Fnr),
        };
    }
}
