using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Sak;

/// <summary>What is known of a person's introduction programme.</summary>
public sealed record Programdeltakelse
{
    /// <summary>The day the tilbud om oppstart was given. Null: not given, or not known.</summary>
    public DateOnly? Tilbudsdato { get; init; }

    /// <summary>The day the person claimed a programme. Null: no claim was made.</summary>
    public DateOnly? Kravdato { get; init; }

    /// <summary>The day the programme began. Null: not begun, or not known.</summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>
    /// The sluttmål. Under introduksjonsloven only the pandemic law's (C19 § 2), which is never sent to NIR. Null: none, or not known.
    /// </summary>
    public Sluttmaal? Sluttmaal { get; init; }

    /// <summary>The day the present sluttmål was set, when it was changed during the programme. Null: not changed.</summary>
    public DateOnly? SluttmaalFra { get; init; }

    /// <summary>The decisions, in any order. Empty: none.</summary>
    public ValueList<Vedtak> Vedtak { get; init => field = value ?? []; } = [];

    /// <summary>Leaves and days off, in any order. Empty: none.</summary>
    public ValueList<Permisjon> Permisjoner { get; init => field = value ?? []; } = [];

    /// <summary>Absences, in any order. Empty: none.</summary>
    public ValueList<Fravaer> Fravaer { get; init => field = value ?? []; } = [];

    /// <summary>The last day of the programme. Null: not ended.</summary>
    public DateOnly? Avsluttet { get; init; }

    /// <summary>The day the person broke off or declined the programme (IL § 3). Null: did not.</summary>
    public DateOnly? AvbruttEllerAvvist { get; init; }

    /// <summary>Whether it was broken off or declined to take up work in Norway, which kapittel 6A made an exception for until 2025.</summary>
    public bool AvbruttForArbeidINorge { get; init; }

    /// <summary>The municipality that gives it. Null: not known.</summary>
    public Kommunenummer? Kommune { get; init; }

    /// <summary>Stops, in any order. Empty: none.</summary>
    public ValueList<Stans> Stans { get; init => field = value ?? []; } = [];

    /// <summary>The hours a week that are planned. Null: not known.</summary>
    public decimal? TimerPerUke { get; init; }

    /// <summary>The first day of the first measure. Null: there is none.</summary>
    internal DateOnly? FoersteTiltak { get; init; }

    /// <summary>
    /// The day the programme began, as far as it shows: its own, else the first decision's first day, else the first measure's. Null: it does not.
    /// </summary>
    internal DateOnly? ShownStart => Startdato ?? Vedtak.Earliest(static vedtak => vedtak.Startdato) ?? FoersteTiltak;

    /// <summary>The facts that a registration holds.</summary>
    /// <param name="registrering">The registration.</param>
    public static Programdeltakelse From(Introduksjonsprogram registrering)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        return new Programdeltakelse
        {
            Tilbudsdato = registrering.Tilbudsdato,
            Kravdato = registrering.Kravdato,
            Startdato = registrering.Startdato,
            Sluttmaal = registrering.Sluttmaal,
            Vedtak = registrering.Vedtak ?? [],
            Permisjoner = registrering.Permisjoner ?? [],
            Fravaer = registrering.Fravaer ?? [],
            Avsluttet = registrering.Avslutning?.Dato,
            Kommune = registrering.Kommune,
            Stans = registrering.Stans ?? [],
            FoersteTiltak = registrering.Tiltak.Earliest(static tiltak => tiltak.Fra),
        };
    }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Programdeltakelse), PrintMembers);
}
