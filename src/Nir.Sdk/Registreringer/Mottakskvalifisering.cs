using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Qualification measures in mottak (IF §§ 48 and 50; «kvalifisering i mottak» in IMDi's list).</summary>
[ModelPart]
public sealed record Mottakskvalifisering : Registrering
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override Registreringsfamilie Familie => Registreringsfamilie.Mottakskvalifisering;

    /// <summary>The mottak the person lives in (IF § 48). Null: not given.</summary>
    public Mottak? Mottak { get; init; }

    /// <summary>The day the participation began (IF § 48). Null: not begun, or not given.</summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>The day the contract on the integreringsfremmende program was signed (IF § 48). Null: none.</summary>
    public DateOnly? KontraktInngaatt { get; init; }

    /// <summary>Whether kompetansekartlegging is done, for residents with a permit under IL § 9 (IL § 6). Null: not given.</summary>
    public bool? KompetansekartleggingGjennomfoert { get; init; }

    /// <summary>Measures with duration and scope (IF §§ 48, 50), in any order. Null or empty: not given.</summary>
    [ForventetUnder(Lovverk.Introduksjonsloven, "NIR1110")]
    [ForventetUnder(Lovverk.Integreringsloven, "NIR1110")]
    public ValueList<Tiltak>? Tiltak { get; init; }

    /// <summary>Whether foreldreveiledning is done (IF § 50 a). Null: not given.</summary>
    public bool? ForeldreveiledningGjennomfoert { get; init; }

    /// <summary>Whether livsmestring is done (IF § 50 a). Null: not given.</summary>
    public bool? LivsmestringGjennomfoert { get; init; }

    /// <summary>Absences (IF § 48), in any order. Null or empty: none.</summary>
    public ValueList<Fravaer>? Fravaer { get; init; }

    /// <summary>Stops (IF § 48), in any order. Null or empty: none.</summary>
    public ValueList<Stans>? Stans { get; init; }

    internal override DateOnly? Oppstart => Startdato;
}
