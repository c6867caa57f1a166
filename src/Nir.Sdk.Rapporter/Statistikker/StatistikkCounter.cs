using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Reports;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Statistikker;

/// <summary>
/// Finds what a person counts in. A person counts once in a measure and in one kommune: that of the programme that counts, or where most of the
/// hours were.
/// </summary>
/// <param name="year">The year.</param>
/// <param name="drawn">The day the figures are drawn: what lies after it does not count.</param>
internal sealed class StatistikkCounter(int year, DateOnly drawn)
{
    private readonly DateOnly _last = new(year, 12, 31);

    public IEnumerable<StatistikkPerson> Count(Deltaker deltaker) =>
    [
        .. CountProgram(deltaker),
        .. CountHours(deltaker, StatistikkMeasure.Norsk, Registreringsfamilie.Norskopplaering),
        .. CountHours(deltaker, StatistikkMeasure.Asylnorsk, Registreringsfamilie.Asylopplaering),
    ];

    private IEnumerable<StatistikkPerson> CountProgram(Deltaker deltaker)
    {
        var ended = Avslutningskohort.Find(deltaker, null, drawn) is { } cohort && cohort.Year == year ? cohort : (Avslutningskohort?)null;
        var taking = deltaker.Registreringer.Where(IsInProgress).Select(static one => (Introduksjonsprogram)one.Registrering).ToArray();
        if ((ended?.Program ?? taking.MaxBy(static program => (program.FindFirstVedtaksdato(), program.Id))) is not { } counts)
        {
            yield break;
        }

        var person = Create(deltaker, StatistikkMeasure.Deltakere, counts);
        yield return person;
        if (Begun(counts)?.Year == year)
        {
            yield return person with { Measure = StatistikkMeasure.Startet };
        }

        if (ended is { } end)
        {
            yield return person with { Measure = StatistikkMeasure.Avsluttet };
            if (end.ErRegistrert && end.Aarsak.Maaloppnaaelse())
            {
                yield return person with { Measure = StatistikkMeasure.Naadd };
            }
        }

        var groups = taking.Append(counts).SelectMany(static program => program.Tiltak ?? []).Where(IsInYear)
            .Select(static tiltak => tiltak.Tiltakstype.Gruppe()).ToHashSet();
        foreach (var (group, measure) in StatistikkMeasures.Tiltak)
        {
            if (groups.Contains(group))
            {
                yield return person with { Measure = measure };
            }
        }
    }

    private IEnumerable<StatistikkPerson> CountHours(Deltaker deltaker, StatistikkMeasure measure, Registreringsfamilie familie)
    {
        var attended = deltaker.Registreringer.Select(static one => one.Registrering).Where(one => one.Familie == familie)
            .Select(one => (Registrering: one, Timer: Hours(one))).Where(static one => one.Timer > 0).ToArray();
        if (attended.Length > 0)
        {
            var most = attended.OrderByDescending(static one => one.Timer).ThenBy(static one => one.Registrering.Kommune.ToString(), StringComparer.Ordinal)
                .ThenBy(static one => one.Registrering.Id).First();
            yield return Create(deltaker, measure, most.Registrering) with { Timer = attended.Sum(static one => one.Timer) };
        }
    }

    private decimal Hours(Registrering registrering)
    {
        var (norsk, samfunn) = registrering switch
        {
            Norskopplaering one => (one.TimerNorsk, one.TimerSamfunnskunnskap),
            Asylopplaering one => (one.TimerNorsk, one.TimerSamfunnskunnskap),
            _ => (null, null),
        };
        return (norsk ?? []).Where(one => one.Uke.Aar == year).Sum(static one => one.Timer)
            + (samfunn ?? []).Where(one => one.Uke.Aar == year).Sum(static one => one.Timer);
    }

    private StatistikkPerson Create(Deltaker deltaker, StatistikkMeasure measure, Registrering registrering) => new(
        measure,
        deltaker.HarBeskyttetAdresse ? (Kommunenummer?)null : registrering.Kommune,
        deltaker.HarBeskyttetAdresse ? null : Bydel(deltaker.Sak, registrering.Kommune),
        StatistikkColumns.Find(deltaker.Kjoenn),
        StatistikkColumns.FindAge(Age(deltaker.Sak?.Foedselsdato)),
        StatistikkColumns.Find(registrering.Lovverk));

    private int? Age(DateOnly? born) => born is { } day && day <= _last ? year - day.Year : null;

    private string? Bydel(Personsak? sak, Kommunenummer kommune) => sak?.Folkeregistreringer
        .Where(stay => stay.Kommune == kommune && stay.Dato <= _last).OrderBy(static stay => stay.Dato).LastOrDefault()?.Bydel;

    private bool IsInProgress(DeltakerRegistrering one) => one.Registrering is Introduksjonsprogram { Vedtak.Count: > 0 } program
        && Deltakelsesperiode.From(one).Concerns(year) && Begun(program) is { } begun && begun <= drawn && begun <= _last;

    private bool IsInYear(Tiltak tiltak) => tiltak.Fra.Year <= year && !(tiltak.Til?.Year < year);

    private static DateOnly? Begun(Introduksjonsprogram program) => program.Startdato ?? program.FindFirstStartdato() ?? program.FindFirstVedtaksdato();
}
