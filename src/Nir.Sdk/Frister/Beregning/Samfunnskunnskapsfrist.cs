using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The year within which the training and the test in social studies must be completed (rows S1-S8).</summary>
internal static class Samfunnskunnskapsfrist
{
    public static FristAnswer ForOpplaering(Saksgang sak)
    {
        var r = Begin(sak);
        Norskfritak.UseForSamfunnskunnskap(sak, r);
        return r.IsWithoutAnswer || r.Choose(Parametre.Samfunnskunnskapsfrist, sak.NorskLookup) is not { } row
            ? new(r, Fristtype.Samfunnskunnskap, null)
            : Compute(sak, r, Fristtype.Samfunnskunnskap, row.FristTerm, row.Permisjon is true, TimerammeTimeline.SamfunnskunnskapCompleted(sak));
    }

    public static FristAnswer ForProeve(Saksgang sak)
    {
        var r = Begin(sak);
        Norskfritak.UseForProeve(sak, r);
        var taken = sak.Opplaeringen?.SamfunnskunnskapsproeveAvlagt;
        return r.IsWithoutAnswer || r.Choose(Parametre.Samfunnskunnskapsproeve, sak.NorskLookup) is not { } row
            ? new(r, Fristtype.Samfunnskunnskapsproeve, null, met: taken)
            : Compute(sak, r, Fristtype.Samfunnskunnskapsproeve, row.FristTerm, row.Permisjon is true, taken);
    }

    // Under kapittel 6A there is no training in social studies, at any age.
    private static Calculation Begin(Saksgang sak)
    {
        if (sak.Lov.Lovverk is not Lovverk.IntegreringslovenKapittel6A)
        {
            return sak.ComputeOn(sak.Norsk);
        }

        var r = sak.ComputeOn(sak.Lov);
        r.End(Parametre.SamfunnskunnskapIkkeEtterKapittel6A);
        return r;
    }

    private static FristAnswer Compute(Saksgang sak, Calculation r, Fristtype type, Term<int> months, bool medPermisjon, DateOnly? met)
    {
        if (NorskClock.Find(sak, r) is not { } from)
        {
            return new(r, type, null, met: met);
        }

        var frist = r.AddMonths(from, months);
        if (medPermisjon)
        {
            var days =
                r.CountPermisjon(Parametre.PermisjonIKalenderdager, from, r.LastDayOf(from, frist), Norskfrist.Permisjoner(sak, r), SakFact.Norskpermisjoner);
            frist = r.AddPermisjon(Parametre.PermisjonIKalenderdager, frist, days);
        }

        return new(r, type, r.FirstVirkedag(Parametre.NesteVirkedagOgsaaEllers, frist).Verdi, appliesFrom: from.Verdi, met: met);
    }
}
