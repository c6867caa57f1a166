using Nir.Sdk.Contract.Views;
using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>Makes the rows of a person, the same whether the person comes from a fagsystem or from NIR.</summary>
/// <param name="regelmotor">Computes kategori, ordning and deadlines.</param>
/// <param name="date">The day that all is judged on.</param>
/// <param name="overlay">What a vendor lays over the rules. Null: nothing.</param>
internal sealed class RowFactory(Regelmotor regelmotor, DateOnly date, NirOverlay? overlay = null)
{
    private static readonly Registreringsfamilie[] WithRight =
        [Registreringsfamilie.Introduksjonsprogram, Registreringsfamilie.Norskopplaering, Registreringsfamilie.Asylopplaering];

    private readonly ValidationContext _context = new() { Dato = date, Overlay = overlay };

    /// <summary>The rows: one for each registration, and one for each family with a right or a duty and nothing registered.</summary>
    /// <param name="deltaker">The person.</param>
    /// <param name="year">Only what is in progress in a year. Null: all.</param>
    public IEnumerable<PersonlisteEntry> Create(Deltaker deltaker, int? year = null)
    {
        var home = Home.On(deltaker.Sak, date);
        var assessment = deltaker.Sak is { } sak ? Assess(sak) : null;
        foreach (var registered in deltaker.Registreringer)
        {
            if (year is null || Deltakelsesperiode.From(registered).Concerns(year.Value))
            {
                yield return new(Registered(deltaker, registered, assessment), !home.IsKnown || home.Kommune == registered.Registrering.Kommune);
            }
        }

        if (assessment is null || home.Kommune is not { } kommune)
        {
            yield break;
        }

        foreach (var familie in WithRight)
        {
            if (!deltaker.Registreringer.Any(one => one.Registrering.Familie == familie && one.Registrering.Kommune == kommune)
                && Unregistered(deltaker, kommune, familie, assessment) is { } row)
            {
                yield return new(row, IsHere: true);
            }
        }
    }

    private Assessment? Assess(Personsak sak) => date.Year is >= 1900 and <= 2199 ? regelmotor.Assess(sak, date) : null;

    private PersonlisteRow Registered(Deltaker deltaker, DeltakerRegistrering registered, Assessment? assessment)
    {
        var registrering = registered.Registrering;
        var standing = assessment is null ? null : Standing(assessment, registrering.Familie);
        var row = Begin(deltaker, registrering.Kommune, registrering.Familie, assessment) with
        {
            Lovverk = registrering.Lovverk,
            Rettsstilling = registrering.RettsstillingIfAny ?? standing?.Rettsstilling,
            Registrering = registrering.Id,
            Version = registered.Version,
            Vedtak = Distinct(registrering.Vedtak, static vedtak => vedtak.Vedtakstype),
            Vedtaksdato = registrering.FindFirstVedtaksdato(),
            Startdato = registrering.Oppstart ?? registrering.FindFirstStartdato(),
            Sluttdato = Noekkeldatoer.Programslutt(registrering),
            BeregnetAarsak = registered.BeregnetAvslutning?.Avslutningsaarsak,
            BeregnetSluttdato = registered.BeregnetAvslutning?.Dato,
            Opplysninger = OpplysningQuery.Ask(registrering, _context),
        };
        return registrering switch
        {
            Introduksjonsprogram program => With(row, program),
            Norskopplaering norsk => With(row, norsk),
            Mottakskvalifisering mottak => row with { Tiltak = Types(mottak.Tiltak), Fravaer = mottak.Fravaer?.Count ?? 0 },
            Asylopplaering asyl => row with { TimerNorsk = Sum(asyl.TimerNorsk), TimerSamfunnskunnskap = Sum(asyl.TimerSamfunnskunnskap) },
            _ => row,
        };
    }

    private PersonlisteRow? Unregistered(Deltaker deltaker, Kommunenummer kommune, Registreringsfamilie familie, Assessment assessment)
    {
        var oppstart = familie switch
        {
            Registreringsfamilie.Introduksjonsprogram => assessment.FindFrist(Fristtype.OppstartIntroduksjonsprogram),
            Registreringsfamilie.Norskopplaering => assessment.FindFrist(Fristtype.OppstartNorskopplaering),
            _ => null,
        };
        return OpplysningQuery.AskUnregistered(Standing(assessment, familie)!, oppstart, date) is { } answer
            ? Begin(deltaker, kommune, familie, assessment) with { Opplysninger = [answer] }
            : null;
    }

