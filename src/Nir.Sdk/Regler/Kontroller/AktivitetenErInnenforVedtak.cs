using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR3006: tiltak and hours lie within a period that a vedtak covers. Of each list the first that does not is named.</summary>
internal static class AktivitetenErInnenforVedtak
{
    private const int VanligAntall = 8;

    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        var antall = registrering.Vedtak?.Count ?? 0;
        var plass = antall <= VanligAntall ? stackalloc Periode[VanligAntall] : new Periode[antall];
        ReadOnlySpan<Periode> perioder = plass[..Vedtaksperioder(registrering, plass)];
        if (perioder.Length == 0)
        {
            if (Vilkaar.NoeErTildelt(registrering, kontroll.Kontekst))
            {
                kontroll.IkkeVurder(Regelkatalog.NIR3006, nameof(Noekkeldato.Vedtakstart));
            }

            return;
        }

        switch (registrering)
        {
            case Introduksjonsprogram program:
                Tiltak(program.Tiltak ?? [], perioder, ref kontroll);
                break;
            case Mottakskvalifisering mottak:
                Tiltak(mottak.Tiltak ?? [], perioder, ref kontroll);
                break;
            case Norskopplaering norsk:
                Timer(norsk.TimerNorsk ?? [], norsk.TimerSamfunnskunnskap ?? [], perioder, ref kontroll);
                break;
            case Asylopplaering asyl:
                Timer(asyl.TimerNorsk ?? [], asyl.TimerSamfunnskunnskap ?? [], perioder, ref kontroll);
                break;
        }
    }

    // Adjacent vedtak cover days without a gap between them.
    private static int Vedtaksperioder(Registrering registrering, Span<Periode> plass)
    {
        var antall = 0;
        foreach (var vedtak in registrering.Vedtak ?? [])
        {
            var gir = vedtak.Vedtakstype is Vedtakstype.TildelingIntroduksjonsprogram or Vedtakstype.TildelingNorskopplaering
                or Vedtakstype.TildelingOpplaeringIMottak or Vedtakstype.TildelingIntegreringsfremmendeProgram
                or Vedtakstype.ForlengelseIntroduksjonsprogram or Vedtakstype.UtvidetNorskopplaering or Vedtakstype.YtterligereNorskopplaering;
            if (gir && vedtak.Startdato is { } start && start <= (vedtak.Sluttdato ?? DateOnly.MaxValue))
            {
                plass[antall++] = new(start, vedtak.Sluttdato ?? DateOnly.MaxValue);
            }
        }

        return Sammenhengende.Samle(plass[..antall]);
    }

    private static void Tiltak(ValueList<Tiltak> tiltak, ReadOnlySpan<Periode> perioder, ref Regelkontroll kontroll)
    {
        for (var i = 0; i < tiltak.Count; i++)
        {
            if (!Omfatter(perioder, tiltak[i].Fra, tiltak[i].Til ?? tiltak[i].Fra))
            {
                kontroll.Meld(Regelkatalog.NIR3006, new(nameof(Introduksjonsprogram.Tiltak), i), nameof(Registreringer.Tiltak.Fra));
                return;
            }
        }
    }

    private static void Timer(ValueList<Norsktimer> norsk, ValueList<Samfunnskunnskapstimer> samfunnskunnskap, ReadOnlySpan<Periode> perioder, ref Regelkontroll kontroll)
    {
        for (var i = 0; i < norsk.Count; i++)
        {
            if (!Beroerer(perioder, norsk[i].Uke))
            {
                kontroll.Meld(Regelkatalog.NIR3006, new(nameof(Norskopplaering.TimerNorsk), i), nameof(Norsktimer.Uke));
                break;
            }
        }

        for (var i = 0; i < samfunnskunnskap.Count; i++)
        {
            if (!Beroerer(perioder, samfunnskunnskap[i].Uke))
            {
                kontroll.Meld(Regelkatalog.NIR3006, new(nameof(Norskopplaering.TimerSamfunnskunnskap), i), nameof(Samfunnskunnskapstimer.Uke));
                break;
            }
        }
    }

    private static bool Omfatter(ReadOnlySpan<Periode> perioder, DateOnly fra, DateOnly til) =>
        Sammenhengende.Paabegynt(perioder, fra) is { } periode && til <= periode.Til;

    // A week may begin before the vedtak does. One that could not be read has a rule of its own.
    private static bool Beroerer(ReadOnlySpan<Periode> perioder, IsoUke uke) =>
        uke == default || (Sammenhengende.Paabegynt(perioder, uke.Soendag) is { } periode && uke.Mandag <= periode.Til);
}
