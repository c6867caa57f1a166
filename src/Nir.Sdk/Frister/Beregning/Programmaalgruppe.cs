using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// Who has a right or a duty to take the introduction programme, and who may be offered it: permit, age, settlement, time in a
/// municipality, work and breaking off (regimes R1, R2 and R5; rows P1-P15).
/// </summary>
internal static class Programmaalgruppe
{
    public static OrdningAnswer Find(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.ProgramLov, sak.Findings.Program);
        if (!r.IsWithoutAnswer && sak.Programtillatelse is null)
        {
            r.Missing(SakFact.Tillatelser, Parametre.Programrettsstilling.Id);
        }

        if (r.IsWithoutAnswer || !Tillatelsesstatus.Holds(sak, r, sak.Programtillatelse!, sak.ProgramLov.Tillatelse) || IsExempt(sak, r))
        {
            return Without(r);
        }

        var lookup = sak.ProgramLookup;
        if (r.Choose(Parametre.Programrettsstilling, lookup) is not { Rettsstilling: { } rettsstilling } row)
        {
            return Without(r);
        }

        var standing = new Standing(rettsstilling, new Opphav(row, 0));
        standing = Familie(sak, r, Kapittel6APlikt(sak, r, row, standing));
        standing = r.IsWithoutAnswer ? standing : ProgramAge.Use(sak, r, lookup, standing);
        standing = r.IsWithoutAnswer ? standing : Bosatt(sak, r, standing);
        if (r.IsWithoutAnswer || !HasShortBotid(sak, r) || IsInArbeid(sak, r, lookup, standing) || IsInterrupted(sak, r, lookup))
        {
            return Without(r);
        }

