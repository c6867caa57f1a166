using Microsoft.Extensions.Options;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Maskinporten.Hosting;

/// <summary>Checks the settings when the program starts. Each message names the setting and what it must be, and shows no value.</summary>
internal sealed class MaskinportenSettingsValidator : IValidateOptions<MaskinportenSettings>
{
    public ValidateOptionsResult Validate(string? name, MaskinportenSettings options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var feil = new ValidateOptionsResultBuilder();
        if (options.Authority is { } authority && !ErAdresse(authority))
        {
            feil.AddError("must be an absolute address with https, without a user, a query or a fragment, or not be given", nameof(options.Authority));
        }

        if (options.Issuer is { } issuer && string.IsNullOrWhiteSpace(issuer))
        {
            feil.AddError("must be a name, or not be given", nameof(options.Issuer));
        }

        Scopes(options, feil);
        if (options.AssertionLifetime < TimeSpan.FromSeconds(10) || options.AssertionLifetime > MaskinportenOptions.LongestAssertionLifetime)
        {
            feil.AddError("must be from 10 seconds to 2 minutes", nameof(options.AssertionLifetime));
        }

        if (options.Resource is { } resource && string.IsNullOrWhiteSpace(resource))
        {
            feil.AddError("must be what the owner of the API says, or not be given", nameof(options.Resource));
        }

        foreach (var (nummer, konsument) in options.Konsumenter ?? [])
        {
            Konsument(nummer, konsument, feil);
        }

        return feil.Build();
    }

    private static void Scopes(MaskinportenSettings options, ValidateOptionsResultBuilder feil)
    {
        if (options.KommuneintrobrukerScope is null && options.KommunenorskbrukerScope is null)
        {
            feil.AddError($"must be given, or {nameof(options.KommunenorskbrukerScope)}, or both", nameof(options.KommuneintrobrukerScope));
        }

        Scope(options.KommuneintrobrukerScope, nameof(options.KommuneintrobrukerScope), feil);
        Scope(options.KommunenorskbrukerScope, nameof(options.KommunenorskbrukerScope), feil);
    }

    private static void Scope(string? scope, string navn, ValidateOptionsResultBuilder feil)
    {
        if (scope is not null && !MaskinportenCredential.ErScope(scope))
        {
            feil.AddError("must be of printable ASCII without quotation marks and backslashes", navn);
        }
    }

    private static void Konsument(string nummer, string? konsument, ValidateOptionsResultBuilder feil)
    {
        if (!Kommunenummer.TryParse(nummer, out _) && !Organisasjonsnummer.TryParse(nummer, out _))
        {
            feil.AddError("has a key that is no kommunenummer and no organisasjonsnummer", nameof(MaskinportenSettings.Konsumenter));
        }
        else if (!Organisasjonsnummer.TryParse(konsument, out _))
        {
            feil.AddError("must be an organisasjonsnummer: nine digits, the last a control digit", $"{nameof(MaskinportenSettings.Konsumenter)}:{nummer}");
        }
    }

    // Whether it may be without TLS is for the client's settings to say.
    private static bool ErAdresse(Uri adresse)
    {
        try
        {
            Endepunkt.Kontroller(adresse, tillatUkryptert: true, nameof(adresse));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
