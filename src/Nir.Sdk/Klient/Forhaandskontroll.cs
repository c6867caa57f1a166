using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Klient;

/// <summary>Puts what the rules found before sending into the result of a transfer.</summary>
internal static class Forhaandskontroll
{
    /// <param name="resultat">The result.</param>
    /// <param name="vurdert">What was found; null when the rules were not asked.</param>
    public static Overfoeringsresultat Med(Overfoeringsresultat resultat, Valideringsresultat? vurdert)
    {
        if (vurdert is null)
        {
            return resultat;
        }

        // A refusal made here says what the register would say; what it cannot know stands beside it.
        if (resultat is Avvist { ErAvvistFoerSending: true } avvistHer)
        {
            resultat = new Avvist(avvistHer.Id, avvistHer.KorrelasjonsId, Av(vurdert, static avvik => !HvilerPaaMer(avvik))) { ErAvvistFoerSending = true };
        }

        var sagt = resultat switch
        {
            GodtattMedMerknader { Merknader: var merknader } => merknader,
            Avvist { Avvik: var avvik } => avvik,
            _ => [],
        };
        return resultat with
        {
            HoldtTilbake = Av(vurdert, static avvik => avvik.Regel == Regelkatalog.NIR5007.Id),
            Lovvalg = Lovvalg(vurdert),
            Forhaandsmerknader = Av(vurdert, avvik => avvik.Alvorlighet is Alvorlighet.Merknad && avvik.Regel != Regelkatalog.NIR5007.Id
                && !sagt.Any(annet => annet.Regel == avvik.Regel && annet.Peker == avvik.Peker)),
            IkkeVurdert = vurdert.IkkeVurdert,
        };
    }

    private static ValueList<Avvik> Av(Valideringsresultat vurdert, Func<Avvik, bool> velg) => vurdert.Avvik.Where(velg).ToValueList();

    private static bool HvilerPaaMer(Avvik avvik) =>
        avvik.Alvorlighet is Alvorlighet.Merknad && Regelkatalog.TryFinn(avvik.Regel, out var regel) && !regel.Trenger.IsEmpty;

    private static Lovvalgskontroll Lovvalg(Valideringsresultat vurdert) =>
        vurdert.IkkeVurdert.Any(static ikke => ikke.Regel == Regelkatalog.NIR3001.Id) ? Lovvalgskontroll.IkkeVurdert
        : vurdert.Avvik.Any(static avvik => avvik.Regel == Regelkatalog.NIR3001.Id) ? Lovvalgskontroll.StemmerIkke
        : Lovvalgskontroll.Stemmer;
}
