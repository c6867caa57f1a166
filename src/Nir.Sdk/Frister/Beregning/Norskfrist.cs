using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// How long the right and duty to be trained in Norwegian lasts: 18 months or three years under integreringsloven, twelve months under
/// kapittel 6A, three years under introduksjonsloven (rows N1-N7).
/// </summary>
internal static class Norskfrist
{
    public static FristAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        if (!r.IsWithoutAnswer && sak.Lov.Lovverk is Lovverk.IntegreringslovenKapittel6A && sak.FirstNorskstart is null
            && VedtakTimeline.FirstNorskinnvilgelse(sak) is not null)
        {
            r.Missing(SakFact.Norskvedtakstart, Parametre.EttAarNorsk.Id);
        }

        if (r.IsWithoutAnswer || r.Choose(Parametre.Norsklengde, SakLookup(sak, r)) is not { } length || NorskClock.Find(sak, r) is not { } from)
        {
            return new(r, Fristtype.Norskopplaering, null);
        }

        var frist = r.AddMonths(from, length.VarighetTerm);
        var lastDay = r.LastDayOf(from, frist);
        if (length.Permisjon is true)
        {
            var days = r.CountPermisjon(Parametre.PermisjonIKalenderdager, from, lastDay, Permisjoner(sak, r), SakFact.Norskpermisjoner);
            lastDay = r.AddPermisjon(Parametre.PermisjonIKalenderdager, lastDay, days);
            frist = r.AddPermisjon(Parametre.PermisjonIKalenderdager, frist, days);
        }

        (frist, lastDay) = Pandeminorsk.Extend(sak, r, from, length.VarighetTerm, frist, lastDay);
        frist = r.FirstVirkedag(Parametre.NesteVirkedagOgsaaEllers, frist);
        (frist, lastDay) = AgeLimit(sak, r, frist, lastDay);
        return new(r, Fristtype.Norskopplaering, frist.Verdi, lastDay.Verdi, from.Verdi, sak.Opplaeringen?.Fullfoert)
        {
            LastDayOpphav = lastDay.Opphav,
            Rad = length
        };
    }

    /// <summary>The leaves from the training as days, in order. U-32: whether leave that is only known from the programme counts.</summary>
    public static Periode[] Permisjoner(Saksgang sak, Calculation r)
    {
        if (sak.Opplaeringen is not { Permisjoner.Count: > 0 } && sak.Programmet is not { Permisjoner.Count: > 0 })
        {
            return [];
        }

        var perioder = new List<Periode>();
        foreach (var permisjon in sak.Opplaeringen?.Permisjoner ?? [])
        {
            perioder.Add(new(permisjon.Fra, permisjon.Til));
        }

        if (sak.Programmet is { Permisjoner.Count: > 0 } program && program.Permisjoner.Any(permisjon => IsOnlyTheProgrammes(permisjon, perioder)))
        {
            var chosen = Valgpunkter.ProgrampermisjonINorsk.Possibilities[(int)sak.Valg.ProgrampermisjonINorsk];
            var counts = sak.Valg.ProgrampermisjonINorsk is ProgrampermisjonINorsk.Regnes;
            r.Establish(Parametre.ProgrampermisjonFlytterNorskfristen, new Term<bool>(counts, new Opphav(chosen, 0)), chosen);
            if (counts)
            {
                perioder.AddRange(
                    program.Permisjoner.Where(static permisjon => permisjon.Permisjonsgrunn.LeggesTilProgramtid())
                        .Select(static permisjon => new Periode(permisjon.Fra, permisjon.Til)));
            }
        }

        return Calendar.Sort(perioder);
    }

    private static bool IsOnlyTheProgrammes(Permisjon permisjon, List<Periode> perioder) =>
        permisjon.Permisjonsgrunn.LeggesTilProgramtid() && !perioder.Contains(new(permisjon.Fra, permisjon.Til));

    // U-15: whether education is needed of one who is exempted from the duty.
    private static SakLookup SakLookup(Saksgang sak, Calculation r)
    {
        var lookup = sak.NorskLookup;
        if (lookup is not { Lovverk.Verdi: Lovverk.Integreringsloven, Videregaaende: null, Rettsstilling.Verdi: Rettsstilling.Rett }
            || sak.Valg.UtdanningWithOnlyRett is UtdanningWithOnlyRett.Trengs)
        {
            return lookup;
        }

        var chosen = Valgpunkter.UtdanningWithOnlyRett.Possibilities[(int)sak.Valg.UtdanningWithOnlyRett];
        return lookup with { Videregaaende = r.Establish(Parametre.UtdanningNaarBareRett, new Term<bool>(false, new Opphav(chosen, 0)), chosen) };
    }

    // The right and duty end at the age limit, however much of the time is left.
    private static (Term<DateOnly> Frist, Term<DateOnly> SisteDag) AgeLimit(Saksgang sak, Calculation r, Term<DateOnly> frist, Term<DateOnly> lastDay)
    {
        if (NorskAgeLimit.Day(sak) is not { } day || day.Verdi > lastDay.Verdi)
        {
            return (frist, lastDay);
        }

        return (r.Earliest(Parametre.OpphoererVed67, frist, day), r.Earliest(Parametre.OpphoererVed67, lastDay, r.DayBefore(Parametre.DagenFoer, day)));
    }
}
