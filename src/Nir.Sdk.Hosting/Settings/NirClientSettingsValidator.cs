using Microsoft.Extensions.Options;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Hosting.Settings;

/// <summary>Checks the settings when the program starts. Each message names the setting and what it must be, and shows no value.</summary>
/// <param name="credentials">What makes credentials in place of client id and secret. None: those are needed.</param>
internal sealed class NirClientSettingsValidator(IEnumerable<INirCredentialFactory> credentials) : IValidateOptions<NirClientSettings>
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly bool _withSecret = !credentials.Any();

    public ValidateOptionsResult Validate(string? name, NirClientSettings options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var error = new ValidateOptionsResultBuilder();
        Address(options.Endpoint, nameof(options.Endpoint), options.AllowUnencrypted, error);
        if (_withSecret)
        {
            Address(options.TokenEndpoint, nameof(options.TokenEndpoint), options.AllowUnencrypted, error);
        }

        if (options.Miljoe is not { } environment || !Enum.IsDefined(environment))
        {
            error.AddError("must be Test or Produksjon", nameof(options.Miljoe));
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > Longest)
        {
            error.AddError("must be more than zero and at most an hour", nameof(options.Timeout));
        }

        Repetition(options.Retry, error);
        Tidssone(error);
        Callers(options, error);
        return error.Build();
    }

    private static void Address(Uri? address, string name, bool allowUnencrypted, ValidateOptionsResultBuilder error)
    {
        if (address is not { IsAbsoluteUri: true } || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            error.AddError("must be an absolute address with https", name);
            return;
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            error.AddError("must not hold a user, a query or a fragment", name);
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowUnencrypted)
        {
            error.AddError($"must use https, or {nameof(NirClientSettings.AllowUnencrypted)} must be true for a fake in a closed network", name);
        }
    }

    private static void Tidssone(ValidateOptionsResultBuilder error)
    {
        try
        {
            NorwegianTime.Check();
        }
        catch (NirException missing)
        {
            error.AddError(missing.Message);
        }
    }

    private static void Repetition(NirRetrySettings? retry, ValidateOptionsResultBuilder error)
    {
        const string part = nameof(NirClientSettings.Retry);
        if (retry is null)
        {
            error.AddError("must be given", part);
            return;
        }

        if (retry.MaxRetries is < 0 or > 10)
        {
            error.AddError("must be from 0 to 10", $"{part}:{nameof(retry.MaxRetries)}");
        }

        if (retry.BaseDelay <= TimeSpan.Zero || retry.BaseDelay > retry.MaxDelay)
        {
            error.AddError($"must be more than zero and at most {nameof(retry.MaxDelay)}", $"{part}:{nameof(retry.BaseDelay)}");
        }

        if (retry.MaxDelay > Longest)
        {
            error.AddError("must be at most an hour", $"{part}:{nameof(retry.MaxDelay)}");
        }

        if (retry.MaxRetryAfter < TimeSpan.Zero || retry.MaxRetryAfter > Longest)
        {
            error.AddError("must be from zero to an hour", $"{part}:{nameof(retry.MaxRetryAfter)}");
        }
    }

    private void Callers(NirClientSettings options, ValidateOptionsResultBuilder error)
    {
        if (options.Kommuner is not { } kommuner || options.Fylkeskommuner is not { } fylkeskommuner || kommuner.Count + fylkeskommuner.Count == 0)
        {
            error.AddError($"must hold at least one kommune, or {nameof(options.Fylkeskommuner)} one fylkeskommune", nameof(options.Kommuner));
            return;
        }

        foreach (var (number, kommune) in kommuner)
        {
            Kommune(number, kommune, error);
        }

        foreach (var (number, fylkeskommune) in fylkeskommuner)
        {
            Fylkeskommune(number, fylkeskommune, error);
        }
    }

    private void Kommune(string number, NirKommuneSettings? kommune, ValidateOptionsResultBuilder error)
    {
        if (!Kommunenummer.TryParse(number, out _))
        {
            error.AddError("has a key that is no kommunenummer: four digits, with the leading zero", nameof(NirClientSettings.Kommuner));
            return;
        }

        var path = $"{nameof(NirClientSettings.Kommuner)}:{number}";
        if (kommune is not { Kommuneintrobruker: not null } and not { Kommunenorskbruker: not null })
        {
            error.AddError($"must hold {nameof(kommune.Kommuneintrobruker)}, {nameof(kommune.Kommunenorskbruker)} or both", path);
            return;
        }

        Login(kommune.Kommuneintrobruker, $"{path}:{nameof(kommune.Kommuneintrobruker)}", error);
        Login(kommune.Kommunenorskbruker, $"{path}:{nameof(kommune.Kommunenorskbruker)}", error);
    }

    private void Fylkeskommune(string number, NirFylkeskommuneSettings? fylkeskommune, ValidateOptionsResultBuilder error)
    {
        if (!Organisasjonsnummer.TryParse(number, out _))
        {
            error.AddError("has a key that is no organisasjonsnummer: nine digits, the last a control digit", nameof(NirClientSettings.Fylkeskommuner));
            return;
        }

        var path = $"{nameof(NirClientSettings.Fylkeskommuner)}:{number}";
        if (fylkeskommune?.Kommunenorskbruker is null)
        {
            error.AddError($"must hold {nameof(fylkeskommune.Kommunenorskbruker)}", path);
            return;
        }

        Login(fylkeskommune.Kommunenorskbruker, $"{path}:{nameof(fylkeskommune.Kommunenorskbruker)}", error);
    }

    private void Login(NirCredentialSettings? user, string path, ValidateOptionsResultBuilder error)
    {
        if (user is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(user.ClientId))
        {
            error.AddError("must be given", $"{path}:{nameof(user.ClientId)}");
        }

        if (_withSecret && string.IsNullOrWhiteSpace(user.ClientSecret))
        {
            error.AddError("must be given", $"{path}:{nameof(user.ClientSecret)}");
        }
    }
}
