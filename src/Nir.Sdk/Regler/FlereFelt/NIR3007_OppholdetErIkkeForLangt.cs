using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3007: no time without tiltak is so long that NIR may close the programme by itself.</summary>
internal static class NIR3007_OppholdetErIkkeForLangt
{
    public static void Check(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        if (!registrering.Tiltak.HasAny())
        {
            return;
        }

        if (check.Context.DagerUtenAktivitet is not { } limit)
        {
            check.DoNotAssess(RegelCatalogue.NIR3007, nameof(ValidationContext.DagerUtenAktivitet));
            return;
        }

        var end = Noekkeldatoer.Programslutt(registrering) is { } ended && ended < check.Context.Dato ? ended : check.Context.Dato;
        var last = registrering.Oppstart?.DayNumber - 1;
        foreach (var periode in Activity(registrering))
        {
            if (last is { } day && periode.Fra.DayNumber - day - 1 > limit)
            {
                break;
            }

            last = Math.Max(last ?? 0, periode.Til.DayNumber);
        }

        if (end.DayNumber - last > limit)
        {
            check.Report(RegelCatalogue.NIR3007, default, nameof(Introduksjonsprogram.Tiltak), DateOnly.FromDayNumber(Math.Max(last!.Value, 0)));
        }
    }

    private static Periode[] Activity(Introduksjonsprogram registrering)
    {
        var perioder = new List<Periode>();
        foreach (var tiltak in registrering.Tiltak ?? [])
        {
            perioder.Add(new(tiltak.Fra, tiltak.Til ?? DateOnly.MaxValue));
        }

        foreach (var permisjon in registrering.Permisjoner ?? [])
        {
            perioder.Add(new(permisjon.Fra, permisjon.Til));
        }

        perioder.RemoveAll(static periode => periode.Til < periode.Fra);
        return ContiguousPerioder.Perioder(perioder);
    }
}
