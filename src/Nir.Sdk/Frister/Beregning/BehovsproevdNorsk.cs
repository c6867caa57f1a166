using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Further training by need under introduksjonsloven: within five years, which leave does not extend (row H9).</summary>
internal static class BehovsproevdNorsk
{
    public static FristAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        if (r.IsWithoutAnswer || r.Choose(Parametre.BehovsproevdeTimer, sak.NorskLookup) is not { } row || RettBegan.Find(sak, r) is not { } from)
        {
            return new(r, Fristtype.BehovsproevdNorskopplaering, null);
        }

        var frist = r.AddMonths(from, row.VarighetTerm);
        var lastDay = r.LastDayOf(from, frist);
        (frist, lastDay) = Pandeminorsk.Extend(sak, r, from, row.VarighetTerm, frist, lastDay);
        return new(r, Fristtype.BehovsproevdNorskopplaering, r.FirstVirkedag(Parametre.NesteVirkedagOgsaaEllers, frist).Verdi, lastDay.Verdi,
            from.Verdi)
        { LastDayOpphav = lastDay.Opphav };
    }

    /// <summary>Within three months of the application it is to be offered (row O5).</summary>
    public static FristAnswer Offer(Saksgang sak, DateOnly applied)
    {
        var r = sak.ComputeOn(sak.Norsk);
        var row = Parametre.YtterligereNorskEtterSoeknad;
        var from = new Term<DateOnly>(applied, Opphav.Fact(SakFact.YtterligereSoeknad));
        var offered = sak.Opplaeringen?.YtterligereTilbudt;
        if (r.IsWithoutAnswer || r.Choose(Parametre.BehovsproevdeTimer, sak.NorskLookup) is null)
        {
            return new(r, Fristtype.OppstartYtterligereNorskopplaering, null, met: offered);
        }

        var frist = r.FirstVirkedag(Parametre.NesteVirkedagOgsaaEllers, r.AddMonths(from, row.FristTerm));
        return new(r, Fristtype.OppstartYtterligereNorskopplaering, frist.Verdi, appliesFrom: applied, met: offered);
    }
}
