using System.Globalization;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Register.Register;

/// <summary>The rules that only the register can check: they need what it has computed, or what it held before.</summary>
internal static class RegisterRegler
{
    public static IEnumerable<Avvik> Check(RegisterState state, RegisterPerson person, Registrering registrering, RegisterEntry? old, DateOnly date)
    {
        var avvik = registrering switch
        {
            Introduksjonsprogram program => Program(program, old),
            Norskopplaering norsk when NewExtensions(norsk, old) is { Count: > 0 } fresher => OutsideWindow(state, person, norsk, fresher, date),
            _ => [],
        };
        return state.Setup.Profile is Profile.Strict ? avvik.Concat(Different(state, person, registrering, date)) : avvik;
    }

    private static IEnumerable<Avvik> Program(Introduksjonsprogram program, RegisterEntry? old)
    {
        if (old is not { StandingAvslutning: { } computed, Registrering: Introduksjonsprogram previous })
        {
            yield break;
        }

        if (program is { Lovverk: Lovverk.Introduksjonsloven, Avslutning: not null } && previous.Avslutning is null)
        {
            yield return Refusal.Avvik(RegelCatalogue.NIR5010, "/avslutning", nameof(Introduksjonsprogram.Avslutning));
        }

        foreach (var (i, tiltak) in (program.Tiltak ?? []).Index())
        {
            if (tiltak.Fra > computed.Dato)
            {
                yield return Refusal.Avvik(
                    RegelCatalogue.NIR5011, string.Create(CultureInfo.InvariantCulture, $"/tiltak/{i}/fra"),
                    string.Create(CultureInfo.InvariantCulture, $"Tiltak[{i}].Fra"));
            }
        }
    }

    // What was taken once is not refused on a later retransfer.
    private static HashSet<int> NewExtensions(Norskopplaering norsk, RegisterEntry? old)
    {
        var previous = old?.Registrering.Vedtak ?? [];
        return [.. (norsk.Vedtak ?? []).Index().Where(pair => pair.Item.Vedtakstype is Vedtakstype.UtvidetNorskopplaering && !previous.Contains(pair.Item))
            .Select(static pair => pair.Index)];
    }

    private static IEnumerable<Avvik> OutsideWindow(RegisterState state, RegisterPerson person, Norskopplaering norsk, HashSet<int> fresher, DateOnly date)
    {
        foreach (var assessment in Assess(state, person, norsk, date).Vedtak)
        {
            if (assessment is { Vedtakstype: Vedtakstype.UtvidetNorskopplaering, Refusal: { } row } && row == Parametre.UtenforVinduet
                && fresher.Contains(assessment.Index))
            {
                var avvik = Refusal.Avvik(
                    RegelCatalogue.NIR5012,
                    string.Create(CultureInfo.InvariantCulture, $"/vedtak/{assessment.Index}/vedtaksdato"),
                    string.Create(CultureInfo.InvariantCulture, $"Vedtak[{assessment.Index}].Vedtaksdato"));
                yield return state.Setup.Profile is Profile.Generous ? avvik with { Alvorlighet = Alvorlighet.Merknad } : avvik;
            }
        }
    }

    private static IEnumerable<Avvik> Different(RegisterState state, RegisterPerson person, Registrering registrering, DateOnly date)
    {
        var assessment = Assess(state, person, registrering, date);
        if (assessment.Lovvalg.Lovverk is { } lovverk && lovverk != registrering.Lovverk)
        {
            yield return Refusal.Avvik(RegelCatalogue.NIR5015, "/lovverk", nameof(Registrering.Lovverk));
        }

        var ordning = registrering.Familie is Registreringsfamilie.Introduksjonsprogram ? assessment.Introduksjonsprogram : assessment.Norskopplaering;
        if (registrering.RettsstillingIfAny is { } sent && ordning.Rettsstilling is { } computed && sent != computed)
        {
            yield return Refusal.Avvik(RegelCatalogue.NIR5015, "/rettsstilling", nameof(Introduksjonsprogram.Rettsstilling));
        }
    }

    private static Assessment Assess(RegisterState state, RegisterPerson person, Registrering registrering, DateOnly date) =>
        state.Setup.RegelmotorWithoutForklaring.Assess(Personer.Sak(state, person, registrering), date);
}
