using Nir.Sdk.Klient;

namespace Nir.Sdk.Hosting;

/// <summary>Which operation a repair is.</summary>
internal static class Reparasjonsoperasjon
{
    public static Operasjon Operasjon(this Reparasjon reparasjon) => reparasjon switch
    {
        Reparasjon.LeggTil => Klient.Operasjon.LeggTilAvslutning,
        Reparasjon.FjernBeregnet => Klient.Operasjon.FjernBeregnetAvslutning,
        _ => Klient.Operasjon.Gjenaapne,
    };
}
