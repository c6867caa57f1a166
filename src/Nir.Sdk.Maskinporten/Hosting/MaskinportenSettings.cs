namespace Nir.Sdk.Maskinporten.Hosting;

/// <summary>
/// Settings for the tokens of all the clients of a program, bound from a configuration section or set in code. They hold no secret. Which
/// client (<c>ClientId</c>) each transfer user has stands with the user, in the settings of <c>Nir.Sdk.Hosting</c>.
/// </summary>
public sealed class MaskinportenSettings
{
    /// <summary>Where Maskinporten is. Null: the well-known address of the environment that the clients are for.</summary>
    public Uri? Authority { get; set; }

    /// <summary>What it calls itself, when that is not its address. Null: its address.</summary>
    public string? Issuer { get; set; }

    /// <summary>The scope of those who send introduksjonsprogram and mottakskvalifisering. Required when there are any.</summary>
    public string? KommuneintrobrukerScope { get; set; }

    /// <summary>The scope of those who send norskopplæring and asylopplæring. Required when there are any.</summary>
    public string? KommunenorskbrukerScope { get; set; }

    /// <summary>
    /// The organisasjonsnummer of those who have delegated to the client's owner: of kommuner by kommunenummer, of fylkeskommuner by
    /// their own number. For those who are not here, tokens are asked for in the name of the client's owner.
    /// </summary>
    public Dictionary<string, string> Consumers { get; set; } = [];

    /// <summary>The API that tokens are restricted to, when its owner asks for that. Null: not restricted.</summary>
    public string? Resource { get; set; }

    /// <summary>How long a grant may be used, 10 to 120 seconds. A minute by default.</summary>
    public TimeSpan AssertionLifetime { get; set; } = TimeSpan.FromMinutes(1);
}
