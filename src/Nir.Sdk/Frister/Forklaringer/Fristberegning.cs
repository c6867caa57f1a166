using System.Globalization;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>A deadline, or why there is none.</summary>
public sealed class Fristberegning : Svar
{
    internal Fristberegning(IOutcome outcome, Fristtype type, DateOnly? frist, DateOnly? sisteDag = null, DateOnly? gjelderFra = null, DateOnly? oppfylt = null)
        : base(outcome)
    {
        Type = type;
        Oppfylt = oppfylt;
        if (Utfall is Svarutfall.Beregnet)
        {
            Frist = frist;
            SisteDag = sisteDag;
            GjelderFra = gjelderFra;
        }
    }

    internal Opphav SisteDagOpphav { get; init; }

    /// <summary>The row that set it, where a rule of the validator asks for more of it. Null: none does.</summary>
    internal Parameterrad? Rad { get; init; }

    /// <summary>Which deadline it is.</summary>
    public Fristtype Type { get; }

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
    /// <param name="dato">The day, usually today in Norway.</param>
    public bool ErForfalt(DateOnly dato) => Type.NoeSkalGjoeres() && dato > Frist && !(Oppfylt <= dato);

    /// <summary>Whether the last day had passed on a day, whatever was done. False when it is not computed.</summary>
    /// <param name="dato">The day, usually today in Norway.</param>
    public bool ErUtloept(DateOnly dato) => dato > Frist;

    /// <summary>Whether what was due was done, but after the deadline.</summary>
    public bool ErOppfyltForSent => Oppfylt > Frist;

    /// <summary>The kind and the day, or why there is none.</summary>
    public override string ToString() => Utfall switch
    {
        Svarutfall.Beregnet => string.Create(CultureInfo.InvariantCulture, $"{Type}: {Frist:yyyy-MM-dd}"),
        Svarutfall.KanIkkeBeregnes => $"{Type}: {Mangel}",
        _ => $"{Type}: {GjelderIkke}",
    };
}
