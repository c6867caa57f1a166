using System.Collections.Immutable;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Parametre;

/// <summary>
/// What must hold between the rows of a table: of those that begin on the same day only one can be meant, and where one ends another
/// begins, so that "not applicable" is a row and not a gap.
/// </summary>
internal static class Radkontroll
{
    public static void Kontroller(ImmutableArray<PlassertRad> rader, bool harEllers, Findings findings)
    {
        for (var i = 0; i < rader.Length; i++)
        {
            for (var j = 0; j < i; j++)
                if (BegynnerSamtidig(rader[i].Rad, rader[j].Rad) && ErKjentSamtidig(rader[i].Rad, rader[j].Rad) && KanGjeldeSamme(rader[i].Rad, rader[j].Rad))
                    findings.Report(
                        Dataregler.OverlappingRader,
                        $"{rader[i].Rad.Id} and {rader[j].Rad.Id} begin on the same day for the same persons; give one a later 'fra', another 'naar', or a 'kjentTil'",
                        rader[i].Position);

            if (rader[i].Rad.Periode.Til is { } til && !harEllers && !rader.Any(other => other.Rad.Periode.Fra == til && KanGjeldeSamme(other.Rad, rader[i].Rad)))
                findings.Report(
                    Dataregler.OpenEnd,
                    $"{rader[i].Rad.Id} ends on {til} and no row begins there; add one, with \"gjelderIkke\": true when nothing applies",
                    rader[i].TilPosition);
        }
    }

    private static bool BegynnerSamtidig(RadModel rad, RadModel annen) =>
        !rad.ErIkkeIKraft && !annen.ErIkkeIKraft && rad.Periode.Fra == annen.Periode.Fra && rad.Noekkeldato == annen.Noekkeldato;

    private static bool ErKjentSamtidig(RadModel rad, RadModel annen) =>
        ErFoer(rad.KjentFra, annen.KjentTil) && ErFoer(annen.KjentFra, rad.KjentTil);

    private static bool ErFoer(Dato? fra, Dato? til) => fra is null || til is null || fra.Value.CompareTo(til.Value) < 0;

    private static bool KanGjeldeSamme(RadModel rad, RadModel annen)
    {
        foreach (var vilkaar in rad.Naar)
            foreach (var annet in annen.Naar)
                if (vilkaar.Type.Navn == annet.Type.Navn && !vilkaar.Overlapper(annet))
                    return false;

        return true;
    }
}
