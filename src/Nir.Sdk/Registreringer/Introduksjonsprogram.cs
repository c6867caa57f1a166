using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Participation in the introduction programme (IF § 52; «Introduksjonsprogrammet» in IMDi's list).</summary>
[ModelPart]
public sealed record Introduksjonsprogram : Registrering
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override Registreringsfamilie Familie => Registreringsfamilie.Introduksjonsprogram;

    /// <summary>Whether the person has a right, a duty or both, or may be offered the programme (IL §§ 8-9).</summary>
    public required Rettsstilling Rettsstilling { get; init; }

    /// <summary>The day the tilbud om oppstart was given. It decides which lengths apply (IF §§ 75-76). Null: not given.</summary>
    public DateOnly? Tilbudsdato { get; init; }

    /// <summary>The day the person claimed the right. Null: no claim was made.</summary>
    public DateOnly? Kravdato { get; init; }

    /// <summary>The day the programme began. Null: not begun, or not given.</summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>What the programme qualifies for (IL §§ 13-14, IF § 52 b). Null: not given.</summary>
    [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1001")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1104")]
    [ForventetUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1104")]
    public Sluttmaal? Sluttmaal { get; init; }

    /// <summary>The integreringskontrakt (IL § 16). Null: none is given.</summary>
    [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1002")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1106")]
    [ForventetUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1107")]
    public Integreringskontrakt? Integreringskontrakt { get; init; }

    /// <summary>Whether kompetansekartlegging is done (IL § 10, IF § 52 c). Null: not given.</summary>
    public bool? KompetansekartleggingGjennomfoert { get; init; }

    /// <summary>Whether karriereveiledning is done (IL § 11, IF § 52 c). Null: not given.</summary>
    public bool? KarriereveiledningGjennomfoert { get; init; }

    /// <summary>The programme's content (IF § 52 d), in any order. Null or empty: not given.</summary>
    [ForventetUnder(Lovverk.Introduksjonsloven, "NIR1101")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1101")]
    [ForventetUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1101")]
    public ValueList<Tiltak>? Tiltak { get; init; }

    /// <summary>Whether foreldreveiledning is done (IF § 52 e). Null: not given.</summary>
    public bool? ForeldreveiledningGjennomfoert { get; init; }

    /// <summary>Whether livsmestring is done (IF § 52 e). Null: not given.</summary>
    public bool? LivsmestringGjennomfoert { get; init; }

    /// <summary>Absences (IF § 52 f), in any order. Null or empty: none.</summary>
    public ValueList<Fravaer>? Fravaer { get; init; }

    /// <summary>Leaves (IF § 52 f), in any order. Null or empty: none.</summary>
    public ValueList<Permisjon>? Permisjoner { get; init; }

    /// <summary>Stops (IL § 18, IF § 52 a), in any order. Null or empty: none.</summary>
    public ValueList<Stans>? Stans { get; init; }

    /// <summary>Complaints and their outcome (IF § 52 g), in any order. Null or empty: none.</summary>
    public ValueList<Klage>? Klager { get; init; }

    /// <summary>How the programme ended. Under introduksjonsloven it may be registered after the deadline too. Null: not ended.</summary>
    [ForventetUnder(Lovverk.Introduksjonsloven, "NIR1103")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1103")]
    [ForventetUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1103")]
    public Avslutning? Avslutning { get; init; }

    internal override DateOnly? Oppstart => Startdato;

    internal override Rettsstilling? RettsstillingIfAny => Rettsstilling;
}
