using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// Which of a person's permits governs, for each ordning (rows V1-V5): for the programme the first that integreringsloven § 9 or
/// introduksjonsloven § 2 names, for the training the first that §§ 27-28 or § 17 names.
/// </summary>
internal static class GoverningTillatelse
{
    /// <summary>The index of the permit that governs an ordning on the day asked about; -1 when none was granted by then.</summary>
    public static int Find(Saksgang sak, Calculation r, Registreringsfamilie ordning)
    {
        if (sak.Sak.Tillatelser is [var only])
        {
            return only.Innvilget > sak.Dato.Verdi ? -1 : 0;
        }

        var candidates = Candidates(sak, ordning);
        if (candidates.Count <= 1)
        {
            return candidates.Count == 0 ? -1 : candidates[0];
        }

        var governing = ByOption(sak, r, candidates);
        return sak.Sak.Tillatelser[governing].Oppholdsgrunnlag is Oppholdsgrunnlag.KollektivBeskyttelse
            ? AfterKollektivBeskyttelse(sak, r, governing, candidates)
            : governing;
    }

    /// <summary>The first permit of a kind that the programme's law names, granted by the day asked about; null when there is none.</summary>
    public static Term<DateOnly>? FirstForProgramme(Saksgang sak)
    {
        var first = -1;
        for (var i = 0; i < sak.Sak.Tillatelser.Count; i++)
        {
            var tillatelse = sak.Sak.Tillatelser[i];
            if (tillatelse.Innvilget <= sak.Dato.Verdi && Rank(tillatelse, Registreringsfamilie.Introduksjonsprogram) == 0
                && (first < 0 || tillatelse.Innvilget < sak.Sak.Tillatelser[first].Innvilget))
            {
                first = i;
            }
        }

        return first < 0 ? null : Innvilget(sak, first);
    }

    /// <summary>The permits granted by the day, oldest first: of those that do most for the ordning.</summary>
    private static List<int> Candidates(Saksgang sak, Registreringsfamilie ordning)
    {
        var tillatelser = sak.Sak.Tillatelser;
        var candidates = new List<int>(tillatelser.Count);
        var best = int.MaxValue;
        for (var i = 0; i < tillatelser.Count; i++)
        {
            if (tillatelser[i].Innvilget > sak.Dato.Verdi || Rank(tillatelser[i], ordning) is var rank && rank > best)
            {
                continue;
            }

            if (rank < best)
            {
                best = rank;
                candidates.Clear();
            }

            candidates.Add(i);
        }

        candidates.Sort((a, b) => tillatelser[a].Innvilget.CompareTo(tillatelser[b].Innvilget));
        return candidates;
    }

    // 0: gives a right or a duty; 1: may be offered; 2: neither.
    private static int Rank(Tillatelse tillatelse, Registreringsfamilie ordning)
    {
        var erIntroduksjonslov = tillatelse is { SoektFraUtlandet: false, Innvilget: var innvilget } && innvilget < Parametre.LovEtterTillatelsen.Periode.Fra;
        var grunnlag = tillatelse.Oppholdsgrunnlag;
        if (ordning is Registreringsfamilie.Introduksjonsprogram)
        {
            return !grunnlag.IsDefined() ? 2
                : grunnlag.GirIntroduksjonsprogram() || (erIntroduksjonslov && grunnlag is Oppholdsgrunnlag.EnsligMindreaarigUtenDokumentertIdentitet) ? 0
                : grunnlag is Oppholdsgrunnlag.FamilieTilAndre or Oppholdsgrunnlag.FamilieTilPersonEtter23Eller25 ? 1
                : 2;
        }

        return grunnlag.RettsstillingNorsk() is Rettsstilling.Ukjent ? 2
            : erIntroduksjonslov && tillatelse.Innvilget < Parametre.TillatelseFoerSeptember2005.Periode.Til ? 2
            : erIntroduksjonslov && grunnlag is Oppholdsgrunnlag.EnsligMindreaarigUtenDokumentertIdentitet ? 0
            : grunnlag.RettsstillingNorsk() is Rettsstilling.KanTilbys ? 1
            : 0;
    }

    private static int ByOption(Saksgang sak, Calculation r, List<int> candidates)
    {
        var chosen = Valgpunkter.TillatelseChoice.Possibilities[(int)sak.Valg.TillatelseChoice];
        var governing = sak.Valg.TillatelseChoice is TillatelseChoice.Siste ? candidates[^1] : candidates[0];
        r.Establish(Parametre.TillatelsenSomStyrer, Innvilget(sak, governing), chosen);
        return Begun(sak, r, governing) is { } start ? LastBefore(sak, start, candidates) : governing;
    }

    // What was begun under an earlier permit may be completed: then that permit goes on governing.
    private static DateOnly? Begun(Saksgang sak, Calculation r, int governing)
    {
        var (day, granted) = (sak.Dato.Verdi, Innvilget(sak, governing));
        if (sak.Programmet is { Startdato: { } program, Avsluttet: var ended } && program <= day && !(ended <= day)
            && r.IsBefore(Parametre.ProgrammetKanFullfoeres, new(program, Opphav.Fact(SakFact.Programstart)), granted))
        {
            return program;
        }

        return sak.Opplaeringen is { Startdato: { } norsk, Fullfoert: var completed } && norsk <= day && !(completed <= day)
            && r.Includes(Parametre.OpplaeringenKanFullfoeres, sak.WithTillatelse(governing)) is true
            && r.IsBefore(Parametre.OpplaeringenKanFullfoeres, new(norsk, Opphav.Fact(SakFact.Norskstart)), granted)
            ? norsk
            : null;
    }

    /// <summary>The last permit granted by a day; the first of all when none was.</summary>
    private static int LastBefore(Saksgang sak, DateOnly day, List<int> candidates)
    {
        var place = candidates.FindLastIndex(i => sak.Sak.Tillatelser[i].Innvilget <= day);
        return candidates[Math.Max(place, 0)];
    }

    // A later permit gives a person with a decision under kapittel 6A nothing new; without one the ordinary rules follow the new permit.
    private static int AfterKollektivBeskyttelse(Saksgang sak, Calculation r, int governing, List<int> candidates)
    {
        var next = NextOfAnotherKind(sak, governing, candidates);
        if (next < 0 || r.Includes(Parametre.IngenNyeRettigheterEtterKapittel6A, sak.WithTillatelse(next)) is not true)
        {
            return governing;
        }

        var granted = Innvilget(sak, next);
        if (VedtakTimeline.FirstInnvilgelse(sak) is { } vedtak && r.IsBefore(Parametre.IngenNyeRettigheterEtterKapittel6A, vedtak, granted))
        {
            return governing;
        }

        r.Establish(Parametre.VanligeReglerFraNyTillatelse, granted);
        return next;
    }

    private static int NextOfAnotherKind(Saksgang sak, int governing, List<int> candidates)
    {
        foreach (var i in candidates)
        {
            var tillatelse = sak.Sak.Tillatelser[i];
            if (tillatelse.Innvilget > sak.Sak.Tillatelser[governing].Innvilget && tillatelse.Oppholdsgrunnlag is not Oppholdsgrunnlag.KollektivBeskyttelse)
            {
                return i;
            }
        }

        return -1;
    }

    private static Term<DateOnly> Innvilget(Saksgang sak, int index) =>
        new(sak.Sak.Tillatelser[index].Innvilget, Opphav.Fact(SakFact.Innvilget, index));
}
