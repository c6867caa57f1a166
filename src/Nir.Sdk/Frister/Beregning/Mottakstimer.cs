using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The hours of training in reception centres (rows H17-H22).</summary>
internal static class Mottakstimer
{
    public static Timeramme Norsk(Saksgang sak)
    {
        var (r, row) = Row(sak);
        return row is null
            ? Without(r, SubjectHours.Norsk)
            : Answer(r, row, SubjectHours.Norsk, row.NorskTerm, TimerammeTimeline.Sum(sak.Sak.Asylsak?.TimerNorsk, SakFact.Asyltimer, sak));
    }

    public static Timeramme KulturOgVerdier(Saksgang sak)
    {
        var (r, row) = Row(sak);
        if (row is { KulturOgVerdier: null })
        {
            r.End(row);
        }

        return row is null || r.IsWithoutAnswer
            ? Without(r, SubjectHours.KulturOgVerdier)
            : Answer(r, row, SubjectHours.KulturOgVerdier, row.KulturOgVerdierTerm, Culture(sak));
    }

    // IF § 73: those who had 25 hours of culture and values before 2022 have no duty of social studies.
    public static Timeramme Samfunnskunnskap(Saksgang sak)
    {
        var (r, row) = Row(sak);
        if (row is { Samfunnskunnskap: null })
        {
            r.End(row);
        }
        else if (row is not null && r.Includes(Parametre.KulturOgVerdierFoer2022, sak.PersonLookup) is true
            && r.IsAtLeast(Parametre.KulturOgVerdierFoer2022, Culture(sak), Parametre.KulturOgVerdierFoer2022.TimerTerm, Enhet.Timer))
        {
            r.End(Parametre.KulturOgVerdierFoer2022);
        }

        return row is null || r.IsWithoutAnswer
            ? Without(r, SubjectHours.Samfunnskunnskap)
            : Answer(r, row, SubjectHours.Samfunnskunnskap, row.SamfunnskunnskapTerm,
                TimerammeTimeline.Sum(sak.Sak.Asylsak?.TimerSamfunnskunnskap, SakFact.AsyltimerSamfunnskunnskap, sak));
    }

    private static (Calculation Calculation, MottakstimerRow? Rad) Row(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Mottak);
        return (r, r.IsWithoutAnswer ? null : r.Choose(Parametre.Mottakstimer, sak.PersonLookup));
    }

    private static Term<decimal> Culture(Saksgang sak) =>
        new(sak.Sak.Asylsak?.TimerKulturOgVerdier ?? 0, Opphav.Fact(SakFact.KulturOgVerdier));

    private static Timeramme Answer(Calculation r, MottakstimerRow row, SubjectHours fag, Term<int> frame, Term<decimal> used)
    {
        var remaining = r.Rest(row, frame, used);
        return new(r, Registreringsfamilie.Asylopplaering, fag, frame.Verdi, used, remaining);
    }

    private static Timeramme Without(Calculation r, SubjectHours fag) => new(r, Registreringsfamilie.Asylopplaering, fag, null, null, null);
}
