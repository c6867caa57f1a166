using Fagsystem.Overfoering;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Regler;

namespace Fagsystem.Connections;

/// <summary>Makes the clients. This system holds synthetic persons, so the clients refuse everyone else.</summary>
internal static class NirConnection
{
    /// <param name="address">NIR's address.</param>
    /// <param name="users">Who signs in.</param>
    /// <param name="date">The day on which the rules are checked before sending. Null: today.</param>
    /// <exception cref="ArgumentException">The address cannot be used.</exception>
    public static NirClients Link(Uri address, Logins users, DateOnly? date = null)
    {
        var valg = new NirClientOptions
        {
            Miljoe = Miljoe.Test,
            TimeProvider = date is { } day ? new RegisterDate(day) : TimeProvider.System,
        };
        return new(Client(users.Intro), Client(users.Norsk));

        NirClient Client(Login user) =>
            new(address, new ClientCredentialsCredential(TokenAddress(address), user.ClientId, user.Secret), valg);
    }

    private static Uri TokenAddress(Uri address) => new($"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/oauth/token");
}
