using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3007: no time without tiltak is so long that NIR may close the programme by itself.</summary>
internal static class NIR3007_OppholdetErIkkeForLangt
{
    private const int OrdinaryCount = 16;

    public static void Check(Introduksjonsprogram registrering, ref RegelCheck check)
    {
        if (!registrering.Tiltak.HasAny())
        {
            return;
        }

        if (check.Context.DagerUtenAktivitet is not { } limit)
        {
            check.DoNotAssess(RegelNumber.NIR3007, nameof(ValidationContext.DagerUtenAktivitet));
            return;
        }

        var end = Noekkeldatoer.Programslutt(registrering) is { } ended && ended < check.Context.Dato ? ended : check.Context.Dato;
        var last = registrering.Oppstart?.DayNumber - 1;
        var most = registrering.Tiltak.Count + (registrering.Permisjoner?.Count ?? 0);
        var place = most <= OrdinaryCount ? stackalloc Periode[OrdinaryCount] : new Periode[most];
        foreach (var periode in place[..Activity(registrering, place)])
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

    /// <summary>The times with tiltak or leave, in order.</summary>
    /// <returns>How many there are, at the front.</returns>
    private static int Activity(Introduksjonsprogram registrering, Span<Periode> place)
    {
        var count = 0;
        foreach (var tiltak in registrering.Tiltak ?? [])
        {
            count = Add(new(tiltak.Fra, tiltak.Til ?? DateOnly.MaxValue), place, count);
        }

        foreach (var permisjon in registrering.Permisjoner ?? [])
        {
            count = Add(new(permisjon.Fra, permisjon.Til), place, count);
        }

        return ContiguousPerioder.Collect(place[..count]);
    }

    private static int Add(Periode periode, Span<Periode> place, int count)
    {
        if (periode.Til >= periode.Fra)
        {
            place[count++] = periode;
        }

        return count;
    }
}