    private PersonlisteRow Begin(Deltaker deltaker, Kommunenummer kommune, Registreringsfamilie familie, Assessment? assessment)
    {
        var standing = assessment is null ? null : Standing(assessment, familie);
        return new()
        {
            PersonKey = deltaker.Key,
            Saksnummer = deltaker.Saksnummer,
            Person = deltaker.Person,
            Fornavn = deltaker.Fornavn,
            Etternavn = deltaker.Etternavn,
            HarBeskyttetAdresse = deltaker.HarBeskyttetAdresse,
            ReservasjonMotForskning =
                deltaker.ReservasjonMotForskning || deltaker.Registreringer.Any(static one => one.Registrering.ReservasjonMotForskning is true),
            Kommune = kommune,
            Familie = familie,
            Lovverk = standing?.Lovverk ?? assessment?.Lovvalg.Lovverk,
            Rettsstilling = standing?.Rettsstilling,
            Kategori = standing?.Kategori,
            Ordning = standing?.Ordning,
            Frister = assessment is null ? [] : Deadlines(assessment, familie),
            Opplysninger = [],
        };
    }

    private static PersonlisteRow With(PersonlisteRow row, Introduksjonsprogram program) => row with
    {
        Sluttmaal = program.Sluttmaal,
        Integreringskontrakt = program.Integreringskontrakt?.Inngaatt,
        Tiltak = Types(program.Tiltak),
        Fravaer = program.Fravaer?.Count ?? 0,
        Avslutningsaarsak = program.Avslutning?.Avslutningsaarsak,
    };

    private static PersonlisteRow With(PersonlisteRow row, Norskopplaering norsk) => row with
    {
        Utdanningsbakgrunn = norsk.Utdanningsbakgrunn,
        Norskmaal = norsk.Norskmaal.HasAny() ? [.. norsk.Norskmaal.OrderBy(static maal => maal.Delferdighet ?? 0)] : [],
        TimerNorsk = Sum(norsk.TimerNorsk),
        TimerSamfunnskunnskap = Sum(norsk.TimerSamfunnskunnskap),
        Fravaer = norsk.Fravaer?.Count ?? 0,
        FulltidVideregaaende = norsk.FulltidVideregaaende,
    };

    private static OrdningAnswer? Standing(Assessment assessment, Registreringsfamilie familie) => familie switch
    {
        Registreringsfamilie.Introduksjonsprogram => assessment.Introduksjonsprogram,
        Registreringsfamilie.Norskopplaering => assessment.Norskopplaering,
        Registreringsfamilie.Asylopplaering => assessment.Asylopplaering,
        _ => null,
    };

    private ValueList<PersonlisteFrist> Deadlines(Assessment assessment, Registreringsfamilie familie)
    {
        var found = new List<PersonlisteFrist>();
        foreach (var frist in assessment.Frister)
        {
            if (frist.Familie == familie && frist.Frist is { } day && frist.Oppfylt is null && frist.Type.NoeSkalGjoeres())
            {
                found.Add(new(frist.Type, day, frist.IsOverdue(date)));
            }
        }

        found.Sort(static (a, b) => (a.Frist, a.Type).CompareTo((b.Frist, b.Type)));
        return found.Count == 0 ? [] : [.. found];
    }

    private static ValueList<Tiltakstype> Types(ValueList<Tiltak>? tiltak) => Distinct(tiltak, static one => one.Tiltakstype);

    private static ValueList<TKode> Distinct<T, TKode>(ValueList<T>? parts, Func<T, TKode> kode)
        where TKode : struct, Enum =>
        parts is not { Count: > 0 } ? [] : parts.Count == 1 ? [kode(parts[0])] : [.. parts.Select(kode).Distinct().Order()];

    private static decimal? Sum(ValueList<Norsktimer>? timer) => timer is { Count: > 0 } ? timer.Sum(static one => one.Timer) : null;

    private static decimal? Sum(ValueList<Samfunnskunnskapstimer>? timer) => timer is { Count: > 0 } ? timer.Sum(static one => one.Timer) : null;
}
