using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>Finds the date that decides (<see cref="Noekkeldato"/>) in a registration.</summary>
internal static class Noekkeldatoer
{
    /// <summary>The date; null when the registration does not hold it.</summary>
    /// <param name="noekkeldato">Which date.</param>
    /// <param name="registrering">The registration.</param>
    /// <param name="del">The part that asks; its own date is <see cref="Noekkeldato.Hendelse"/>.</param>
    /// <param name="registersDato">The register's date.</param>
    public static DateOnly? Finn(Noekkeldato noekkeldato, Registrering registrering, Registreringsdel del, DateOnly registersDato) => noekkeldato switch
    {
        Noekkeldato.Registrering => registersDato,
        Noekkeldato.Vedtak => registrering.FoersteVedtaksdato(),
        Noekkeldato.Vedtakstart => registrering.FoersteStartdato(),
        Noekkeldato.Tilbud => Tilbudsdato(registrering) ?? registrering.FoersteVedtaksdato(),
        Noekkeldato.Programstart => registrering.Oppstart ?? registrering.FoersteStartdato(),
        Noekkeldato.Programslutt => Programslutt(registrering),
        Noekkeldato.Hendelse => del.Hendelsesdato ?? registrering.FoersteVedtaksdato(),
        _ => null,
    };

    /// <summary>The day a programme ended: its avslutning, a permanent stans, or the last vedtak's last day. Null: not ended, or not known.</summary>
    public static DateOnly? Programslutt(Registrering registrering) => registrering switch
    {
        Introduksjonsprogram { Avslutning: { } avslutning } => avslutning.Dato,
        Introduksjonsprogram program when PermanentStans(program) is { } stanset => stanset,
        _ => registrering.Vedtak.Seneste(static vedtak => vedtak.Sluttdato),
    };

    private static DateOnly? PermanentStans(Introduksjonsprogram program) =>
        program.Stans.Tidligste(static stans => stans.Stanstype is Stanstype.Permanent ? stans.Fra : null);

    private static DateOnly? Tilbudsdato(Registrering registrering) => registrering switch
    {
        Introduksjonsprogram program => program.Tilbudsdato,
        Norskopplaering norsk => norsk.Tilbudsdato,
        _ => null,
    };
}
