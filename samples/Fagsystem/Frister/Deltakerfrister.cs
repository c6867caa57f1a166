using Fagsystem.Eksport;
using Fagsystem.Kartlegging;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Frister;

/// <summary>A participant's deadlines on the day of the report.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Vurdering">Where the person stands. Null: the export knows no facts of the person.</param>
/// <param name="Familier">The kinds of participation the fagsystem has a case of. What it has none of is another's to follow up.</param>
internal sealed record Deltakerfrister(Personrad Person, Vurdering? Vurdering, IReadOnlyList<Registreringsfamilie> Familier)
{
    /// <summary>The close of the year concerns all alike, and is no deadline of a participant.</summary>
    public Fristberegning? Neste => Vurdering?.Frister
        .Where(frist => ErDeltakerens(frist) && frist.Frist >= Vurdering.Dato && !(frist.Oppfylt <= Vurdering.Dato))
        .MinBy(static frist => frist.Frist);

    /// <summary>What had to be done and was not, the oldest first.</summary>
    public IReadOnlyList<Fristberegning> Forfalte => Vurdering is null ? [] : [.. Vurdering.Forfalte.Where(ErDeltakerens).OrderBy(static frist => frist.Frist)];

    /// <summary>What is missing where there is no deadline. Null: nothing is.</summary>
    public Mangel? Mangel => Neste is null && Forfalte.Count == 0 ? Vurdering?.Frister.Select(static frist => frist.Mangel).FirstOrDefault(static mangel => mangel is not null) : null;

    public static IReadOnlyList<Deltakerfrister> Alle(IEnumerable<Deltaker> deltakere, DateOnly dato)
    {
        var regelmotor = new Regelmotor();
        return [.. deltakere.Select(deltaker => new Deltakerfrister(deltaker.Person, Faktakartlegger.Kartlegg(deltaker) is { } sak ? regelmotor.Assess(sak, dato) : null, Ordninger(deltaker)))];
    }

    private static IReadOnlyList<Registreringsfamilie> Ordninger(Deltaker deltaker) =>
        [.. deltaker.Saker.Select(static sak => Kodetabeller.Ordning.Koder.GetValueOrDefault(sak.Rad.Ordning)).Distinct()];

    private bool ErDeltakerens(Fristberegning frist) => frist.Type.NoeSkalGjoeres() && frist.Type switch
    {
        Fristtype.Aarsavslutning => false,
        Fristtype.OppstartIntroduksjonsprogram or Fristtype.Introduksjonsprogram or Fristtype.ToAarIKommune => Familier.Contains(Registreringsfamilie.Introduksjonsprogram),
        _ => Familier.Contains(Registreringsfamilie.Norskopplaering),
    };
}
