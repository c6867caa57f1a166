using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Deltakere;

/// <summary>When a participation is in progress, as far as its registration tells.</summary>
/// <param name="Fra">The first day. Null: not known.</param>
/// <param name="Til">The last day, inclusive. Null: goes on, or not known.</param>
internal readonly record struct Deltakelsesperiode(DateOnly? Fra, DateOnly? Til)
{
    public static Deltakelsesperiode From(DeltakerRegistrering registered)
    {
        var registrering = registered.Registrering;
        var til = Noekkeldatoer.Programslutt(registrering);
        return new(
            registrering.Oppstart ?? registrering.FindFirstStartdato() ?? registrering.FindFirstVedtaksdato(),
            registered.BeregnetAvslutning is { } computed && !(computed.Dato >= til) ? computed.Dato : til);
    }

    /// <summary>Whether some day of it lies in a year. What is not known keeps nothing out.</summary>
    public bool Concerns(int year) => !(Fra?.Year > year) && !(Til?.Year < year);
}