        return sak.Answer(r, lookup with { Rettsstilling = new(standing.Rettsstilling, standing.Opphav) });
    }

    /// <summary>A rettsstilling on its way, with where it comes from.</summary>
    internal readonly record struct Standing(Rettsstilling Rettsstilling, Opphav Opphav);

    /// <summary>The rule turns a right and duty into something that may be offered.</summary>
    internal static Standing CanBeOffered(Calculation r, ProgramreglerRow regel)
    {
        var standing = regel.Rettsstilling!.Value;
        return new(standing, r.Establish(regel, "rettsstilling", standing.FindEntry()!, new Opphav(regel, 2)));
    }

    private static bool IsExempt(Saksgang sak, Calculation r)
    {
        if (sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven && sak.Sak.HarBehovForGrunnleggendeKvalifisering is false)
        {
            r.Establish(Parametre.UtenBehovForKvalifisering, new Term<bool>(false, Opphav.Fact(SakFact.BehovForKvalifisering)));
            r.End(Parametre.UtenBehovForKvalifisering);
            return true;
        }

        if (!sak.Sak.ErNordiskEllerEoesBorger)
        {
            return false;
        }

        r.Establish(Parametre.NordiskEllerEoesBorger, new Term<bool>(true, Opphav.Fact(SakFact.ErNordiskEllerEoesBorger)));
        r.End(Parametre.NordiskEllerEoesBorger);
        return true;
    }

    // U-4: whether those settled before 2026 got a duty then.
    private static Standing Kapittel6APlikt(Saksgang sak, Calculation r, ParameterRow row, Standing standing)
    {
        if (row != Parametre.ProgrampliktEtterKapittel6A || !(sak.Timeline.FirstAgreement?.Verdi < Parametre.ProgrampliktEtterKapittel6A.Periode.Fra))
        {
            return standing;
        }

        var chosen = Valgpunkter.Kapittel6AProgram.Possibilities[(int)sak.Valg.Kapittel6AProgram];
        var rettsstilling = sak.Valg.Kapittel6AProgram is Kapittel6AProgram.BareRettForTidligereBosatte
            ? Parametre.ProgramrettEtterKapittel6A.Rettsstilling!.Value
            : standing.Rettsstilling;
        return new(rettsstilling, r.Establish(row, "rettsstilling", rettsstilling.FindEntry()!, new Opphav(chosen, 0), chosen));
    }

    // Exactly five years is in under introduksjonsloven and out under integreringsloven; what is not known is not assumed.
    private static Standing Familie(Saksgang sak, Calculation r, Standing standing)
    {
        if (sak.Programtillatelse is not { Oppholdsgrunnlag: Oppholdsgrunnlag.FamilieTilFlyktning } family)
        {
            return standing;
        }

        var row = sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven ? Parametre.ReferansepersonIkkeOverFemAar : Parametre.ReferansepersonFemAar;
        var index = sak.ProgramLov.Tillatelse;
        if (r.Require(SakFact.ReferansepersonBosatt, family.ReferansepersonBosatt, row, index) is not { } settled
            || r.Require(SakFact.Soekt, family.Soekt, row, index) is not { } applied)
        {
            return standing;
        }

        var limit = r.AddYears(settled, row.AarTerm);
        var within = row == Parametre.ReferansepersonFemAar ? r.IsBefore(row, applied, limit) : !r.IsBefore(row, limit, applied);
        return within ? standing : CanBeOffered(r, row);
    }

    // The agreement is with one municipality: after a move without one, the new municipality may offer a programme.
    private static Standing Bosatt(Saksgang sak, Calculation r, Standing standing)
    {
        if (sak.Timeline is { Asking: null, AskingRegistration: null })
        {
            r.Missing(SakFact.Bosettinger, Parametre.BosattUtenAvtale.Id);
            return standing;
        }

        var needsNone = standing.Rettsstilling is Rettsstilling.KanTilbys || NeedsNotAvtale(sak) || sak.Timeline.AgreementWithAsking is not null
            || (sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven && sak.Timeline.Asking is { } home
                && home.From.Verdi < Parametre.AvtaleTrengsFra2004.Periode.Fra);
        return needsNone ? standing : CanBeOffered(r, Parametre.BosattUtenAvtale);
    }

    // IL § 8: not for family and § 53, nor for a refugee who first had a family permit.
    private static bool NeedsNotAvtale(Saksgang sak) => sak.Programtillatelse!.Oppholdsgrunnlag switch
    {
        Oppholdsgrunnlag.FamilieTilFlyktning or Oppholdsgrunnlag.Utlendingsloven53 => true,
        Oppholdsgrunnlag.Flyktning => sak.Sak.Tillatelser.Any(tillatelse =>
            tillatelse.Oppholdsgrunnlag is Oppholdsgrunnlag.FamilieTilFlyktning && tillatelse.Innvilget < sak.Programtillatelse.Innvilget),
        _ => false,
    };

    private static bool HasShortBotid(Saksgang sak, Calculation r)
    {
        if (Botid.Limit(sak, r) is not var (limit, tooLate))
        {
            return false;
        }

        if (r.IsBefore(Parametre.ToAarIKommune, sak.Programdag, limit))
        {
            return true;
        }

        r.End(tooLate);
        return false;
    }

    private static bool IsInArbeid(Saksgang sak, Calculation r, SakLookup lookup, Standing standing)
    {
        if (standing.Rettsstilling is Rettsstilling.KanTilbys || sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven)
        {
            return false;
        }

        var day = sak.Programdag.Verdi;
        for (var i = 0; i < sak.Sak.Arbeidsforhold.Count; i++)
        {
            var arbeid = sak.Sak.Arbeidsforhold[i];
            if (arbeid.Fra <= day && !(arbeid.Til < day) && r.Includes(Parametre.ArbeidTrettiTimer, lookup) is true
                && r.IsAtLeast(Parametre.ArbeidTrettiTimer, new Term<decimal>(arbeid.TimerPerUke, Opphav.Fact(SakFact.TimerPerUke, i)),
                    Parametre.ArbeidTrettiTimer.TimerTerm, Enhet.TimerPerUke))
            {
                r.End(Parametre.ErIArbeid);
                return true;
            }
        }

        return false;
    }

    private static bool IsInterrupted(Saksgang sak, Calculation r, SakLookup lookup)
    {
        if (sak.Programmet is not { AvbruttEllerAvvist: { } interrupted } program || interrupted > sak.Dato.Verdi)
        {
            return false;
        }

        var day = new Term<DateOnly>(interrupted, Opphav.Fact(SakFact.Programavbrudd));
        if (program.AvbruttForArbeidINorge && sak.ProgramLov.Lovverk is Lovverk.IntegreringslovenKapittel6A
            && r.Includes(Parametre.AvbruttForArbeid, lookup with { Vedtak = day }) is true)
        {
            return false;
        }

        r.Establish(Parametre.AvbruttEllerAvvist, day);
        r.End(Parametre.AvbruttEllerAvvist);
        return true;
    }

    private static OrdningAnswer Without(Calculation r) => new(r, Registreringsfamilie.Introduksjonsprogram, null, default, null, null);
}
