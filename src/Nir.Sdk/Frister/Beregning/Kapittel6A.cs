using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>Whether the temporary kapittel 6A is in force: on the day asked about, or else when the person's first decision was made.</summary>
internal static class Kapittel6A
{
    public static bool? IsInForce(Saksgang sak, Calculation r)
    {
        var lookup = sak.WithTillatelse(-1);
        if (r.Lookup(Parametre.Kapittel6A, lookup) is not { } row)
        {
            return null;
        }

        if (!row.GjelderIkke)
        {
            return true;
        }

        // What was begun under the chapter is not undone by its end.
        return VedtakTimeline.FirstInnvilgelse(sak) is { } vedtak && vedtak.Verdi < sak.Dato.Verdi
            ? r.Lookup(Parametre.Kapittel6A, lookup with { Hendelse = vedtak })?.GjelderIkke is false
            : false;
    }
}
