using System.Globalization;
using Fagsystem.Rapport;
using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Frister;

/// <summary>A deadline in words.</summary>
internal static class Fristtekst
{
    private static readonly CultureInfo Bokmaal = CultureInfo.GetCultureInfo("nb-NO");

    /// <summary>Which and when.</summary>
    public static string Hva(Fristberegning frist) => $"{frist.Type.Navn()}: {Tekster.Dato(frist.Frist!.Value)}";

    /// <summary>Why: the steps that lead from one day to another.</summary>
    public static string Hvorfor(Fristberegning frist) => string.Join(' ', Steg(frist).Select(static steg => steg.Tekst(Bokmaal)));

    /// <summary>
    /// The steps that the day was counted by, traced back from it. Others (law, right, age) are the same for all that a person has.
    /// </summary>
    public static IEnumerable<Forklaringssteg> Steg(Fristberegning frist)
    {
        var steg = frist.Forklaring.Steg;
        var bak = new SortedSet<int>();
        var igjen = new Stack<int>(steg.Where(enkelt => enkelt.Ut.Verdi.Dato == frist.Frist).Take(1).Select(static enkelt => enkelt.Nummer));
        while (igjen.TryPop(out var nummer))
        {
            bak.Add(nummer);
            foreach (var forrige in steg[nummer - 1].Inn.Select(static ledd => ledd.FraSteg).OfType<int>())
            {
                igjen.Push(forrige);
            }
        }

        return bak.Select(nummer => steg[nummer - 1]).Where(static enkelt => enkelt.Operasjon is Regneoperasjon.Sum || (enkelt.Ut.Verdi.Enhet is Enhet.Dato && enkelt.Ut.Verdi != enkelt.Inn[0].Verdi));
    }

    /// <summary>What is missing.</summary>
    public static string Mangler(Mangel mangel) => mangel.Tekst(Bokmaal);
}
