using System.Globalization;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>A deadline, or why there is none.</summary>
public sealed class FristAnswer : Answer
{
    internal FristAnswer(IOutcome outcome, Fristtype type, DateOnly? frist, DateOnly? lastDay = null, DateOnly? appliesFrom = null, DateOnly? met = null)
        : base(outcome)
    {
        Type = type;
        Oppfylt = met;
        if (Outcome is AnswerOutcome.Beregnet)
        {
            Frist = frist;
            SisteDag = lastDay;
            GjelderFra = appliesFrom;
        }
    }

    internal Opphav LastDayOpphav { get; init; }

    /// <summary>The row that set it, where a rule of the validator asks for more of it. Null: none does.</summary>
    internal ParameterRow? Rad { get; init; }

    /// <summary>Which deadline it is.</summary>
    public Fristtype Type { get; }

    /// <summary>The family that it is a deadline of. Null: it concerns the person, whatever the family.</summary>
    public Registreringsfamilie? Familie => Type switch
    {
        Fristtype.Aarsavslutning or Fristtype.Klage or Fristtype.Registrering or Fristtype.KollektivBeskyttelse => null,
        Fristtype.OppstartIntroduksjonsprogram or Fristtype.Introduksjonsprogram or Fristtype.IntroduksjonsprogramLengst or Fristtype.ToAarIKommune
            or Fristtype.ArbeidsrettedeElementer => Registreringsfamilie.Introduksjonsprogram,
        _ => Registreringsfamilie.Norskopplaering,
    };

    /// <summary>
    /// The last day to do it, inclusive. Where the law sets how long something lasts, and not when it must be done, the same as
    /// <see cref="SisteDag"/>. Null: not computed.
    /// </summary>
    public DateOnly? Frist { get; }

    /// <summary>The last day of the right or period, inclusive; not moved by weekends. Null: not computed, or the deadline ends no period.</summary>
    public DateOnly? SisteDag { get; }

    /// <summary>The day it is counted from, or the first day of a window. Null: not computed.</summary>
    public DateOnly? GjelderFra { get; }

    /// <summary>The day what was due was done. Null: not done, or not known.</summary>
    public DateOnly? Oppfylt { get; }

    /// <summary>
    /// Whether the deadline had passed on a day and what it is for was not done by then. False when it is not computed, and for what only
    /// runs out (<see cref="FristtypeKodeverk.NoeSkalGjoeres"/>).
    /// </summary>
    /// <param name="date">The day, usually today in Norway.</param>
    public bool IsOverdue(DateOnly date) => Type.NoeSkalGjoeres() && date > Frist && !(Oppfylt <= date);

    /// <summary>Whether the last day had passed on a day, whatever was done. False when it is not computed.</summary>
    /// <param name="date">The day, usually today in Norway.</param>
    public bool IsExpired(DateOnly date) => date > Frist;

    /// <summary>Whether what was due was done, but after the deadline.</summary>
    public bool IsMetTooLate => Oppfylt > Frist;

    /// <summary>The kind and the day, or why there is none.</summary>
    public override string ToString() => Outcome switch
    {
        AnswerOutcome.Beregnet => string.Create(CultureInfo.InvariantCulture, $"{Type}: {Frist:yyyy-MM-dd}"),
        AnswerOutcome.KanIkkeBeregnes => $"{Type}: {Mangel}",
        _ => $"{Type}: {GjelderIkke}",
    };
}
