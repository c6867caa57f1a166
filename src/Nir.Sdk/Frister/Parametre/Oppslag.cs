using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister;

/// <summary>What is known of a person when a row is looked for: the facts that conditions ask for, and the dates that decide.</summary>
internal sealed record Oppslag
{
    public Lovverk? Lovverk { get; init; }

    public Opphav LovverkOpphav { get; init; }

    public Registreringsfamilie? Familie { get; init; }

    public Rettsstilling? Rettsstilling { get; init; }

    public Opphav RettsstillingOpphav { get; init; }

    public Sluttmaal? Sluttmaal { get; init; }

    /// <summary>That there is no sluttmål, which is something else than that it is not known.</summary>
    public bool HarIkkeSluttmaal { get; init; }

    public Oppholdsgrunnlag? Oppholdsgrunnlag { get; init; }

    public int Tillatelsesindeks { get; init; }

    public Utdanningsbakgrunn? Utdanningsbakgrunn { get; init; }

    public Permisjonsgrunn? Permisjonsgrunn { get; init; }

    public bool? Videregaaende { get; init; }

    public Opphav VideregaaendeOpphav { get; init; } = Opphav.Opplysning(Saksopplysning.Utdanningsbakgrunn);

    public bool? UkrainskVideregaaende { get; init; }

    public bool? SoektFraUtlandet { get; init; }

    public bool? FulltidVideregaaende { get; init; }

    public Ledd<DateOnly>? Tillatelse { get; init; }

    public Ledd<DateOnly>? Ankomst { get; init; }

    public Ledd<DateOnly>? Asylsoeknad { get; init; }

    public Ledd<DateOnly>? Bosetting { get; init; }

    public Ledd<DateOnly>? Tilbud { get; init; }

    public Ledd<DateOnly>? Vedtak { get; init; }

    public Ledd<DateOnly>? Vedtakstart { get; init; }

    public Ledd<DateOnly>? Programstart { get; init; }

    public Ledd<DateOnly>? Hendelse { get; init; }

    /// <summary>The date that decides; null when it is not known.</summary>
    public Ledd<DateOnly>? Finn(Noekkeldato noekkeldato) => noekkeldato switch
    {
        Noekkeldato.Tillatelse => Tillatelse,
        Noekkeldato.Ankomst => Ankomst,
        Noekkeldato.Asylsoeknad => Asylsoeknad,
        Noekkeldato.Bosetting => Bosetting,
        Noekkeldato.Tilbud => Tilbud,
        Noekkeldato.Vedtak => Vedtak,
        Noekkeldato.Vedtakstart => Vedtakstart,
        Noekkeldato.Programstart => Programstart,
        _ => Hendelse,
    };

    /// <summary>The fact that a date that decides comes from, for saying what is missing.</summary>
    public static Saksopplysning Opplysning(Noekkeldato noekkeldato, Registreringsfamilie? familie) => noekkeldato switch
    {
        Noekkeldato.Tillatelse => Saksopplysning.Innvilget,
        Noekkeldato.Ankomst => Saksopplysning.Ankomst,
        Noekkeldato.Asylsoeknad => Saksopplysning.Asylsoeknad,
        Noekkeldato.Bosetting => Saksopplysning.Bosetting,
        Noekkeldato.Tilbud => familie is Registreringsfamilie.Introduksjonsprogram ? Saksopplysning.Programtilbud : Saksopplysning.Norsktilbud,
        Noekkeldato.Vedtak or Noekkeldato.Vedtakstart => familie is Registreringsfamilie.Introduksjonsprogram ? Saksopplysning.Programvedtak : Saksopplysning.Norskvedtak,
        Noekkeldato.Programstart => Saksopplysning.Programstart,
        _ => Saksopplysning.Dato,
    };
}
