using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Sak;

/// <summary>What is known of a person's training in Norwegian and social studies.</summary>
public sealed record Norskdeltakelse
{
    /// <summary>The day the tilbud om oppstart was given. Null: not given, or not known.</summary>
    public DateOnly? Tilbudsdato { get; init; }

    /// <summary>The day the person claimed training. Null: no claim was made.</summary>
    public DateOnly? Kravdato { get; init; }

    /// <summary>The day the training began. Null: not begun, or not known.</summary>
    public DateOnly? Startdato { get; init; }

    /// <summary>The decisions, in any order. Empty: none.</summary>
    public ValueList<Vedtak> Vedtak { get; init => field = value ?? []; } = [];

    /// <summary>Approved leaves, in any order. Empty: none.</summary>
    public ValueList<Permisjon> Permisjoner { get; init => field = value ?? []; } = [];

    /// <summary>Exemptions, in any order. Empty: none.</summary>
    public ValueList<Fritak> Fritak { get; init => field = value ?? []; } = [];

    /// <summary>Hours of Norwegian attended, in any order. Empty: none.</summary>
    public ValueList<Norsktimer> TimerNorsk { get; init => field = value ?? []; } = [];

    /// <summary>Hours of social studies attended, in any order. Empty: none.</summary>
    public ValueList<Samfunnskunnskapstimer> TimerSamfunnskunnskap { get; init => field = value ?? []; } = [];

    /// <summary>Whether the person attends upper secondary school full time. Null: not known, and counted as no.</summary>
    public bool? FulltidVideregaaende { get; init; }

    /// <summary>The day the person reached the norskmål or otherwise completed the training. Null: not completed.</summary>
    public DateOnly? Fullfoert { get; init; }

    /// <summary>The day the test in social studies was taken. Null: not taken.</summary>
    public DateOnly? SamfunnskunnskapsproeveAvlagt { get; init; }

    /// <summary>The day the training in fact ended, whether or not it was completed. Null: goes on, or not known.</summary>
    public DateOnly? Avsluttet { get; init; }

    /// <summary>The day further training by need was applied for (introduksjonsloven § 18 second paragraph). Null: not applied for.</summary>
    public DateOnly? YtterligereSoekt { get; init; }

    /// <summary>The day the further training was offered. Null: not offered, or not known.</summary>
    public DateOnly? YtterligereTilbudt { get; init; }

    /// <summary>The municipality that gives it. Null: not known.</summary>
    public Kommunenummer? Kommune { get; init; }

    /// <summary>Stops, in any order. Empty: none.</summary>
    public ValueList<Stans> Stans { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The day the training was offered or began, as far as it shows: the offer, else its own start, else the first decision's first day, else the
    /// Monday of the first hours. Null: it does not.
    /// </summary>
    internal DateOnly? ShownStart => Tilbudsdato ?? Startdato ?? Vedtak.Earliest(static vedtak => vedtak.Startdato)
        ?? TimerNorsk.Earliest(static week => week.Timer > 0 ? week.Uke.Mandag : null)
        ?? TimerSamfunnskunnskap.Earliest(static week => week.Timer > 0 ? week.Uke.Mandag : null);

    /// <summary>The facts that a registration holds.</summary>
    /// <param name="registrering">The registration.</param>
    public static Norskdeltakelse From(Norskopplaering registrering)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        return new Norskdeltakelse
        {
            Tilbudsdato = registrering.Tilbudsdato,
            Kravdato = registrering.Kravdato,
            Startdato = registrering.Startdato,
            Vedtak = registrering.Vedtak ?? [],
            Permisjoner = registrering.Permisjoner ?? [],
            Fritak = registrering.Fritak ?? [],
            TimerNorsk = registrering.TimerNorsk ?? [],
            TimerSamfunnskunnskap = registrering.TimerSamfunnskunnskap ?? [],
            FulltidVideregaaende = registrering.FulltidVideregaaende,
            Kommune = registrering.Kommune,
            Stans = registrering.Stans ?? [],
        };
    }

    /// <summary>The members, with days as <c>2026-02-16</c> in every culture.</summary>
    public override string ToString() => IsoText.Print(nameof(Norskdeltakelse), PrintMembers);
}
