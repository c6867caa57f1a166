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
        var error = new ValidateOptionsResultBuilder();
        if (options.Authority is { } authority && !IsAddress(authority))
        {
            error.AddError("must be an absolute address with https, without a user, a query or a fragment, or not be given", nameof(options.Authority));
        }

        if (options.Issuer is { } issuer && string.IsNullOrWhiteSpace(issuer))
        {
            error.AddError("must be a name, or not be given", nameof(options.Issuer));
        }

        Scopes(options, error);
        if (options.AssertionLifetime < TimeSpan.FromSeconds(10) || options.AssertionLifetime > MaskinportenOptions.LongestAssertionLifetime)
        {
            error.AddError("must be from 10 seconds to 2 minutes", nameof(options.AssertionLifetime));
        }

        if (options.Resource is { } resource && string.IsNullOrWhiteSpace(resource))
        {
            error.AddError("must be what the owner of the API says, or not be given", nameof(options.Resource));
        }

        foreach (var (number, consumer) in options.Consumers ?? [])
        {
            Consumer(number, consumer, error);
        }

        return error.Build();
    }

    private static void Scopes(MaskinportenSettings options, ValidateOptionsResultBuilder error)
    {
        if (options.KommuneintrobrukerScope is null && options.KommunenorskbrukerScope is null)
        {
            error.AddError($"must be given, or {nameof(options.KommunenorskbrukerScope)}, or both", nameof(options.KommuneintrobrukerScope));
        }

        Scope(options.KommuneintrobrukerScope, nameof(options.KommuneintrobrukerScope), error);
        Scope(options.KommunenorskbrukerScope, nameof(options.KommunenorskbrukerScope), error);
    }

    private static void Scope(string? scope, string name, ValidateOptionsResultBuilder error)
    {
        if (scope is not null && !MaskinportenCredential.IsScope(scope))
        {
            error.AddError("must be of printable ASCII without quotation marks and backslashes", name);
        }
    }

    private static void Consumer(string number, string? consumer, ValidateOptionsResultBuilder error)
    {
        if (!Kommunenummer.TryParse(number, out _) && !Organisasjonsnummer.TryParse(number, out _))
        {
            error.AddError("has a key that is no kommunenummer and no organisasjonsnummer", nameof(MaskinportenSettings.Consumers));
        }
        else if (!Organisasjonsnummer.TryParse(consumer, out _))
        {
            error.AddError("must be an organisasjonsnummer: nine digits, the last a control digit", $"{nameof(MaskinportenSettings.Consumers)}:{number}");
        }
    }

    // Whether it may be without TLS is for the client's settings to say.
    private static bool IsAddress(Uri address)
    {
        try
        {
            Endpoint.Check(address, allowUnencrypted: true, nameof(address));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
