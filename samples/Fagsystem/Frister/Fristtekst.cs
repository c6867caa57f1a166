using Fagsystem.Rapport;
using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kodeverk;

namespace Fagsystem.Frister;

/// <summary>A deadline in words.</summary>
internal static class Fristtekst
{
    /// <summary>Which and when.</summary>
    public static string Hva(Fristberegning frist) => $"{frist.Type.Navn()}: {Tekster.Dato(frist.Frist!.Value)}";

    /// <summary>Why: the steps that lead from one day to another.</summary>
    public static string Hvorfor(Fristberegning frist) => string.Join(' ', Steg(frist).Select(static steg => steg.Tekst));

    /// <summary>
    /// The steps that the day was counted by, traced back from it. Others (law, right, age) are the same for all that a person has.
    /// </summary>
    public static IEnumerable<Forklaringssteg> Steg(Fristberegning frist)
    {
        var steg = frist.Forklaring.Steg;
        var bak = new SortedSet<int>();
        var igjen = new Stack<int>(steg.Where(enkelt => enkelt.Ut.Regelverdi.Dato == frist.Frist).Take(1).Select(static enkelt => enkelt.Nr));
        while (igjen.TryPop(out var nummer))
        {
            bak.Add(nummer);
            foreach (var forrige in steg[nummer - 1].Inn.Select(static ledd => ledd.FraSteg).OfType<int>())
            {
                igjen.Push(forrige);
            }
        }

        return bak.Select(nummer => steg[nummer - 1]).Where(static enkelt => enkelt.Operasjon is Regneoperasjon.Sum || (enkelt.Ut.Enhet is Enhet.Dato && enkelt.Ut.Verdi != enkelt.Inn[0].Verdi));
    }

    /// <summary>What is missing.</summary>
    public static string Mangler(Mangel mangel) => mangel.Tekst;
}
