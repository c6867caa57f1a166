using Nir.Sdk.Contract.Views;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Reports;

/// <summary>
/// The reports that NIR shows, from registrations and facts wherever they come from. Each table adds up: whatever it is split by, the parts are the
/// whole.
/// </summary>
/// <param name="deltakere">The persons.</param>
/// <param name="date">The day that all is as of, 1900-2199.</param>
/// <param name="kommune">The kommune. Null: all.</param>
/// <param name="options">How the deadline engine reads what the sources leave open. Null: the defaults.</param>
public sealed class ReportCalculator(IReadOnlyList<Deltaker> deltakere, DateOnly date, Kommunenummer? kommune = null, RegelmotorOptions? options = null)
{
    private static readonly (Registreringsfamilie Familie, Fristtype Type)[] Begins =
    [
        (Registreringsfamilie.Introduksjonsprogram, Fristtype.OppstartIntroduksjonsprogram),
        (Registreringsfamilie.Norskopplaering, Fristtype.OppstartNorskopplaering),
    ];

    private readonly Regelmotor _regelmotor = new((options ?? new()) with { MedForklaring = false });

    /// <summary>Those who ended the programme in a year.</summary>
    /// <param name="year">The year.</param>
    public Avslutningsrapport ComputeAvslutninger(int year)
    {
        var ended = deltakere.Select(one => (Deltaker: one, Cohort: Avslutningskohort.Find(one, kommune, date)))
            .Where(one => one.Cohort?.Year == year)
            .Select(one => (Cohort: one.Cohort!.Value, Kategori: Kategori(one.Deltaker)))
            .ToArray();
        var close = _regelmotor.ComputeAarsavslutning(year).Frist;
        return new()
        {
            Aar = year,
            Dato = date,
            Frist = close,
            ErEtterFristen = date > close,
            Tall = ended
                .GroupBy(static one => (one.Cohort.Lovverk, one.Kategori, one.Cohort.Aarsak, one.Cohort.ErRegistrert))
                .OrderBy(static group => group.Key.Lovverk).ThenBy(static group => group.Key.Kategori).ThenBy(static group => group.Key.Aarsak)
                .Select(static group => new Avslutningstall(
                    group.Key.Lovverk, group.Key.Kategori, group.Key.Aarsak, GroupOf(group.Key.Aarsak), group.Key.ErRegistrert, group.Count()))
                .ToValueList(),
            Maaloppnaaelse = ended.GroupBy(static one => one.Cohort.Lovverk).OrderBy(static group => group.Key)
                .Select(static group => new Maaloppnaaelse(
                    group.Key, group.Count(), group.Count(static one => one.Cohort.ErRegistrert && one.Cohort.Aarsak.Maaloppnaaelse()),
                    group.Count(static one => !one.Cohort.ErRegistrert)))
                .ToValueList(),
        };
    }

    /// <summary>Who began within three months, of those whose months began to run in a year.</summary>
    /// <param name="year">The year.</param>
    public Oppstartsrapport ComputeOppstart(int year) => new()
    {
        Aar = year,
        Dato = date,
        Tall = deltakere.SelectMany(one => Began(one, year))
            .GroupBy(static one => one)
            .OrderBy(static group => group.Key.Kommune.ToString(), StringComparer.Ordinal).ThenBy(static group => group.Key.Familie)
            .ThenBy(static group => group.Key.Lovverk).ThenBy(static group => group.Key.Utfall).ThenBy(static group => group.Key.Mangel, StringComparer.Ordinal)
            .Select(static group => group.Key with { Antall = group.Count() })
            .ToValueList(),
    };

    /// <summary>Hours of a year, and what norsktilskudd is counted from.</summary>
    /// <param name="year">The ISO year of the weeks.</param>
    public Timerapport ComputeTimer(int year) => new TimeCalculator(deltakere, date, kommune).Compute(year);

    /// <summary>Those with a vedtak on the programme that was in progress in a year.</summary>
    /// <param name="year">The year.</param>
    public Deltakerrapport ComputeDeltakere(int year)
    {
        var taking = deltakere.Select(one => (Deltaker: one, Program: LastProgram(one, year))).Where(static one => one.Program is not null)
            .Select(one => (one.Program!.Lovverk, Kategori: Kategori(one.Deltaker))).ToArray();
        return new()
        {
            Aar = year,
            Dato = date,
            Count = taking.Length,
            Tall = taking.GroupBy(static one => one).OrderBy(static group => group.Key.Lovverk).ThenBy(static group => group.Key.Kategori)
                .Select(static group => new Deltakertall(group.Key.Lovverk, group.Key.Kategori, group.Count())).ToValueList(),
        };
    }

    private static Avslutningsgruppe? GroupOf(Avslutningsaarsak aarsak) =>
        aarsak is Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert or Avslutningsaarsak.Ukjent ? null : aarsak.Gruppe();

    private Kategori? Kategori(Deltaker deltaker) => deltaker.Sak is { } sak ? _regelmotor.Assess(sak, date).Introduksjonsprogram.Kategori : null;

    private Introduksjonsprogram? LastProgram(Deltaker deltaker, int year) => deltaker.Registreringer
        .Where(one => one.Registrering is Introduksjonsprogram { Vedtak.Count: > 0 } program && (kommune is null || program.Kommune == kommune)
            && Deltakelsesperiode.From(one).Concerns(year))
        .Select(static one => (Introduksjonsprogram)one.Registrering)
        .MaxBy(static program => (program.FindFirstVedtaksdato(), program.Id));

    private IEnumerable<Oppstartstall> Began(Deltaker deltaker, int year)
    {
        if (deltaker.Sak is not { } sak || Home.On(sak, date).Kommune is not { } home || (kommune is { } asked && asked != home))
        {
            yield break;
        }

        var assessment = _regelmotor.Assess(sak, date);
        foreach (var (familie, type) in Begins)
        {
            if (assessment.FindFrist(type) is { Outcome: not AnswerOutcome.GjelderIkke } frist && (frist.Mangel is not null || frist.GjelderFra?.Year == year))
            {
                yield return new(home, familie, assessment.Lovvalg.Lovverk, Outcome(frist), frist.Mangel?.Opplysning, 1);
            }
        }
    }

    private Oppstartsutfall Outcome(FristAnswer frist) => frist switch
    {
        { Mangel: not null } => Oppstartsutfall.KanIkkeBeregnes,
        { Oppfylt: { } done } when done <= date => done <= frist.Frist ? Oppstartsutfall.ITide : Oppstartsutfall.ForSent,
        _ => date > frist.Frist ? Oppstartsutfall.IkkeStartet : Oppstartsutfall.Venter,
    };
}
