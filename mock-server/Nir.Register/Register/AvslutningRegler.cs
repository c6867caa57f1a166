using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>When the register ends a programme by itself: the deadline has passed, or the person has moved.</summary>
internal static class AvslutningRegler
{
    /// <summary>Why the programme is at its end on a day; null when it is not.</summary>
    public static Avslutningsgrunn? Find(RegisterState state, RegisterPerson person, Introduksjonsprogram program, DateOnly date) =>
        program.Avslutning is not null ? null : Find(person, program, ComputeLastDay(state, person, program, date), date);

    /// <summary>The next day that there may be something to compute; null when nothing is in sight.</summary>
    public static DateOnly? NextDay(RegisterState state, RegisterPerson person, RegisterEntry entry, DateOnly date)
    {
        if (entry.Registrering is not Introduksjonsprogram { Avslutning: null } program || entry.IsEndedByRegister)
        {
            return null;
        }

        var last = ComputeLastDay(state, person, program, date);
        if (Find(person, program, last, date) is { } ground && !entry.Avslutninger.Exists(spor => spor.AppliesToSameAs(ground)))
        {
            return date.AddDays(1);
        }

        var frist = last?.Day.AddDays(1);
        return Earliest(frist > date ? frist : null, NextFlytting(person, date));
    }

    private static Avslutningsgrunn? Find(RegisterPerson person, Introduksjonsprogram program, (DateOnly Day, string Behaviour)? last, DateOnly date)
    {
        var flyttet = Flyttet(person, program, date);
        return last is var (day, behaviour) && day < date && !(flyttet?.Dato < day)
            ? new Avslutningsgrunn(Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert, day, behaviour)
            : flyttet;
    }

    private static Avslutningsgrunn? Flyttet(RegisterPerson person, Introduksjonsprogram program, DateOnly date)
    {
        var flytting = default(DateOnly?);
        foreach (var (kommune, from) in Bosteder(person).Where(bosted => bosted.Dato <= date && bosted.Dato > BeganOn(program)))
        {
            flytting = kommune == program.Kommune ? null : flytting ?? from;
        }

        return flytting is { } day ? new Avslutningsgrunn(Avslutningsaarsak.FlyttetBeregnet, day.AddDays(-1), "avslutter-ved-flytting") : null;
    }

    private static DateOnly? NextFlytting(RegisterPerson person, DateOnly date) =>
        Bosteder(person).Where(bosted => bosted.Dato > date).Select(static bosted => (DateOnly?)bosted.Dato).FirstOrDefault();

    private static IEnumerable<(Kommunenummer Kommune, DateOnly Dato)> Bosteder(RegisterPerson person) =>
        (person.Data?.Folkeregistreringer ?? []).OrderBy(static bosted => bosted.Dato).Select(static bosted => (bosted.Kommune, bosted.Dato));

    // A programme that has not begun does not end: its first day is then the calendar's last.
    private static DateOnly BeganOn(Introduksjonsprogram program) => program.Startdato ?? program.FindFirstStartdato() ?? DateOnly.MaxValue;

    private static (DateOnly Day, string Behaviour)? ComputeLastDay(RegisterState state, RegisterPerson person, Introduksjonsprogram program, DateOnly date)
    {
        // What cannot be computed is not ended. To ask without permits costs more than the answer is worth.
        if (person.Data?.Tillatelser is not { Count: > 0 } || BeganOn(program) is var start && start == DateOnly.MaxValue)
        {
            return null;
        }

        var sak = state.Setup.RegelmotorWithoutForklaring.Begin(Personer.Sak(state, person, program), date);
        var length = sak.Programlengde;
        return sak.Lov.Lovverk is Lovverk.Introduksjonsloven
            ? Last(length, start) is { } threeYears ? (threeYears, "avslutter-ved-treaarsfristen") : null
            : (Noekkeldatoer.Programslutt(program) ?? length.LastDayAsVedtatt) is { } vedtatt ? (vedtatt, "avslutter-ved-fristen") : null;
    }

    // NIR was not adapted to the pandemic law: its months are left out.
    private static DateOnly? Last(ProgramlengdeAnswer length, DateOnly start) =>
        length is { Pandemiutvidelse: not null, Rad: { Varighet: { } duration } row }
            ? start.AddMonths(duration + (row.Forlengelse ?? 0)).AddDays(-1)
            : length.LastPossibleDay;

    private static DateOnly? Earliest(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;
}
