using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Kontroller;

/// <summary>NIR1908: the DUF-nummer begins with a year in which somebody may have applied.</summary>
internal static class SoeknadsaaretErMulig
{
    private static readonly Sted Person = new(nameof(Registrering.Person), -1);

    public static void Kontroller(Registrering registrering, ref Regelkontroll kontroll)
    {
        if (registrering.Person.DufNummer is { ErOppgitt: true } duf && !duf.HarMuligSoeknadsaar(kontroll.Kontekst.Dato.Year))
        {
            kontroll.Meld(Regelkatalog.NIR1908, Person, nameof(Personreferanse.DufNummer));
        }
    }
}
