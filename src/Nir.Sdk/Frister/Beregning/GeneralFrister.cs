using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Deadlines that ask nothing of the person: complaint, registration and the yearly close.</summary>
internal static class GeneralFrister
{
    /// <summary>Three weeks from when the notice was received (row B1).</summary>
    public static FristAnswer Klage(RegelmotorOptions valg, DateOnly received, int index)
    {
        var r = new Calculation(valg);
        if (!Calendar.IsPossible(received))
        {
            r.Missing(new Saksavvik(Saksavvikstype.DagenErUmulig, SakFact.Underretning.PathTo(index)));
            return new(r, Fristtype.Klage, null);
        }

        var from = new Term<DateOnly>(received, Opphav.Fact(SakFact.Underretning, index));
        var row = valg.Ikrafttredelse(Parametre.KlageTreUkerNyForvaltningslov.Id) is not null
            && r.Includes(Parametre.KlageTreUkerNyForvaltningslov, new SakLookup { Hendelse = from }) is true
            ? Parametre.KlageTreUkerNyForvaltningslov
            : Parametre.KlageTreUker;
        var frist = r.FirstVirkedag(Parametre.NesteVirkedag, r.AddWeeks(from, row.UkerTerm));
        return new(r, Fristtype.Klage, frist.Verdi, appliesFrom: received);
    }

    /// <summary>Two months from when the information existed (rows G1-G2).</summary>
    public static FristAnswer Registrering(RegelmotorOptions valg, DateOnly arose, Lovverk lovverk)
    {
        var r = new Calculation(valg);
        var from = new Term<DateOnly>(arose, Opphav.Fact(SakFact.FactDate));
        var lookup = new SakLookup { Lovverk = new(lovverk, Opphav.Fact(SakFact.Lovverk)), Hendelse = from };
        if (r.Choose(Parametre.Registreringsfrist, lookup) is not { } row)
        {
            return new(r, Fristtype.Registrering, null);
        }

        var frist = r.FirstVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.AddMonths(from, row.FristTerm));
        return new(r, Fristtype.Registrering, frist.Verdi, appliesFrom: arose);
    }

    /// <summary>The close for the data of a year: a day of the calendar, not moved by weekends (rows Y2016-Y2024).</summary>
    public static FristAnswer ComputeYearEnd(RegelmotorOptions valg, int year)
    {
        var r = new Calculation(valg);
        var newYear = new Term<DateOnly>(new DateOnly(year, 1, 1), Opphav.Fact(SakFact.Aar));
        if (r.Choose(Parametre.Aarsavslutning, new SakLookup { Hendelse = newYear }) is not { } row)
        {
            return new(r, Fristtype.Aarsavslutning, null, appliesFrom: newYear.Verdi);
        }

        var frist = row.Maaned is not null
            ? r.LastDayOfMonth(row, new(year + 1, Opphav.Fact(SakFact.YearAfter)), row.MaanedTerm)
            : r.Establish(row, row.FristTerm);
        return new(r, Fristtype.Aarsavslutning, frist.Verdi, appliesFrom: newYear.Verdi);
    }
}
