using Nir.Sdk.Contract.Views;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Reports;

/// <summary>Hours of a year, and what norsktilskudd is counted from.</summary>
/// <param name="deltakere">The persons.</param>
/// <param name="date">The day that all is as of.</param>
/// <param name="kommune">The kommune. Null: all.</param>
internal sealed class TimeCalculator(IReadOnlyList<Deltaker> deltakere, DateOnly date, Kommunenummer? kommune)
{
    private const int LastTilskuddsaar = 3;

    public Timerapport Compute(int year)
    {
        var grants = deltakere.SelectMany(one => Grants(one, year)).Where(one => kommune is null || one.Kommune == kommune).ToArray();
        return new()
        {
            Aar = year,
            Dato = date,
            Timer = deltakere.SelectMany(one => Hours(one, year))
                .GroupBy(static one => (one.Kommune, one.Familie, one.Lovverk, one.Ansvarlig))
                .OrderBy(static group => group.Key.Kommune.ToString(), StringComparer.Ordinal).ThenBy(static group => group.Key.Familie)
                .ThenBy(static group => group.Key.Lovverk).ThenBy(static group => group.Key.Ansvarlig)
                .Select(static group => new Timetall(
                    group.Key.Kommune, group.Key.Kommune.ToString()[..2], group.Key.Familie, group.Key.Lovverk, group.Sum(static one => one.Norsk),
                    group.Sum(static one => one.Samfunnskunnskap), group.Select(static one => one.Person).Distinct().Count(), group.Key.Ansvarlig))
                .ToValueList(),
            Tilskudd = grants
                .GroupBy(static one => (one.Kommune, one.Type, one.Aar, one.TilFylkeskommune))
                .OrderBy(static group => group.Key.Kommune.ToString(), StringComparer.Ordinal).ThenBy(static group => group.Key.Type)
                .ThenBy(static group => group.Key.Aar).ThenBy(static group => group.Key.TilFylkeskommune)
                .Select(static group => new Tilskuddsgrunnlag(
                    group.Key.Kommune, group.Key.Type, group.Key.Aar, group.Sum(static one => one.Share), group.Key.TilFylkeskommune))
                .ToValueList(),
            Grunntilskudd = grants
                .Where(static one => one.Type is Tilskuddstype.NorskOgSamfunnskunnskap or Tilskuddstype.PersontilskuddKapittel6A)
                .GroupBy(static one => one.Kommune).OrderBy(static group => group.Key.ToString(), StringComparer.Ordinal)
                .Select(static group => (Kommune: group.Key, Personer: group.Select(static one => one.Person).Distinct().Count()))
                .Select(static one => new Grunntilskudd(one.Kommune, one.Personer, TilskuddssatsTable.FindClass(one.Personer)!.Value))
                .ToValueList(),
            Satser = TilskuddssatsTable.Find(year),
        };
    }

    private IEnumerable<AttendedHours> Hours(Deltaker deltaker, int year)
    {
        foreach (var registrering in deltaker.Registreringer.Select(static one => one.Registrering))
        {
            var (norsk, samfunn, ansvarlig) = registrering switch
            {
                Norskopplaering one => (one.TimerNorsk, one.TimerSamfunnskunnskap, one.Opplaeringsansvarlig),
                Asylopplaering one => (one.TimerNorsk, one.TimerSamfunnskunnskap, null),
                _ => (null, null, (Opplaeringsansvarlig?)null),
            };
            var hours = (norsk ?? []).Where(one => one.Uke.Aar == year).Sum(static one => one.Timer);
            var social = (samfunn ?? []).Where(one => one.Uke.Aar == year).Sum(static one => one.Timer);
            if ((hours > 0 || social > 0) && (kommune is null || registrering.Kommune == kommune))
            {
                yield return new(registrering.Kommune, registrering.Familie, registrering.Lovverk, ansvarlig, hours, social, deltaker.Key);
            }
        }
    }

    // No norsktilskudd without a registered vedtak; in mottak none is needed. The years count from the first year of training.
    private static IEnumerable<Grant> Grants(Deltaker deltaker, int year)
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
                    yield return new(home, type, number, share, trainings[^1].FulltidVideregaaende is true, deltaker.Key);
                }
            }
        }

        foreach (var training in trainings)
        {
            foreach (var _ in training.Vedtak!.Where(vedtak => vedtak.Vedtakstype is Vedtakstype.UtvidetNorskopplaering && vedtak.Vedtaksdato.Year == year))
            {
                yield return new(training.Kommune, Tilskuddstype.UtvidetNorskopplaering, null, 1, false, deltaker.Key);
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
                yield return new(host, Tilskuddstype.Asylnorsk, null, 1m / hosts.Length, false, deltaker.Key);
            }
        }
    }

    private readonly record struct AttendedHours(
        Kommunenummer Kommune, Registreringsfamilie Familie, Lovverk Lovverk, Opplaeringsansvarlig? Ansvarlig, decimal Norsk, decimal Samfunnskunnskap,
        Guid Person);

    private readonly record struct Grant(Kommunenummer Kommune, Tilskuddstype Type, int? Aar, decimal Share, bool TilFylkeskommune, Guid Person);
}
