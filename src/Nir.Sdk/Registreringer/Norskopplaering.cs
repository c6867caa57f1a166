using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Training in Norwegian and social studies outside mottak (IF § 53; «Opplæring i norsk og samfunnskunnskap» in IMDi's list).</summary>
[ModelPart]
public sealed record Norskopplaering : Registrering
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override Registreringsfamilie Familie => Registreringsfamilie.Norskopplaering;

    /// <summary>Whether the person has a right, a duty or both (IL §§ 26-28, 37 d).</summary>
    public required Rettsstilling Rettsstilling { get; init; }

    /// <summary>The day the tilbud om oppstart was given. From 1 August 2023 deadlines run from it (IF § 74). Null: not given.</summary>
    public DateOnly? Tilbudsdato { get; init; }

    /// <summary>The day the person claimed the right. Null: no claim was made.</summary>
    public DateOnly? Kravdato { get; init; }

    /// <summary>The day the training began. Null: not begun, or not given.</summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>Who provides the training: kommune or fylkeskommune (IF § 53 a, since 1 August 2023). Null: not given.</summary>
    public Opplaeringsansvarlig? Opplaeringsansvarlig { get; init; }

    /// <summary>
    /// The education the person had before. With rett og plikt under integreringsloven it decides between 18 months and 3 years (IL § 32).
    /// Null: not given.
    /// </summary>
    [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1003")]
    [ForbudtUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1011")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1108")]
    [PaakrevdUnder(Lovverk.Integreringsloven, "NIR1202")]
    public Utdanningsbakgrunn? Utdanningsbakgrunn { get; init; }

    /// <summary>The goals per delferdighet (IL § 31, IF §§ 27-28, § 53 c), in any order. Null or empty: not given.</summary>
    [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1004")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1105")]
    [ForventetUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1105")]
    public ValueList<Norskmaal>? Norskmaal { get; init; }

    /// <summary>Hours of Norwegian per ISO week (IF § 53 g), in any order, each week at most once. Null or empty: not given.</summary>
    [ForventetUnder(Lovverk.Introduksjonsloven, "NIR1102")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1102")]
    [ForventetUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1102")]
    public ValueList<Norsktimer>? TimerNorsk { get; init; }

    /// <summary>Hours of social studies per ISO week and module (IF § 53 h), in any order. Null or empty: not given.</summary>
    [ForbudtUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1012")]
    public ValueList<Samfunnskunnskapstimer>? TimerSamfunnskunnskap { get; init; }

    /// <summary>Whether the person attends upper secondary school full time (IL § 30). Null: not given; <c>false</c> is a value.</summary>
    [ForbudtUnder(Lovverk.Introduksjonsloven, "NIR1005")]
    public bool? FulltidVideregaaende { get; init; }

    /// <summary>The person's mother tongue (IF § 53 b). Null: not given.</summary>
    public Spraakkode? Morsmaal { get; init; }

    /// <summary>The language that social studies are taught in (IF § 53 f). Null: not given.</summary>
    public Spraakkode? Opplaeringsspraak { get; init; }

    /// <summary>Exemptions from training and tests with their legal basis (IF § 53 d-e), in any order. Null or empty: none.</summary>
    public ValueList<Fritak>? Fritak { get; init; }

    /// <summary>Training received during omsorgspermisjon (IF § 53 i), in any order. Null or empty: none.</summary>
    public ValueList<OpplaeringUnderOmsorgspermisjon>? OpplaeringUnderOmsorgspermisjon { get; init; }

    /// <summary>Absences (IF § 53 j), in any order. Null or empty: none.</summary>
    public ValueList<Fravaer>? Fravaer { get; init; }

    /// <summary>Leaves (IF § 53 j), in any order. Null or empty: none.</summary>
    public ValueList<Permisjon>? Permisjoner { get; init; }

    /// <summary>Stops (IL § 36, IF § 53 a), in any order. Null or empty: none.</summary>
    public ValueList<Stans>? Stans { get; init; }

    /// <summary>Complaints and their outcome (IF § 53 k), in any order. Null or empty: none.</summary>
    public ValueList<Klage>? Klager { get; init; }

    internal override DateOnly? Oppstart => Startdato;

    internal override Rettsstilling? RettsstillingIfAny => Rettsstilling;
}
