using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Hosting.Settings;

/// <summary>
/// Settings for all the clients of a program, bound from a configuration section or set in code. They are validated when the program
/// starts and read once; a change needs a restart.
/// </summary>
public sealed class NirClientSettings
{
    /// <summary>The register's address. Required.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The address of the token endpoint. Required, unless an <see cref="Client.Credentials.INirCredentialFactory"/> is registered: it knows its
    /// own.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>The scope that tokens are asked for with. Null: what the token endpoint gives by itself. Not used with an
    /// <see cref="Client.Credentials.INirCredentialFactory"/>.</summary>
    public string? Scope { get; set; }

    /// <summary>Which register it is. Required: it keeps real people out of a test and test people out of production.</summary>
    public Miljoe? Miljoe { get; set; }

    /// <summary>Which synthetic series of fødselsnummer count as synthetic. Tenor's by default.</summary>
    public SyntheticSeries SyntheticSeries { get; set; } = SyntheticSeries.Tenor;

    /// <summary>How long one attempt may take. 60 seconds by default, at most an hour.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether the rules are checked before anything is sent. True by default.</summary>
    public bool ValidateBeforeSending { get; set; } = true;

    /// <summary>Whether every call must say who makes it and why. False by default.</summary>
    public bool RequirePurpose { get; set; }

    /// <summary>Whether the addresses may be on another machine without TLS: only for a fake in a closed network. False by default.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>When and how often a call is made again.</summary>
    public NirRetrySettings Retry { get; set; } = new();

    /// <summary>The kommuner served, by kommunenummer (four digits).</summary>
    public Dictionary<string, NirKommuneSettings> Kommuner { get; set; } = [];

    /// <summary>The fylkeskommuner served, by organisasjonsnummer (nine digits).</summary>
    public Dictionary<string, NirFylkeskommuneSettings> Fylkeskommuner { get; set; } = [];
}
