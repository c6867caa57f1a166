using Fagsystem.Overfoering;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Regler;

namespace Fagsystem.Tilkobling;

/// <summary>Makes the clients. This system holds synthetic persons, so the clients refuse everyone else.</summary>
internal static class Nirtilkobling
{
    /// <param name="adresse">NIR's address.</param>
    /// <param name="brukere">Who signs in.</param>
    /// <param name="dato">The day on which the rules are checked before sending. Null: today.</param>
    /// <exception cref="ArgumentException">The address cannot be used.</exception>
    public static Nirklienter Koble(Uri adresse, Brukere brukere, DateOnly? dato = null)
    {
        var valg = new NirClientOptions
        {
            Miljoe = Miljoe.Test,
            TimeProvider = dato is { } dag ? new Registerdato(dag) : TimeProvider.System,
        };
        return new(Klient(brukere.Intro), Klient(brukere.Norsk));

        NirClient Klient(Bruker bruker) =>
            new(adresse, new ClientCredentialsCredential(Tokenadresse(adresse), bruker.ClientId, bruker.Hemmelighet), valg);
    }

    private static Uri Tokenadresse(Uri adresse) => new($"{adresse.GetLeftPart(UriPartial.Path).TrimEnd('/')}/oauth/token");
}
