using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>
/// Where the person stands in the training on the day asked about: when its time is out the right has ended, under introduksjonsloven not the duty
/// (rows N14 and N15).
/// </summary>
internal static class Norskopphoer
{
    public static OrdningAnswer OnTheDay(Saksgang sak)
    {
        var before = sak.Norsk;
        if (before.Rettsstilling is not (Rettsstilling.RettOgPlikt or Rettsstilling.Rett) || sak.Norskfrist.SisteDag is not { } last || last >= sak.Dato.Verdi)
        {
            return before;
        }

        var r = sak.ComputeOn(sak.Norskfrist);
        r.IsBefore(sak.Norskfrist.Rad ?? Parametre.RettenOgPliktenErOpphoert, new(last, sak.Norskfrist.LastDayOpphav), sak.Dato);
        if (sak.Lov.Lovverk is not Lovverk.Introduksjonsloven || before.Rettsstilling is Rettsstilling.Rett)
        {
            r.End(Parametre.RettenOgPliktenErOpphoert);
            return new(r, Registreringsfamilie.Norskopplaering, null, default, null, null);
        }

        return FurtherTraining(sak) ? before : OnlyTheDuty(r, before);
    }

    // INT § 18: further training by need, once applied for, is a right for five years.
    private static bool FurtherTraining(Saksgang sak) =>
        sak.Opplaeringen?.YtterligereSoekt is not null && BehovsproevdNorsk.Compute(sak) is { SisteDag: { } five }
            && five >= sak.Dato.Verdi;

    private static OrdningAnswer OnlyTheDuty(Calculation r, OrdningAnswer before)
    {
        var row = Parametre.PliktenBestaarEtterTreAar;
        var opphav = r.Establish(row, "rettsstilling", Rettsstilling.Plikt.FindEntry()!, new Opphav(row, 2));
        return new(r, Registreringsfamilie.Norskopplaering, Rettsstilling.Plikt, opphav, Kategori.PliktNorsk, before.Ordning);
    }
}
