using Fagsystem.Eksport;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Kartlegging;

/// <summary>Splits this vendor's one field for norskmål into NIR's goal per delferdighet.</summary>
internal static class Norskmaalkartlegger
{
    // The order in which this vendor writes B1/B1/A2/B1.
    private static readonly Delferdighet[] Rekkefoelge =
    [
        Delferdighet.Leseforstaaelse, Delferdighet.Lytteforstaaelse, Delferdighet.SkriftligFramstilling, Delferdighet.MuntligKommunikasjon,
    ];

    public static ValueList<Norskmaal>? Kartlegg(Saksrad rad, Oppslag oppslag)
    {
        if (rad.Spraaknivaa.Length == 0)
        {
            return null;
        }

        var nivaaer = rad.Spraaknivaa.Split('/');
        if (nivaaer.Length == 1)
        {
            nivaaer = [.. Rekkefoelge.Select(_ => nivaaer[0])];
        }

        if (nivaaer.Length != Rekkefoelge.Length)
        {
            oppslag.Meld(rad, Kodetabeller.Nivaa.Kolonne, "det skal stå ett nivå, eller fire med skråstrek mellom.");
            return null;
        }

        return Rekkefoelge.Zip(nivaaer, (ferdighet, nivaa) => new Norskmaal
        {
            Delferdighet = ferdighet,
            Nivaa = oppslag.Krev(Kodetabeller.Nivaa, nivaa, rad),
        }).ToValueList();
    }
}
