using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Training of asylum seekers in mottak (IL § 5, IF § 49; «opplæring i mottak» in IMDi's list).</summary>
[ModelPart]
public sealed record Asylopplaering : Registrering
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override Registreringsfamilie Familie => Registreringsfamilie.Asylopplaering;

    /// <summary>The mottak the person lives in (IF § 49 a-b). Null: not given.</summary>
    public Mottak? Mottak { get; init; }

    /// <summary>The day the training began (IF § 49 c). Null: not begun, or not given.</summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>The person's mother tongue (IF § 49 d). Null: not given.</summary>
    public Spraakkode? Morsmaal { get; init; }

    /// <summary>The language the training is given in (IF § 49 e). Null: not given.</summary>
    public Spraakkode? Opplaeringsspraak { get; init; }

    /// <summary>Exemptions with their legal basis (IF § 49 f), in any order. Null or empty: none.</summary>
    public ValueList<Fritak>? Fritak { get; init; }

    /// <summary>Hours of Norwegian per ISO week (IF § 49 g), in any order, each week at most once. Null or empty: not given.</summary>
    [ForventetUnder(Lovverk.Introduksjonsloven, "NIR1109")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1109")]
    public ValueList<Norsktimer>? TimerNorsk { get; init; }

    /// <summary>Hours of social studies per ISO week and module (IF § 49 g, since 1 January 2022). Null or empty: not given.</summary>
    public ValueList<Samfunnskunnskapstimer>? TimerSamfunnskunnskap { get; init; }

    /// <summary>Stops (IF § 49 c), in any order. Null or empty: none.</summary>
    public ValueList<Stans>? Stans { get; init; }

    internal override DateOnly? Oppstart => Startdato;
}
