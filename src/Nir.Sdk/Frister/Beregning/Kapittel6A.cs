using Nir.Sdk.Frister.Tabeller;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Whether the temporary kapittel 6A is in force: on the day asked about, or else when the person's first decision was made.</summary>
internal static class Kapittel6A
{
    public static bool? ErIKraft(Saksgang sak, Regnestykke r)
    {
        var oppslag = sak.MedTillatelse(-1);
        if (r.Slaa(Parametre.Kapittel6A, oppslag) is not { } rad)
        {
            return null;
        }

        if (!rad.GjelderIkke)
        {
            return true;
        }

        // What was begun under the chapter is not undone by its end.
        return Vedtakene.FoersteInnvilgelse(sak) is { } vedtak && vedtak.Verdi < sak.Dato.Verdi
            ? r.Slaa(Parametre.Kapittel6A, oppslag with { Hendelse = vedtak })?.GjelderIkke is false
            : false;
    }
}
