using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.FlereFelt;

/// <summary>NIR3006: tiltak and hours lie within a period that a vedtak covers. Of each list the first that does not is named.</summary>
internal static class NIR3006_AktivitetenErInnenforVedtak
{
    private const int OrdinaryCount = 8;

    public static void Check(Registrering registrering, ref RegelCheck check)
    {
        var count = registrering.Vedtak?.Count ?? 0;
        var place = count <= OrdinaryCount ? stackalloc Periode[OrdinaryCount] : new Periode[count];
        ReadOnlySpan<Periode> perioder = place[..Vedtaksperioder(registrering, place)];
        if (perioder.Length == 0)
        {
            if (Vilkaar.NoeErTildelt(registrering, check.Context))
            {
                check.DoNotAssess(RegelNumber.NIR3006, nameof(Noekkeldato.Vedtakstart));
            }

            return;
        }

        switch (registrering)
        {
            case Introduksjonsprogram program:
                Tiltak(program.Tiltak ?? [], perioder, ref check);
                break;
            case Mottakskvalifisering mottak:
                Tiltak(mottak.Tiltak ?? [], perioder, ref check);
                break;
            case Norskopplaering norsk:
                Timer(norsk.TimerNorsk ?? [], norsk.TimerSamfunnskunnskap ?? [], perioder, ref check);
                break;
            case Asylopplaering asyl:
                Timer(asyl.TimerNorsk ?? [], asyl.TimerSamfunnskunnskap ?? [], perioder, ref check);
                break;
        }
    }

    // Adjacent vedtak cover days without a gap between them.
    private static int Vedtaksperioder(Registrering registrering, Span<Periode> place)
    {
        var count = 0;
        foreach (var vedtak in registrering.Vedtak ?? [])
        {
            var gives = vedtak.Vedtakstype is Vedtakstype.TildelingIntroduksjonsprogram or Vedtakstype.TildelingNorskopplaering
                or Vedtakstype.TildelingOpplaeringIMottak or Vedtakstype.TildelingIntegreringsfremmendeProgram
                or Vedtakstype.ForlengelseIntroduksjonsprogram or Vedtakstype.UtvidetNorskopplaering or Vedtakstype.YtterligereNorskopplaering;
            if (gives && vedtak.Startdato is { } start && start <= (vedtak.Sluttdato ?? DateOnly.MaxValue))
            {
                place[count++] = new(start, vedtak.Sluttdato ?? DateOnly.MaxValue);
            }
        }

        return ContiguousPerioder.Collect(place[..count]);
    }

    private static void Tiltak(ValueList<Tiltak> tiltak, ReadOnlySpan<Periode> perioder, ref RegelCheck check)
    {
        for (var i = 0; i < tiltak.Count; i++)
        {
            if (!Includes(perioder, tiltak[i].Fra, tiltak[i].Til ?? tiltak[i].Fra))
            {
                check.Report(RegelCatalogue.NIR3006, new(nameof(Introduksjonsprogram.Tiltak), i), nameof(Registreringer.Tiltak.Fra));
                return;
            }
        }
    }

    private static void Timer(ValueList<Norsktimer> norsk, ValueList<Samfunnskunnskapstimer> samfunnskunnskap, ReadOnlySpan<Periode> perioder,
        ref RegelCheck check)
    {
        for (var i = 0; i < norsk.Count; i++)
        {
            if (!Touches(perioder, norsk[i].Uke))
            {
                check.Report(RegelCatalogue.NIR3006, new(nameof(Norskopplaering.TimerNorsk), i), nameof(Norsktimer.Uke));
                break;
            }
        }

        for (var i = 0; i < samfunnskunnskap.Count; i++)
        {
            if (!Touches(perioder, samfunnskunnskap[i].Uke))
            {
                check.Report(RegelCatalogue.NIR3006, new(nameof(Norskopplaering.TimerSamfunnskunnskap), i), nameof(Samfunnskunnskapstimer.Uke));
                break;
            }
        }
    }

    private static bool Includes(ReadOnlySpan<Periode> perioder, DateOnly from, DateOnly to) =>
        ContiguousPerioder.Paabegynt(perioder, from) is { } periode && to <= periode.Til;

    // A week may begin before the vedtak does. One that could not be read has a rule of its own.
    private static bool Touches(ReadOnlySpan<Periode> perioder, IsoUke week) =>
        week == default || Touches(perioder, week.Mandag);

    private static bool Touches(ReadOnlySpan<Periode> perioder, DateOnly monday) =>
        ContiguousPerioder.Paabegynt(perioder, monday.AddDays(6)) is { } periode && monday <= periode.Til;
}
