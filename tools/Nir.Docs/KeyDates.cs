using System.Globalization;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kodeverk;

namespace Nir.Docs;

/// <summary>The date that decides, in words: as the parameter tables have it, and the two that only decide rules.</summary>
internal static class KeyDates
{
    public static string InWords(Noekkeldato noekkeldato) => Noekkeldatoer.GetTekst(noekkeldato, CultureInfo.InvariantCulture) ?? noekkeldato switch
    {
        Noekkeldato.Registrering => "the register's date at transfer",
        Noekkeldato.Programslutt => "the day the participation ended",
        _ => throw new ArgumentOutOfRangeException(nameof(noekkeldato), noekkeldato, "Say in words which date this is."),
    };
}
