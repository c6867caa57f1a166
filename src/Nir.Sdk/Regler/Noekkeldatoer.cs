using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler;

/// <summary>Finds the date that decides (<see cref="Noekkeldato"/>) in a registration.</summary>
internal static class Noekkeldatoer
{
    /// <summary>The date; null when the registration does not hold it.</summary>
    /// <param name="noekkeldato">Which date.</param>
    /// <param name="registrering">The registration.</param>
    /// <param name="part">The part that asks; its own date is <see cref="Noekkeldato.Hendelse"/>.</param>
    /// <param name="registerDate">The register's date.</param>
    public static DateOnly? Find(Noekkeldato noekkeldato, Registrering registrering, RegistreringPart part, DateOnly registerDate) => noekkeldato switch
    {
        Noekkeldato.Registrering => registerDate,
        Noekkeldato.Vedtak => registrering.FindFirstVedtaksdato(),
        Noekkeldato.Vedtakstart => registrering.FindFirstStartdato(),
        Noekkeldato.Tilbud => Tilbudsdato(registrering) ?? registrering.FindFirstVedtaksdato(),
        Noekkeldato.Programstart => registrering.Oppstart ?? registrering.FindFirstStartdato(),
        Noekkeldato.Programslutt => Programslutt(registrering),
        Noekkeldato.Hendelse => part.Hendelsesdato ?? registrering.FindFirstVedtaksdato(),
        _ => null,
    };

    /// <summary>The day a programme ended: its avslutning, a permanent stans, or the last vedtak's last day. Null: not ended, or not known.</summary>
    public static DateOnly? Programslutt(Registrering registrering) => registrering switch
    {
        Introduksjonsprogram { Avslutning: { } avslutning } => avslutning.Dato,
        Introduksjonsprogram program when PermanentStans(program) is { } stanset => stanset,
        _ => registrering.Vedtak.Latest(static vedtak => vedtak.Sluttdato),
    };

    private static DateOnly? PermanentStans(Introduksjonsprogram program) =>
        program.Stans.Earliest(static stans => stans.Stanstype is Stanstype.Permanent ? stans.Fra : null);

    private static DateOnly? Tilbudsdato(Registrering registrering) => registrering switch
    {
        Introduksjonsprogram program => program.Tilbudsdato,
        Norskopplaering norsk => norsk.Tilbudsdato,
        _ => null,
    };
}
