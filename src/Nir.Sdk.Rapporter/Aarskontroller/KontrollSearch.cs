using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Opplysninger;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>Finds what must be looked at.</summary>
/// <param name="close">The year's close. Null: it has none that is known.</param>
/// <param name="options">How it is made.</param>
internal sealed class KontrollSearch(DateOnly? close, AarskontrollOptions options)
{
    private const string SendAgain = "Overfør registreringen på nytt, og sjekk at alt vises riktig i NIR etterpå.";

    /// <summary>What is found.</summary>
    /// <param name="ours">The fagsystem's rows. Null: not asked.</param>
    /// <param name="theirs">NIR's rows. Null: not asked.</param>
    public ValueList<Kontrollfunn> Find(PersonlisteRow[]? ours, PersonlisteRow[]? theirs)
    {
        var found = ours is null || theirs is null
            ? (theirs ?? ours ?? []).SelectMany(row => Lacks(row, null))
            : InBoth(ours, theirs);
        return found
            .OrderBy(static one => one.Saksnummer, StringComparer.Ordinal).ThenBy(static one => one.Familie).ThenBy(static one => one.Registrering)
            .ThenBy(static one => one.Opplysning).ThenBy(static one => one.Kind)
            .ToValueList();
    }

    private IEnumerable<Kontrollfunn> InBoth(PersonlisteRow[] ours, PersonlisteRow[] theirs)
    {
        var held = theirs.Where(static row => row.Registrering is not null).ToDictionary(static row => row.Registrering!.Value);
        var known = ours.Where(static row => row.Registrering is not null).ToDictionary(static row => row.Registrering!.Value);
        foreach (var row in ours)
        {
            if (row.Registrering is not { } id)
            {
                continue;
            }

            if (held.TryGetValue(id, out var nir))
            {
                foreach (var one in Different(row, nir))
                {
                    yield return one;
                }
            }
            else
            {
                yield return Whole(row, KontrollfunnKind.BareIFagsystemet, "Registreringen er i fagsystemet, men ikke i NIR.", SendAgain);
            }
        }

        foreach (var nir in theirs)
        {
            known.TryGetValue(nir.Registrering ?? Guid.Empty, out var row);
            foreach (var one in Lacks(nir, row))
            {
                yield return one;
            }

            if (nir.Registrering is not null && row is null)
            {
                yield return Whole(nir, KontrollfunnKind.BareINir, "Registreringen er i NIR, men ikke i fagsystemet.",
                    "Avklar om den er ført direkte i NIR, eller overført av et annet system. Før den i fagsystemet, eller slett den i NIR hvis den er feil.");
            }
        }
    }

    private IEnumerable<Kontrollfunn> Lacks(PersonlisteRow row, PersonlisteRow? ours)
    {
        foreach (var answer in row.Opplysninger)
        {
            if (answer.Opplysning is Opplysning.Avslutningsaarsak && row is { BeregnetAarsak: { } computed, Avslutningsaarsak: null })
            {
                yield return Ended(ours ?? row, row, answer, computed);
            }
            else if (answer.Status is Opplysningsstatus.Mangler && ours?.Find(answer.Opplysning)?.ErRegistrert is not true)
            {
                yield return OfRegel(ours ?? row, row, answer, KontrollfunnKind.Mangler);
            }
            else if (answer.Status is Opplysningsstatus.KanIkkeVites)
            {
                yield return OfRegel(ours ?? row, row, answer, KontrollfunnKind.KanIkkeVites) with { Tekst = answer.Write(norsk: true) };
            }
            else if (answer.IsForbidden)
            {
                yield return OfRegel(ours ?? row, row, answer, KontrollfunnKind.SkalIkkeRegistreres);
            }
        }
    }

    private IEnumerable<Kontrollfunn> Different(PersonlisteRow ours, PersonlisteRow nir) => RowDifference.Find(ours, nir)
        .GroupBy(static one => one.Opplysning)
        .Where(group => !(group.Key is Opplysning.Avslutningsaarsak && nir is { BeregnetAarsak: not null, Avslutningsaarsak: null }))
        .Select(group => Whole(
            ours, KontrollfunnKind.Ulikt, $"Ikke det samme i fagsystemet og i NIR: {string.Join(", ", group.Select(static one => one.Name))}.", SendAgain) with
        {
            Opplysning = group.Key,
        });

    private Kontrollfunn Ended(PersonlisteRow ours, PersonlisteRow nir, OpplysningAnswer answer, Avslutningsaarsak computed)
    {
        var isOldLaw = nir.Lovverk is Lovverk.Introduksjonsloven;
        return OfRegel(ours, nir, answer with { Regel = RegelCatalogue.NIR1103.Id }, KontrollfunnKind.BeregnetAvslutning) with
        {
            Tekst = $"NIR har beregnet avslutningen «{computed.GetNavn()}», og den faktiske årsaken er ikke registrert.",
            Utbedring = isOldLaw
                ? "Slett den beregnede avslutningen i NIR, og registrer deretter den faktiske avslutningsårsaken. Det kan gjøres også etter gjennomføringsfristen."
                : "Registrer den faktiske avslutningsårsaken i NIR med «Legg til» under Avslutning. Den beregnede blir stående.",
        };
    }

    private Kontrollfunn OfRegel(PersonlisteRow ours, PersonlisteRow row, OpplysningAnswer answer, KontrollfunnKind kind)
    {
        var regel = answer.Regel is { } id && RegelCatalogue.TryFind(id, out var found) ? found : null;
        return Whole(ours, kind, regel?.Tittel ?? $"{OpplysningNames.Find(answer.Opplysning)} mangler", regel?.Utbedring ?? "") with
        {
            Lovverk = row.Lovverk,
            Opplysning = answer.Opplysning,
            Regel = answer.Regel,
            Kilde = answer.Kilde is { } kilde ? kilde.Paragraf is { } paragraph ? $"{kilde.Tittel}, {paragraph}" : kilde.Tittel : null,
            Registreringsfrist = answer.Frist,
            Ansvarlig = regel?.Ansvarlig ?? Ansvarlig.Saksbehandler,
        };
    }

    private Kontrollfunn Whole(PersonlisteRow row, KontrollfunnKind kind, string text, string mending) => new()
    {
        Kind = kind,
        Saksnummer = row.Saksnummer,
        Navn = options.WithNames && !row.HarBeskyttetAdresse && (row.Fornavn ?? row.Etternavn) is not null ? $"{row.Fornavn} {row.Etternavn}".Trim() : null,
        Registrering = row.Registrering,
        Familie = row.Familie,
        Lovverk = row.Lovverk,
        Frist = close,
        Ansvarlig = Ansvarlig.Saksbehandler,
        Tekst = text,
        Utbedring = mending,
    };
}
