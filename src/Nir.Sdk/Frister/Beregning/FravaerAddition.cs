using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>What absence, days off and leave add to a programme: all of it once it exceeds ten virkedager, or approved leave (rows F1-F3).</summary>
internal static class FravaerAddition
{
    /// <summary>What is added, and the rule that counts it.</summary>
    internal readonly record struct Tillegg(Term<int> Count, ParameterRow? Regel, bool InWorkdays);

    /// <summary>Counts what is added to a programme from its first day to its ordinary last; null when a fact is missing.</summary>
    public static Tillegg? Count(Saksgang sak, Calculation r, Term<DateOnly> from, Term<DateOnly> lastDay)
    {
        if (r.Lookup(Parametre.Fravaerstillegg, sak.ProgramLookup with { Hendelse = lastDay }) is not { } row)
        {
            return null;
        }

        return row.BareGodkjentPermisjon is true ? Permisjon(sak, r, from, lastDay) : AllFravaer(sak, r, row, from, lastDay);
    }

    /// <summary>Whether there is anything that may be added.</summary>
    public static bool HasAny(Saksgang sak) => sak.Programmet is { } program && (program.Permisjoner.Count > 0 || program.Fravaer.Count > 0);

    /// <summary>The day moved by what was counted.</summary>
    public static Term<DateOnly> AddAvslutning(Calculation r, Term<DateOnly> day, Tillegg addition) =>
        addition.Regel is not { } regel ? day
        : addition.InWorkdays ? r.AddVirkedager(regel, day, addition.Count)
        : r.AddPermisjon(regel, day, addition.Count);

    // INT § 5: approved leave, as leave is added elsewhere too.
    private static Tillegg Permisjon(Saksgang sak, Calculation r, Term<DateOnly> from, Term<DateOnly> lastDay)
    {
        var perioder = sak.AddedToProgramme(medFravaer: false);
        return perioder.Length == 0
            ? default
            : new(r.CountPermisjon(Parametre.PermisjonIKalenderdager, from, lastDay, perioder, SakFact.Programpermisjoner), Parametre.PermisjonIKalenderdager,
                InWorkdays: false);
    }

    private static Tillegg AllFravaer(Saksgang sak, Calculation r, FravaerstilleggRow row, Term<DateOnly> from, Term<DateOnly> lastDay)
    {
        var perioder = sak.AddedToProgramme(medFravaer: true);
        if (perioder.Length == 0)
        {
            return default;
        }

        var sum = r.CountVirkedagerIn(Parametre.FravaerIVirkedager, from, lastDay, perioder, SakFact.Programfravaer);
        if (!r.IsOver(row, sum, row.TerskelTerm, Enhet.Virkedager))
        {
            return default;
        }

        var chosen = Valgpunkter.Fravaerstillegg.Possibilities[(int)sak.Valg.Fravaerstillegg];
        return sak.Valg.Fravaerstillegg is Fravaerstillegg.DetOverTerskelen
            ? new(r.Rest(row, sum, row.TerskelTerm, Enhet.Virkedager, chosen), row, InWorkdays: true)
            : new(r.CountVirkedager(row, from, lastDay, perioder, SakFact.Programfravaer, chosen), row, InWorkdays: true);
    }

    // Absence in hours is part of a day and is not counted; unauthorised absence is not «etter reglene i forskriften».
    internal static Periode[] Perioder(Saksgang sak, bool medFravaer)
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

        return Calendar.Sort(perioder);
    }
}
