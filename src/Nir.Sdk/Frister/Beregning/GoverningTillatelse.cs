using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Which of a person's permits governs: rows V1-V5.</summary>
internal static class GoverningTillatelse
{
    /// <summary>The index of the permit that governs on the day asked about; -1 when none was granted by then.</summary>
    public static int Finn(Saksgang sak, Regnestykke r)
    {
        var aktuelle = Aktuelle(sak);
        if (aktuelle.Count <= 1)
        {
            return aktuelle.Count == 0 ? -1 : aktuelle[0];
        }

        var styrende = EtterValget(sak, r, aktuelle);
        return sak.Sak.Tillatelser[styrende].Oppholdsgrunnlag is Oppholdsgrunnlag.KollektivBeskyttelse
            ? EtterKollektivBeskyttelse(sak, r, styrende, aktuelle)
            : styrende;
    }

    /// <summary>The permits granted by the day, oldest first: those that give a right or a duty, or all when none does.</summary>
    private static List<int> Aktuelle(Saksgang sak)
    {
        var tillatelser = sak.Sak.Tillatelser;
        var aktuelle = new List<int>(tillatelser.Count);
        var girNoe = false;
        for (var i = 0; i < tillatelser.Count; i++)
        {
            if (tillatelser[i].Innvilget <= sak.Dato.Verdi)
            {
                aktuelle.Add(i);
                girNoe |= GirRettEllerPlikt(tillatelser[i]);
            }
        }

        if (girNoe && aktuelle.Count > 1)
        {
            aktuelle.RemoveAll(i => !GirRettEllerPlikt(tillatelser[i]));
        }

        aktuelle.Sort((a, b) => tillatelser[a].Innvilget.CompareTo(tillatelser[b].Innvilget));
        return aktuelle;
    }

    private static bool GirRettEllerPlikt(Tillatelse tillatelse) =>
        tillatelse.Oppholdsgrunnlag.RettsstillingNorsk() is not (Rettsstilling.KanTilbys or Rettsstilling.Ukjent);

    private static int EtterValget(Saksgang sak, Regnestykke r, List<int> aktuelle)
    {
        var valgt = Valgpunkter.StyrendeTillatelse.Muligheter[(int)sak.Valg.StyrendeTillatelse];
        var styrende = sak.Valg.StyrendeTillatelse is StyrendeTillatelse.Siste ? aktuelle[^1] : aktuelle[0];
        r.Fastslaa(Parametre.TillatelsenSomStyrer, Innvilget(sak, styrende), valgt);
        return Paabegynt(sak, r, styrende) is { } start ? Foer(sak, start, aktuelle) : styrende;
    }

    // What was begun under an earlier permit may be completed: then that permit goes on governing.
    private static DateOnly? Paabegynt(Saksgang sak, Regnestykke r, int styrende)
    {
        var (dato, innvilget) = (sak.Dato.Verdi, Innvilget(sak, styrende));
        if (sak.Sak.Program is { Startdato: { } program, Avsluttet: var avsluttet } && program <= dato && !(avsluttet <= dato)
            && r.ErFoer(Parametre.ProgrammetKanFullfoeres, new(program, Opphav.Opplysning(Saksopplysning.Programstart)), innvilget))
        {
            return program;
        }

        return sak.Sak.Norsk is { Startdato: { } norsk, Fullfoert: var fullfoert } && norsk <= dato && !(fullfoert <= dato)
            && r.Omfatter(Parametre.OpplaeringenKanFullfoeres, sak.MedTillatelse(styrende)) is true
            && r.ErFoer(Parametre.OpplaeringenKanFullfoeres, new(norsk, Opphav.Opplysning(Saksopplysning.Norskstart)), innvilget)
            ? norsk
            : null;
    }

    /// <summary>The last permit granted by a day; the first of all when none was.</summary>
    private static int Foer(Saksgang sak, DateOnly dag, List<int> aktuelle)
    {
        var nummer = aktuelle.FindLastIndex(i => sak.Sak.Tillatelser[i].Innvilget <= dag);
        return aktuelle[Math.Max(nummer, 0)];
    }

    // A later permit gives a person with a decision under kapittel 6A nothing new; without one the ordinary rules follow the new permit.
    private static int EtterKollektivBeskyttelse(Saksgang sak, Regnestykke r, int styrende, List<int> aktuelle)
    {
        var ny = NesteSlags(sak, styrende, aktuelle);
        if (ny < 0 || r.Omfatter(Parametre.IngenNyeRettigheterEtterKapittel6A, sak.MedTillatelse(ny)) is not true)
        {
            return styrende;
        }

        var innvilget = Innvilget(sak, ny);
        if (Vedtakene.FoersteInnvilgelse(sak.Sak) is { } vedtak && r.ErFoer(Parametre.IngenNyeRettigheterEtterKapittel6A, vedtak, innvilget))
        {
            return styrende;
        }

        r.Fastslaa(Parametre.VanligeReglerFraNyTillatelse, innvilget);
        return ny;
    }

    private static int NesteSlags(Saksgang sak, int styrende, List<int> aktuelle)
    {
        foreach (var i in aktuelle)
        {
            var tillatelse = sak.Sak.Tillatelser[i];
            if (tillatelse.Innvilget > sak.Sak.Tillatelser[styrende].Innvilget && tillatelse.Oppholdsgrunnlag is not Oppholdsgrunnlag.KollektivBeskyttelse)
            {
                return i;
            }
        }

        return -1;
    }

    private static Ledd<DateOnly> Innvilget(Saksgang sak, int indeks) =>
        new(sak.Sak.Tillatelser[indeks].Innvilget, Opphav.Opplysning(Saksopplysning.Innvilget, indeks));
}
