using Fagsystem.Export;
using Fagsystem.Mapping;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;

namespace Fagsystem.Frister;

/// <summary>A participant's deadlines on the day of the report, of the kinds of participation that the fagsystem has a case of.</summary>
/// <param name="Person">Whose.</param>
/// <param name="IsKnown">Whether the export knows any facts of the person.</param>
/// <param name="Next">The next one. Null: none lies ahead.</param>
/// <param name="Overdue">What had to be done and was not, the oldest first.</param>
/// <param name="Mangel">What is missing where there is no deadline. Null: nothing is.</param>
internal sealed record Deltakerfrister(PersonRow Person, bool IsKnown, FristAnswer? Next, IReadOnlyList<FristAnswer> Overdue, Mangel? Mangel)
{
    public static IReadOnlyList<Deltakerfrister> All(IEnumerable<MappedDeltaker> deltakere, DateOnly date)
    {
        var regelmotor = new Regelmotor();
        return [.. deltakere.Select(deltaker => deltaker.Facts is { } facts
            ? From(deltaker, regelmotor.Assess(facts, date))
            : new Deltakerfrister(deltaker.Person, IsKnown: false, Next: null, Overdue: [], Mangel: null))];
    }

    private static Deltakerfrister From(MappedDeltaker deltaker, Assessment assessment)
    {
        var next = assessment.FindNextFrist(deltaker.Familier);
        var overdue = assessment.FindOverdue(deltaker.Familier);
        var mangel = next is null && overdue.Count == 0
            ? assessment.Frister.Select(static frist => frist.Mangel).FirstOrDefault(static mangel => mangel is not null)
            : null;
        return new(deltaker.Person, IsKnown: true, next, overdue, mangel);
    }
}
