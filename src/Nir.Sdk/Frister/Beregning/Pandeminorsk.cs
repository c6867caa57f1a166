using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The pandemic law's extension of the training under introduksjonsloven, of the basic frame and of the one by need (rows X5-X9, X14).</summary>
internal static class Pandeminorsk
{
    /// <summary>
    /// The last day and the deadline moved by the months that the law adds to training that ended when it says: when it in fact ended, where that is
    /// known, else on its last day.
    /// </summary>
    public static (Term<DateOnly> Frist, Term<DateOnly> SisteDag) Extend(Saksgang sak, Calculation r, Term<DateOnly> from, Term<int> duration,
        Term<DateOnly> frist, Term<DateOnly> lastDay)
    {
        if (sak.Lov.Lovverk is not Lovverk.Introduksjonsloven)
        {
            return (frist, lastDay);
        }

        var ended = Saksgang.Fact(SakFact.Norskavslutning, sak.Opplaeringen?.Avsluttet) ?? lastDay;
        if (r.Lookup(Parametre.Pandeminorsk, sak.NorskLookup with { Hendelse = ended }) is not { GjelderIkke: false } row)
        {
            return (frist, lastDay);
        }

        var extended = r.AddMonths(from, r.Sum(row, duration, row.UtvidelseTerm, Enhet.Maaneder));
        return (extended, r.LastDayOf(from, extended));
    }
}
