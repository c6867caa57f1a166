using Nir.Sdk.Client.Results;

namespace Fagsystem.Tilkobling;

/// <summary>What a fault means to the one who runs the program, in one line.</summary>
internal static class Feilmelding
{
    public static string Av(NirException feil, string nir) => feil.Feilkode switch
    {
        Feilkode.IngenForbindelse => $"Ingen forbindelse med {nir}. Kontroller adressen og nettet.",
        Feilkode.Autentisering => $"{Stor(nir)} godtok ikke klient-id eller hemmelighet. Kontroller --client-id og miljøvariabelen NIR_CLIENT_SECRET.",
        Feilkode.Tilgang => $"{Stor(nir)} nektet tilgang. Kontroller hvilken kommune og rolle klient-id-ene hører til, og at de ikke er byttet om.",
        Feilkode.Utilgjengelig => $"{Stor(nir)} tar ikke imot nå. Prøv igjen senere.",
        Feilkode.Tidsavbrudd or Feilkode.Forbindelsesbrudd => $"{Stor(nir)} svarte ikke. Prøv igjen senere.",
        _ => $"{Stor(nir)} svarte med noe annet enn NIR gjør. Kontroller adressen.",
    };

    private static string Stor(string tekst) => string.Concat(char.ToUpperInvariant(tekst[0]).ToString(), tekst.AsSpan(1));
}
