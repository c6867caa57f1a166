using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>
/// What a municipality registers about one person in one family: the full state, sent again as a whole when it changes.
/// </summary>
/// <remarks>
/// The four families are <see cref="Introduksjonsprogram"/>, <see cref="Norskopplaering"/>, <see cref="Mottakskvalifisering"/>
/// and <see cref="Asylopplaering"/>. Two registrations describe the same thing when person, family, <see cref="Kommune"/> and the
/// date of the first vedtak are the same. Introduksjonsstønad (IF § 52 h) is not part of the contract: NIR takes it from
/// A-ordningen.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "familie")]
[JsonDerivedType(typeof(Introduksjonsprogram), "introduksjonsprogram")]
[JsonDerivedType(typeof(Norskopplaering), "norskopplaering")]
[JsonDerivedType(typeof(Mottakskvalifisering), "mottakskvalifisering")]
[JsonDerivedType(typeof(Asylopplaering), "asylopplaering")]
public abstract record Registrering : RegistreringPart
{
    private protected Registrering()
    {
    }

    /// <summary>Chosen by the fagsystem when the registration is made, and the same in every later transfer. The contract's own.</summary>
    [NirJsonOnly]
    public required Guid Id { get; init; }

    /// <summary>The municipality that the registration belongs to: the person's, also when a fylkeskommune sends it (IL § 43).</summary>
    public required Kommunenummer Kommune { get; init; }

    /// <summary>Whom it is about. At least one identifier must be given (IF § 46 b).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PersonReference Person { get; init; }

    /// <summary>The law that governs this person. It decides which fields may be registered (IL § 52, IF § 72).</summary>
    public required Lovverk Lovverk { get; init; }

    /// <summary>The decisions the participation rests on (IL § 46), in any order. Null or empty: not given.</summary>
    [PaakrevdUnder(Lovverk.Introduksjonsloven, "NIR1201")]
    [PaakrevdUnder(Lovverk.Integreringsloven, "NIR1201")]
    [PaakrevdUnder(Lovverk.IntegreringslovenKapittel6A, "NIR1201")]
    public ValueList<Vedtak>? Vedtak { get; init; }

    /// <summary>
    /// Whether the person has reserved against use of directly identifying data in research (IF § 46 k, § 62). Null: not given.
    /// </summary>
    public bool? ReservasjonMotForskning { get; init; }

    /// <summary>The family this registration belongs to.</summary>
    [JsonIgnore]
    public abstract Registreringsfamilie Familie { get; }

    /// <summary>The rettsstilling, in the families where it has a meaning; else null.</summary>
    internal virtual Rettsstilling? RettsstillingIfAny => null;

    /// <summary>The day the participation began, in all families. Null: not begun, or not given.</summary>
    internal abstract DateOnly? Oppstart { get; }

    /// <summary>The date of the earliest vedtak, part of the natural key. Null when no vedtak is given.</summary>
    public DateOnly? FindFirstVedtaksdato() => Vedtak.Earliest(static vedtak => vedtak.Vedtaksdato);

    /// <summary>The earliest startdato of any vedtak. Null when no vedtak has one.</summary>
    public DateOnly? FindFirstStartdato() => Vedtak.Earliest(static vedtak => vedtak.Startdato);
}
