using Nir.Conformance.Systems;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Kodeverk;

namespace Nir.Cli.Console;

/// <summary>
/// How a command reaches a register: the address from the command line or the environment, ids and secrets from the environment alone, as
/// <c>nir mock -- COMMAND</c> gives them.
/// </summary>
internal sealed class RegisterAccess
{
    public const string Endpoint = "NIR_ENDPOINT";
    public const string TokenEndpoint = "NIR_TOKEN_ENDPOINT";
    public const string IntroId = "NIR_CLIENT_ID_INTRO";
    public const string IntroSecret = "NIR_CLIENT_SECRET_INTRO";
    public const string NorskId = "NIR_CLIENT_ID_NORSK";
    public const string NorskSecret = "NIR_CLIENT_SECRET_NORSK";

    private readonly NirClient? _intro;
    private readonly NirClient? _norsk;

    /// <summary>Reaches a register with the credentials of the environment.</summary>
    /// <exception cref="UsageException">The address cannot be used, or no credential is there.</exception>
    public RegisterAccess(Surroundings at, Uri address)
    {
        _intro = Create(at, address, IntroId, IntroSecret);
        _norsk = Create(at, address, NorskId, NorskSecret);
        if (Given.Count == 0)
        {
            throw new UsageException($"Set {IntroId} and {IntroSecret}, {NorskId} and {NorskSecret}, or all four.");
        }
    }

    /// <summary>The clients whose credentials are there.</summary>
    public IReadOnlyList<NirClient> Given => [.. new[] { _intro, _norsk }.OfType<NirClient>()];

    /// <summary>The clients of both roles: only together do they see all families.</summary>
    /// <exception cref="UsageException">A credential is not there.</exception>
    public IReadOnlyList<NirClient> Both => [As(Rolle.Kommuneintrobruker), As(Rolle.Kommunenorskbruker)];

    /// <summary>The address from the command line, else from the environment. Null: neither has one.</summary>
    /// <exception cref="UsageException">What the environment has is no address.</exception>
    public static Uri? FindAddress(Surroundings at, Uri? given) => given ?? (at.Read(Endpoint) is { Length: > 0 } text ? ToAddress(text, Endpoint) : null);

    /// <summary>The client of a role.</summary>
    /// <exception cref="UsageException">Its credential is not there.</exception>
    public NirClient As(Rolle rolle) => rolle is Rolle.Kommuneintrobruker
        ? _intro ?? throw new UsageException($"Set {IntroId} and {IntroSecret}.")
        : _norsk ?? throw new UsageException($"Set {NorskId} and {NorskSecret}.");

    private static NirClient? Create(Surroundings at, Uri address, string id, string secret)
    {
        if (at.Read(id) is not { Length: > 0 } clientId || at.Read(secret) is not { Length: > 0 } clientSecret)
        {
            return null;
        }

        var token = at.Read(TokenEndpoint) is { Length: > 0 } text ? ToAddress(text, TokenEndpoint) : new Uri(address, "oauth/token");
        try
        {
            return new NirClient(address, new ClientCredentialsCredential(token, clientId, clientSecret));
        }
        catch (ArgumentException fault)
        {
            throw new UsageException($"The register cannot be reached this way. {fault.Message}", fault);
        }
    }

    private static Uri ToAddress(string text, string name) =>
        Arguments.TryAddress(text, out var address) ? address : throw new UsageException($"{name} holds no address such as http://127.0.0.1:5080/.");
}
