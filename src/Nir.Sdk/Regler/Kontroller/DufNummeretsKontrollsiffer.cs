using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR1904: the DUF-nummer's control digits match. Never more than a remark: no official specification exists.</summary>
internal static class DufNummeretsKontrollsiffer
{
    private static readonly Sted Person = new(nameof(Registrering.Person), -1);

    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        if (registrering.Person.DufNummer is { ErOppgitt: true, HarGyldigKontrollsiffer: false })
        {
            kontroll.Meld(Regelkatalog.NIR1904, Person, nameof(Personreferanse.DufNummer));
        }
    }
}
