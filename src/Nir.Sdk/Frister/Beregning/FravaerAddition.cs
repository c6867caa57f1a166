using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What absence, days off and leave add to a programme: all of it once it exceeds ten virkedager, or approved leave (rows F1-F3).</summary>
internal static class FravaerAddition
{
    /// <summary>What is added, and the rule that counts it.</summary>
    internal readonly record struct Tillegg(Ledd<int> Antall, Parameterrad? Regel, bool IVirkedager);

    /// <summary>Counts what is added to a programme from its first day to its ordinary last; null when a fact is missing.</summary>
    public static Tillegg? Tell(Saksgang sak, Regnestykke r, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag)
    {
        if (r.Slaa(Parametre.Fravaerstillegg, sak.Programoppslag with { Hendelse = sisteDag }) is not { } rad)
        {
            return null;
        }

        return rad.BareGodkjentPermisjon is true ? Permisjon(sak, r, fra, sisteDag) : AltFravaer(sak, r, rad, fra, sisteDag);
    }

    /// <summary>Whether there is anything that may be added.</summary>
    public static bool HasAny(Saksgang sak) => sak.Programmet is { } program && (program.Permisjoner.Count > 0 || program.Fravaer.Count > 0);

    /// <summary>The day moved by what was counted.</summary>
    public static Ledd<DateOnly> LeggTil(Regnestykke r, Ledd<DateOnly> dag, Tillegg tillegg) =>
        tillegg.Regel is not { } regel ? dag
        : tillegg.IVirkedager ? r.LeggTilVirkedager(regel, dag, tillegg.Antall)
        : r.LeggTilPermisjon(regel, dag, tillegg.Antall);

    // INT § 5: approved leave, as leave is added elsewhere too.
    private static Tillegg Permisjon(Saksgang sak, Regnestykke r, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag)
    {
        var perioder = Perioder(sak, medFravaer: false);
        return perioder.Length == 0
            ? default
            : new(r.TellPermisjon(Parametre.PermisjonIKalenderdager, fra, sisteDag, perioder, Saksopplysning.Programpermisjoner), Parametre.PermisjonIKalenderdager, IVirkedager: false);
    }

    private static Tillegg AltFravaer(Saksgang sak, Regnestykke r, Fravaerstilleggrad rad, Ledd<DateOnly> fra, Ledd<DateOnly> sisteDag)
    {
        var perioder = Perioder(sak, medFravaer: true);
        if (perioder.Length == 0)
        {
            return default;
        }

        var sum = r.TellVirkedagerI(Parametre.FravaerIVirkedager, fra, sisteDag, perioder, Saksopplysning.Programfravaer);
        if (!r.ErOver(rad, sum, rad.TerskelLedd, Enhet.Virkedager))
        {
            return default;
        }

        var valgt = Valgpunkter.Fravaerstillegg.Muligheter[(int)sak.Valg.Fravaerstillegg];
        return sak.Valg.Fravaerstillegg is Fravaerstillegg.DetOverTerskelen
            ? new(r.Rest(rad, sum, rad.TerskelLedd, Enhet.Virkedager, valgt), rad, IVirkedager: true)
            : new(r.TellVirkedager(rad, fra, sisteDag, perioder, Saksopplysning.Programfravaer, valgt), rad, IVirkedager: true);
    }

    // Absence in hours is part of a day and is not counted; unauthorised absence is not «etter reglene i forskriften».
    private static Periode[] Perioder(Saksgang sak, bool medFravaer)
    {
        if (sak.Programmet is not { } program || (program.Permisjoner.Count == 0 && (program.Fravaer.Count == 0 || !medFravaer)))
        {
            return [];
        }

        var perioder = new List<Periode>(program.Permisjoner.Count + program.Fravaer.Count);
        foreach (var permisjon in program.Permisjoner)
        {
            if (permisjon.Permisjonsgrunn.LeggesTilProgramtid())
            {
                perioder.Add(new(permisjon.Fra, permisjon.Til));
            }
        }

        foreach (var fravaer in program.Fravaer)
        {
            if (medFravaer && fravaer.Timer is null && fravaer.Fravaerstype.HarGyldigGrunn())
            {
                perioder.Add(new(fravaer.Fra, fravaer.Til));
            }
        }

        return Kalender.Sortert(perioder);
    }
}
