using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// The deadlines to begin: within three months of settlement, registration of residence or claim in the municipality that asks, and never counted
/// from before the right began (rows O1-O4 and N19).
/// </summary>
internal static class Oppstartsfrist
{
    public static FristAnswer ForProgram(Saksgang sak)
    {
        var lookup = sak.StandingInProgram;
        var settled = sak.Timeline.AgreementWithAsking ?? sak.Timeline.Asking?.From ?? sak.Timeline.AskingRegistration?.From;
        var claim = Saksgang.Fact(SakFact.Programkrav, sak.Programmet?.Kravdato);
        return Compute(
            sak, sak.ComputeOn(sak.Program), Fristtype.OppstartIntroduksjonsprogram, lookup, (settled, claim), SakFact.Bosettinger, sak.Programmet?.ShownStart,
            static (sak, r) => RettBegan.ForProgram(sak, r));
    }

    // What the law asks for within the time is the offer.
    public static FristAnswer ForNorsk(Saksgang sak)
    {
        var registered = sak.Timeline.AskingRegistration?.From;
        var claim = Saksgang.Fact(SakFact.Norskkrav, sak.Opplaeringen?.Kravdato);
        var done = sak.Opplaeringen?.ShownStart;
        return Compute(
            sak, sak.ComputeOn(sak.Norsk), Fristtype.OppstartNorskopplaering, sak.NorskLookup, (registered, claim), SakFact.Folkeregistrering, done,
            static (sak, r) => sak.NorskrettBegan);
    }

    private static FristAnswer Compute(
        Saksgang sak,
        Calculation r,
        Fristtype type,
        SakLookup lookup,
        (Term<DateOnly>? Event, Term<DateOnly>? Claim) begins,
        SakFact missing,
        DateOnly? done,
        Func<Saksgang, Calculation, Term<DateOnly>?> rightBegan)
    {
        if (r.IsWithoutAnswer || r.Choose(Parametre.Oppstartsfrist, lookup) is not { } row)
        {
            return new(r, type, null, met: done);
        }

        if (begins is (null, null))
        {
            r.Missing(missing, row.Id);
            return new(r, type, null, met: done);
        }

        var from = begins is ({ } happened, { } claim) ? r.Earliest(row, happened, claim) : begins.Event ?? begins.Claim!.Value;
        from = NotBeforeTheRight(sak, r, from, rightBegan(sak, r));
        var deadline = r.FirstVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.AddMonths(from, row.FristTerm));
        return new(r, type, deadline.Verdi, appliesFrom: from.Verdi, met: done) { Rad = row };
    }

    private static Term<DateOnly> NotBeforeTheRight(Saksgang sak, Calculation r, Term<DateOnly> from, Term<DateOnly>? right)
    {
        if (right is not { } began || began.Verdi <= from.Verdi)
        {
            return from;
        }

        var chosen = Valgpunkter.OppstartFoerRetten.Possibilities[(int)sak.Valg.OppstartFoerRetten];
        return sak.Valg.OppstartFoerRetten is OppstartFoerRetten.FraRettenBegynte
            ? r.Latest(Parametre.FristenKanIkkeLoepeFoerRetten, from, began, chosen)
            : r.Establish(Parametre.FristenKanIkkeLoepeFoerRetten, from, chosen);
    }
}
