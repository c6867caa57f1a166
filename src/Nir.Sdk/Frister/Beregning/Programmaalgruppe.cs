using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tabeller;
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
    public static Ordningssvar Finn(Saksgang sak)
    {
        var r = sak.RegnVidere(sak.ProgramLov, sak.Funn.Program);
        if (!r.ErUtenSvar && sak.Programtillatelse is null)
        {
            r.Mangler(Saksopplysning.Tillatelser, Parametre.Programrettsstilling.Id);
        }

        if (r.ErUtenSvar || !Tillatelsesstatus.Holds(sak, r, sak.Programtillatelse!, sak.ProgramLov.Tillatelse) || ErUnntatt(sak, r))
        {
            return Uten(r);
        }

        var oppslag = sak.Programoppslag;
        if (r.Velg(Parametre.Programrettsstilling, oppslag) is not { Rettsstilling: { } rettsstilling } rad)
        {
            return Uten(r);
        }

        var stilling = new Stilling(rettsstilling, new Opphav(rad, 0));
        stilling = Familie(sak, r, Kapittel6APlikt(sak, r, rad, stilling));
        stilling = r.ErUtenSvar ? stilling : Programalder.Bruk(sak, r, oppslag, stilling);
        stilling = r.ErUtenSvar ? stilling : Bosatt(sak, r, stilling);
        if (r.ErUtenSvar || !HarKortBotid(sak, r) || ErIArbeid(sak, r, oppslag, stilling) || ErAvbrutt(sak, r, oppslag))
        {
            return Uten(r);
        }

        return Ordningene.Svar(r, oppslag with { Rettsstilling = new(stilling.Rettsstilling, stilling.Opphav) });
    }

    /// <summary>A rettsstilling on its way, with where it comes from.</summary>
    internal readonly record struct Stilling(Rettsstilling Rettsstilling, Opphav Opphav);

    /// <summary>The rule turns a right and duty into something that may be offered.</summary>
    internal static Stilling KanTilbys(Regnestykke r, Programreglerrad regel)
    {
        var stilling = regel.Rettsstilling!.Value;
        return new(stilling, r.Fastslaa(regel, "rettsstilling", stilling.Oppfoering()!, new Opphav(regel, 2)));
    }

    private static bool ErUnntatt(Saksgang sak, Regnestykke r)
    {
        if (sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven && sak.Sak.HarBehovForGrunnleggendeKvalifisering is false)
        {
            r.Fastslaa(Parametre.UtenBehovForKvalifisering, new Ledd<bool>(false, Opphav.Opplysning(Saksopplysning.BehovForKvalifisering)));
            r.Avslutt(Parametre.UtenBehovForKvalifisering);
            return true;
        }

        if (!sak.Sak.ErNordiskEllerEoesBorger)
        {
            return false;
        }

        r.Fastslaa(Parametre.NordiskEllerEoesBorger, new Ledd<bool>(true, Opphav.Opplysning(Saksopplysning.ErNordiskEllerEoesBorger)));
        r.Avslutt(Parametre.NordiskEllerEoesBorger);
        return true;
    }

    // U-4: whether those settled before 2026 got a duty then.
    private static Stilling Kapittel6APlikt(Saksgang sak, Regnestykke r, Parameterrad rad, Stilling stilling)
    {
        if (rad != Parametre.ProgrampliktEtterKapittel6A || !(sak.Timeline.FirstAgreement?.Verdi < Parametre.ProgrampliktEtterKapittel6A.Periode.Fra))
        {
            return stilling;
        }

        var valgt = Valgpunkter.Kapittel6AProgram.Muligheter[(int)sak.Valg.Kapittel6AProgram];
        var rettsstilling = sak.Valg.Kapittel6AProgram is Kapittel6AProgram.BareRettForTidligereBosatte ? Parametre.ProgramrettEtterKapittel6A.Rettsstilling!.Value : stilling.Rettsstilling;
        return new(rettsstilling, r.Fastslaa(rad, "rettsstilling", rettsstilling.Oppfoering()!, new Opphav(valgt, 0), valgt));
    }

    // Exactly five years is in under introduksjonsloven and out under integreringsloven; what is not known is not assumed.
    private static Stilling Familie(Saksgang sak, Regnestykke r, Stilling stilling)
    {
        if (sak.Programtillatelse is not { Oppholdsgrunnlag: Oppholdsgrunnlag.FamilieTilFlyktning } family)
        {
            return stilling;
        }

        var rad = sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven ? Parametre.ReferansepersonIkkeOverFemAar : Parametre.ReferansepersonFemAar;
        var index = sak.ProgramLov.Tillatelse;
        if (r.Krev(Saksopplysning.ReferansepersonBosatt, family.ReferansepersonBosatt, rad, index) is not { } settled
            || r.Krev(Saksopplysning.Soekt, family.Soekt, rad, index) is not { } applied)
        {
            return stilling;
        }

        var limit = r.LeggTilAar(settled, rad.AarLedd);
        var within = rad == Parametre.ReferansepersonFemAar ? r.ErFoer(rad, applied, limit) : !r.ErFoer(rad, limit, applied);
        return within ? stilling : KanTilbys(r, rad);
    }

    // The agreement is with one municipality: after a move without one, the new municipality may offer a programme.
    private static Stilling Bosatt(Saksgang sak, Regnestykke r, Stilling stilling)
    {
        if (sak.Timeline is { Asking: null, AskingRegistration: null })
        {
            r.Mangler(Saksopplysning.Bosettinger, Parametre.BosattUtenAvtale.Id);
            return stilling;
        }

        var needsNone = stilling.Rettsstilling is Rettsstilling.KanTilbys || TrengerIkkeAvtale(sak) || sak.Timeline.AgreementWithAsking is not null
            || (sak.ProgramLov.Lovverk is Lovverk.Introduksjonsloven && sak.Timeline.Asking is { } home && home.From.Verdi < Parametre.AvtaleTrengsFra2004.Periode.Fra);
        return needsNone ? stilling : KanTilbys(r, Parametre.BosattUtenAvtale);
    }

    // IL § 8: not for family and § 53, nor for a refugee who first had a family permit.
    private static bool TrengerIkkeAvtale(Saksgang sak) => sak.Programtillatelse!.Oppholdsgrunnlag switch
    {
        Oppholdsgrunnlag.FamilieTilFlyktning or Oppholdsgrunnlag.Utlendingsloven53 => true,
        Oppholdsgrunnlag.Flyktning => sak.Sak.Tillatelser.Any(tillatelse =>
            tillatelse.Oppholdsgrunnlag is Oppholdsgrunnlag.FamilieTilFlyktning && tillatelse.Innvilget < sak.Programtillatelse.Innvilget),
        _ => false,
    };

    private static bool HarKortBotid(Saksgang sak, Regnestykke r)
    {
        if (Botid.Limit(sak, r) is not var (limit, tooLate))
        {
            return false;
        }

        if (r.ErFoer(Parametre.ToAarIKommune, sak.Programdag, limit))
        {
            return true;
        }

        r.Avslutt(tooLate);
        return false;
    }

    private static bool ErIArbeid(Saksgang sak, Regnestykke r, Oppslag oppslag, Stilling stilling)
    {
        if (stilling.Rettsstilling is Rettsstilling.KanTilbys)
        {
            return false;
        }

        var dag = sak.Programdag.Verdi;
        for (var i = 0; i < sak.Sak.Arbeidsforhold.Count; i++)
        {
            var arbeid = sak.Sak.Arbeidsforhold[i];
            if (arbeid.Fra <= dag && !(arbeid.Til < dag) && r.Omfatter(Parametre.ArbeidTrettiTimer, oppslag) is true
                && r.ErMinst(Parametre.ArbeidTrettiTimer, new Ledd<decimal>(arbeid.TimerPerUke, Opphav.Opplysning(Saksopplysning.TimerPerUke, i)), Parametre.ArbeidTrettiTimer.TimerLedd, Enhet.TimerPerUke))
            {
                r.Avslutt(Parametre.ErIArbeid);
                return true;
            }
        }

        return false;
    }

    private static bool ErAvbrutt(Saksgang sak, Regnestykke r, Oppslag oppslag)
    {
        if (sak.Programmet is not { AvbruttEllerAvvist: { } avbrutt } program || avbrutt > sak.Dato.Verdi)
        {
            return false;
        }

        var dag = new Ledd<DateOnly>(avbrutt, Opphav.Opplysning(Saksopplysning.Programavbrudd));
        if (program.AvbruttForArbeidINorge && r.Omfatter(Parametre.AvbruttForArbeid, oppslag with { Vedtak = dag }) is true)
        {
            return false;
        }

        r.Fastslaa(Parametre.AvbruttEllerAvvist, dag);
        r.Avslutt(Parametre.AvbruttEllerAvvist);
        return true;
    }

    private static Ordningssvar Uten(Regnestykke r) => new(r, Registreringsfamilie.Introduksjonsprogram, null, default, null, null);
}
