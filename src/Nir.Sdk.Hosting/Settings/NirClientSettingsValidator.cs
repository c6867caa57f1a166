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
    private static readonly TimeSpan Lengst = TimeSpan.FromHours(1);

    private readonly bool _medHemmelighet = !credentials.Any();

    public ValidateOptionsResult Validate(string? name, NirClientSettings options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var feil = new ValidateOptionsResultBuilder();
        Adresse(options.Endpoint, nameof(options.Endpoint), options.TillatUkryptert, feil);
        if (_medHemmelighet)
        {
            Adresse(options.TokenEndpoint, nameof(options.TokenEndpoint), options.TillatUkryptert, feil);
        }

        if (options.Miljoe is not { } miljoe || !Enum.IsDefined(miljoe))
        {
            feil.AddError("must be Test or Produksjon", nameof(options.Miljoe));
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > Lengst)
        {
            feil.AddError("must be more than zero and at most an hour", nameof(options.Timeout));
        }

        Gjentakelse(options.Retry, feil);
        Tidssone(feil);
        Kallere(options, feil);
        return feil.Build();
    }

    private static void Adresse(Uri? adresse, string navn, bool tillatUkryptert, ValidateOptionsResultBuilder feil)
    {
        if (adresse is not { IsAbsoluteUri: true } || (adresse.Scheme != Uri.UriSchemeHttps && adresse.Scheme != Uri.UriSchemeHttp))
        {
            feil.AddError("must be an absolute address with https", navn);
            return;
        }

        if (adresse.UserInfo.Length > 0 || adresse.Query.Length > 0 || adresse.Fragment.Length > 0)
        {
            feil.AddError("must not hold a user, a query or a fragment", navn);
        }

        if (adresse.Scheme == Uri.UriSchemeHttp && !adresse.IsLoopback && !tillatUkryptert)
        {
            feil.AddError($"must use https, or {nameof(NirClientSettings.TillatUkryptert)} must be true for a fake in a closed network", navn);
        }
    }

    private static void Tidssone(ValidateOptionsResultBuilder feil)
    {
        try
        {
            NorskTid.Kontroller();
        }
        catch (NirException mangler)
        {
            feil.AddError(mangler.Message);
        }
    }

    private static void Gjentakelse(NirRetrySettings? retry, ValidateOptionsResultBuilder feil)
    {
        const string Del = nameof(NirClientSettings.Retry);
        if (retry is null)
        {
            feil.AddError("must be given", Del);
            return;
        }

        if (retry.MaxRetries is < 0 or > 10)
        {
            feil.AddError("must be from 0 to 10", $"{Del}:{nameof(retry.MaxRetries)}");
        }

        if (retry.BaseDelay <= TimeSpan.Zero || retry.BaseDelay > retry.MaxDelay)
        {
            feil.AddError($"must be more than zero and at most {nameof(retry.MaxDelay)}", $"{Del}:{nameof(retry.BaseDelay)}");
        }

        if (retry.MaxDelay > Lengst)
        {
            feil.AddError("must be at most an hour", $"{Del}:{nameof(retry.MaxDelay)}");
        }

        if (retry.MaxRetryAfter < TimeSpan.Zero || retry.MaxRetryAfter > Lengst)
        {
            feil.AddError("must be from zero to an hour", $"{Del}:{nameof(retry.MaxRetryAfter)}");
        }
    }

    private void Kallere(NirClientSettings options, ValidateOptionsResultBuilder feil)
    {
        if (options.Kommuner is not { } kommuner || options.Fylkeskommuner is not { } fylkeskommuner || kommuner.Count + fylkeskommuner.Count == 0)
        {
            feil.AddError($"must hold at least one kommune, or {nameof(options.Fylkeskommuner)} one fylkeskommune", nameof(options.Kommuner));
            return;
        }

        foreach (var (nummer, kommune) in kommuner)
        {
            Kommune(nummer, kommune, feil);
        }

        foreach (var (nummer, fylkeskommune) in fylkeskommuner)
        {
            Fylkeskommune(nummer, fylkeskommune, feil);
        }
    }

    private void Kommune(string nummer, NirKommuneSettings? kommune, ValidateOptionsResultBuilder feil)
    {
        if (!Kommunenummer.TryParse(nummer, out _))
        {
            feil.AddError("has a key that is no kommunenummer: four digits, with the leading zero", nameof(NirClientSettings.Kommuner));
            return;
        }

        var sti = $"{nameof(NirClientSettings.Kommuner)}:{nummer}";
        if (kommune is not { Kommuneintrobruker: not null } and not { Kommunenorskbruker: not null })
        {
            feil.AddError($"must hold {nameof(kommune.Kommuneintrobruker)}, {nameof(kommune.Kommunenorskbruker)} or both", sti);
            return;
        }

        Bruker(kommune.Kommuneintrobruker, $"{sti}:{nameof(kommune.Kommuneintrobruker)}", feil);
        Bruker(kommune.Kommunenorskbruker, $"{sti}:{nameof(kommune.Kommunenorskbruker)}", feil);
    }

    private void Fylkeskommune(string nummer, NirFylkeskommuneSettings? fylkeskommune, ValidateOptionsResultBuilder feil)
    {
        if (!Organisasjonsnummer.TryParse(nummer, out _))
        {
            feil.AddError("has a key that is no organisasjonsnummer: nine digits, the last a control digit", nameof(NirClientSettings.Fylkeskommuner));
            return;
        }

        var sti = $"{nameof(NirClientSettings.Fylkeskommuner)}:{nummer}";
        if (fylkeskommune?.Kommunenorskbruker is null)
        {
            feil.AddError($"must hold {nameof(fylkeskommune.Kommunenorskbruker)}", sti);
            return;
        }

        Bruker(fylkeskommune.Kommunenorskbruker, $"{sti}:{nameof(fylkeskommune.Kommunenorskbruker)}", feil);
    }

    private void Bruker(NirCredentialSettings? bruker, string sti, ValidateOptionsResultBuilder feil)
    {
        if (bruker is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(bruker.ClientId))
        {
            feil.AddError("must be given", $"{sti}:{nameof(bruker.ClientId)}");
        }

        if (_medHemmelighet && string.IsNullOrWhiteSpace(bruker.ClientSecret))
        {
            feil.AddError("must be given", $"{sti}:{nameof(bruker.ClientSecret)}");
        }
    }
}
