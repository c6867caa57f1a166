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
    private const int LastTilskuddsaar = 3;

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
    public Timerapport ComputeTimer(int year) => new()
    {
        Aar = year,
        Dato = date,
        Timer = deltakere.SelectMany(one => Hours(one, year))
            .GroupBy(static one => (one.Kommune, one.Familie, one.Lovverk))
            .OrderBy(static group => group.Key.Kommune.ToString(), StringComparer.Ordinal).ThenBy(static group => group.Key.Familie)
            .ThenBy(static group => group.Key.Lovverk)
            .Select(static group => new Timetall(
                group.Key.Kommune, group.Key.Kommune.ToString()[..2], group.Key.Familie, group.Key.Lovverk, group.Sum(static one => one.Norsk),
                group.Sum(static one => one.Samfunnskunnskap), group.Select(static one => one.Person).Distinct().Count()))
            .ToValueList(),
        Tilskudd = deltakere.SelectMany(one => Grants(one, year))
            .Where(one => kommune is null || one.Kommune == kommune)
            .GroupBy(static one => (one.Kommune, one.Type, one.Aar))
            .OrderBy(static group => group.Key.Kommune.ToString(), StringComparer.Ordinal).ThenBy(static group => group.Key.Type)
            .ThenBy(static group => group.Key.Aar)
            .Select(static group => new Tilskuddsgrunnlag(group.Key.Kommune, group.Key.Type, group.Key.Aar, group.Sum(static one => one.Share)))
            .ToValueList(),
    };

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

    private IEnumerable<(Kommunenummer Kommune, Registreringsfamilie Familie, Lovverk Lovverk, decimal Norsk, decimal Samfunnskunnskap, Guid Person)> Hours(
        Deltaker deltaker, int year)
    {
        foreach (var registrering in deltaker.Registreringer.Select(static one => one.Registrering))
        {
            var (norsk, samfunn) = registrering switch
            {
                Norskopplaering one => (one.TimerNorsk, one.TimerSamfunnskunnskap),
                Asylopplaering one => (one.TimerNorsk, one.TimerSamfunnskunnskap),
                _ => (null, null),
            };
            var hours = (norsk ?? []).Where(one => one.Uke.Aar == year).Sum(static one => one.Timer);
            var social = (samfunn ?? []).Where(one => one.Uke.Aar == year).Sum(static one => one.Timer);
            if ((hours > 0 || social > 0) && (kommune is null || registrering.Kommune == kommune))
            {
                yield return (registrering.Kommune, registrering.Familie, registrering.Lovverk, hours, social, deltaker.Key);
            }
        }
    }

    // No norsktilskudd without a registered vedtak; in mottak none is needed. The years count from the first year of training.
    private static IEnumerable<(Kommunenummer Kommune, Tilskuddstype Type, int? Aar, decimal Share)> Grants(Deltaker deltaker, int year)
    {
        var trainings = deltaker.Registreringer.Select(static one => one.Registrering).OfType<Norskopplaering>()
            .Where(static one => one.Vedtak.HasAny() && one.FindFirstStartdato() is not null).OrderBy(static one => one.FindFirstStartdato()).ToArray();
        if (trainings is [var first, ..] && year - first.FindFirstStartdato()!.Value.Year + 1 is >= 1 and <= LastTilskuddsaar and var number)
        {
            var isKapittel6A = trainings[^1].Lovverk is Lovverk.IntegreringslovenKapittel6A;
            if (!isKapittel6A || number == 1)
            {
                var type = isKapittel6A ? Tilskuddstype.PersontilskuddKapittel6A : Tilskuddstype.NorskOgSamfunnskunnskap;
                foreach (var (home, share) in Residence.Share(deltaker, year, trainings[^1].Kommune))
                {
                    yield return (home, type, number, share);
                }
            }
        }

        var mottak = deltaker.Registreringer.Select(static one => one.Registrering).OfType<Asylopplaering>()
            .Where(static one => one.Oppstart is not null).OrderBy(static one => one.Oppstart).ToArray();
        if (mottak is [var begun, ..] && begun.Oppstart!.Value.Year == year)
        {
            // Once for each person; one move gives two halves.
            Kommunenummer[] hosts = [.. mottak.Select(static one => one.Kommune).Distinct().Take(2)];
            foreach (var host in hosts)
            {
                yield return (host, Tilskuddstype.Asylnorsk, null, 1m / hosts.Length);
            }
        }
    }
}
