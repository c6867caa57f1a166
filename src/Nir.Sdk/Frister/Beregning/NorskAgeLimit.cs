using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The day the right and duty to be trained end because of age (row N9).</summary>
internal static class NorskAgeLimit
{
    public static FristAnswer Compute(Saksgang sak)
    {
        var r = sak.ComputeOn(sak.Norsk);
        if (r.IsWithoutAnswer)
        {
            return new(r, Fristtype.AldersgrenseNorskopplaering, null);
        }

        if (Day(sak) is not { } day)
        {
            r.Missing(SakFact.Foedselsdato, Parametre.OpphoererVed67.Id);
            return new(r, Fristtype.AldersgrenseNorskopplaering, null);
        }

        var frist = r.Establish(Parametre.OpphoererVed67, day, sak.LeapDayChoice);
        return new(r, Fristtype.AldersgrenseNorskopplaering, frist.Verdi, frist.Verdi.AddDays(-1));
    }

    /// <summary>The birthday; null when the date of birth is not known. It stands in steps as a day, not as a date of birth.</summary>
    public static Term<DateOnly>? Day(Saksgang sak) => sak.Sak.Foedselsdato is { } born
        ? new(Calendar.Turns(born, Parametre.OpphoererVed67.Alder!.Value, sak.Valg.LeapDayBorn), Opphav.Fact(SakFact.AgeLimitReached))
        : null;
}
