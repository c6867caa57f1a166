using Nir.Sdk.Regler;

namespace Nir.Sdk.Maskinporten;

/// <summary>One of Maskinporten's environments: where tokens are issued, and by whom.</summary>
/// <remarks>
/// The well-known addresses are those of Digdir's documentation (docs.digdir.no/docs/Maskinporten/maskinporten_func_wellknown, «issuer» and
/// «token_endpoint»). Another is made for Maskinporten's cloud issuer, whose name has no slash at the end, or for a fake:
/// <c>new MaskinportenAuthority(Miljoe.Test, new Uri("https://test.sky.maskinporten.no/"), "https://test.sky.maskinporten.no")</c>.
/// </remarks>
public sealed record MaskinportenAuthority
{
    /// <summary>Names an environment.</summary>
    /// <param name="environment">Which register its tokens are for.</param>
    /// <param name="address">Where it is. The token endpoint is <c>token</c> below it.</param>
    /// <param name="issuer">What it calls itself, to the letter. Null: the address, ending in a slash.</param>
    /// <exception cref="ArgumentException">The environment or the address cannot be used.</exception>
    public MaskinportenAuthority(Miljoe environment, Uri address, string? issuer = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Enum.IsDefined(environment))
        {
            throw new ArgumentException($"The environment must be {nameof(Regler.Miljoe.Test)} or {nameof(Regler.Miljoe.Produksjon)}.", nameof(environment));
        }

        if (issuer is not null && string.IsNullOrWhiteSpace(issuer))
        {
            throw new ArgumentException("The issuer is a name, or is not given.", nameof(issuer));
        }

        Miljoe = environment;
        // An address may be without TLS here: whether it may be used is for the credential's options to say.
        Address = Client.Http.Endpoint.Folder(address, allowUnencrypted: true, nameof(address));
        Issuer = issuer ?? Address.AbsoluteUri;
    }

    /// <summary><c>https://test.maskinporten.no/</c>, for test registers. It takes test certificates only.</summary>
    public static MaskinportenAuthority Test { get; } = new(Miljoe.Test, new Uri("https://test.maskinporten.no/"));

    /// <summary><c>https://maskinporten.no/</c>, for IMDi's register.</summary>
    public static MaskinportenAuthority Produksjon { get; } = new(Miljoe.Produksjon, new Uri("https://maskinporten.no/"));

    /// <summary>Which register its tokens are for.</summary>
    public Miljoe Miljoe { get; }

    /// <summary>Where it is, ending in a slash.</summary>
    public Uri Address { get; }

    /// <summary>What it calls itself: a grant's audience (<c>aud</c>), compared to the letter.</summary>
    public string Issuer { get; }

    /// <summary>Where tokens are issued.</summary>
    public Uri TokenEndpoint => new(Address, "token");

    /// <summary>The well-known address of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such environment.</exception>
    public static MaskinportenAuthority FindFor(Miljoe environment) => environment switch
    {
        Miljoe.Test => Test,
        Miljoe.Produksjon => Produksjon,
        _ => throw new ArgumentOutOfRangeException(nameof(environment), environment, "The environment must be Test or Produksjon."),
    };
}
