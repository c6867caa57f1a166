using Fagsystem.Export;
using Fagsystem.Mapping;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Frister;

/// <summary>A participant's deadlines on the day of the report.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Assessment">Where the person stands. Null: the export knows no facts of the person.</param>
/// <param name="Familier">The kinds of participation the fagsystem has a case of. What it has none of is another's to follow up.</param>
internal sealed record Deltakerfrister(PersonRow Person, Assessment? Assessment, IReadOnlyList<Registreringsfamilie> Familier)
{
    /// <summary>The close of the year concerns all alike, and is no deadline of a participant.</summary>
    public FristAnswer? Next => Assessment?.Frister
        .Where(frist => IsOfDeltaker(frist) && frist.Frist >= Assessment.Dato && !(frist.Oppfylt <= Assessment.Dato))
        .MinBy(static frist => frist.Frist);

    /// <summary>What had to be done and was not, the oldest first.</summary>
    public IReadOnlyList<FristAnswer> Overdue => Assessment is null ? [] : [.. Assessment.Overdue.Where(IsOfDeltaker).OrderBy(static frist => frist.Frist)];

    /// <summary>What is missing where there is no deadline. Null: nothing is.</summary>
    public Mangel? Mangel =>
        Next is null && Overdue.Count == 0
            ? Assessment?.Frister.Select(static frist => frist.Mangel).FirstOrDefault(static mangel => mangel is not null)
            : null;

    public static IReadOnlyList<Deltakerfrister> All(IEnumerable<Deltaker> deltakere, DateOnly date)
    {
        var regelmotor = new Regelmotor();
        return [.. deltakere.Select(
            deltaker => new Deltakerfrister(deltaker.Person, FactMapper.Map(deltaker) is { } sak ? regelmotor.Assess(sak, date) : null, Ordninger(deltaker)))];
    }

    private static IReadOnlyList<Registreringsfamilie> Ordninger(Deltaker deltaker) =>
        [.. deltaker.Saker.Select(static sak => KodeTables.Ordning.Koder.GetValueOrDefault(sak.Rad.Ordning)).Distinct()];

    private bool IsOfDeltaker(FristAnswer frist) => frist.Type.NoeSkalGjoeres() && frist.Type switch
    {
        Fristtype.Aarsavslutning => false,
        Fristtype.OppstartIntroduksjonsprogram or Fristtype.Introduksjonsprogram or Fristtype.ToAarIKommune =>
            Familier.Contains(Registreringsfamilie.Introduksjonsprogram),
        _ => Familier.Contains(Registreringsfamilie.Norskopplaering),
    };
}
