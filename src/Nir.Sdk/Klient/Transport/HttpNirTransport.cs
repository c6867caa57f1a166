using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Json;
using Nir.Sdk.Kontrakt;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Klient;

/// <summary>Speaks this library's contract, JSON over HTTPS. Immutable and thread-safe; one attempt for each call.</summary>
public sealed class HttpNirTransport : INirTransport
{
    private readonly HttpUtveksling _utveksling;

    /// <summary>Makes a transport.</summary>
    /// <param name="endpoint">The register's address, for example <c>https://nir.example.no/</c>.</param>
    /// <param name="credential">Gives access tokens.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">The address or a setting cannot be used.</exception>
    public HttpNirTransport(Uri endpoint, INirCredential credential, NirClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new NirClientOptions();
        options.Valider();
        _utveksling = new HttpUtveksling(Endepunkt.Mappe(endpoint, options.TillatUkryptert, nameof(endpoint)), credential, options);
    }

    /// <inheritdoc/>
    public async Task<Overfoeringsresultat> SendAsync(Overfoering overfoering, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(overfoering);
        var id = overfoering.Neste.Id;
        var forespoersel = new HttpForespoersel(HttpMethod.Put, Sti(id), overfoering.KorrelasjonsId)
        {
            Kropp = Skriv(overfoering.Neste),
            IfMatch = overfoering.Tidligere is { } tidligere ? Versjon(tidligere.Versjon) : null,
            MaaIkkeFinnes = overfoering.Tidligere is null,
        };
        try
        {
            return Svartolk.Overfoert(await _utveksling.SendAsync(forespoersel, cancellationToken).ConfigureAwait(false), id);
        }
        catch (NirException feil) when (ErUbesvart(feil))
        {
            return new UtfallUkjent(id, overfoering.KorrelasjonsId, feil.Message);
        }
    }

    /// <inheritdoc/>
    public async Task<LagretRegistrering?> ReadAsync(Guid id, string korrelasjonsId, CancellationToken cancellationToken)
    {
        var svar = await _utveksling.SendAsync(new HttpForespoersel(HttpMethod.Get, Sti(id), korrelasjonsId), cancellationToken).ConfigureAwait(false);
        switch (svar.Status)
        {
            case 404:
                return null;
            case 200:
                return Svarlesing.TryLes(svar.Kropp, out var lest) && lest.Registrering.Id == id && svar.Versjon is { } versjon
                    ? new LagretRegistrering(lest.Registrering, versjon, lest.UkjenteKoder)
                    : throw HttpFeil.Uforstaaelig(svar);
            default:
                throw HttpFeil.Fra(svar);
        }
    }

    /// <inheritdoc/>
    public async Task<Sletteresultat> DeleteAsync(Sletting sletting, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sletting);
        var forespoersel = new HttpForespoersel(HttpMethod.Delete, Sti(sletting.Id), sletting.KorrelasjonsId) { IfMatch = Versjon(sletting.Versjon) };
        try
        {
            return Svartolk.Slettet(await _utveksling.SendAsync(forespoersel, cancellationToken).ConfigureAwait(false), sletting.Id);
        }
        catch (NirException feil) when (ErUbesvart(feil))
        {
            return new SletteutfallUkjent(sletting.Id, sletting.KorrelasjonsId, feil.Message);
        }
    }

    /// <inheritdoc/>
    public Task<Soekeresultat> SearchAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        SpoerAsync("v1/registreringer/soek", person, korrelasjonsId, NirJsonContext.Default.Soekeresultat, cancellationToken);

    /// <inheritdoc/>
    public Task<Personstatus> GetStatusAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        SpoerAsync("v1/status", person, korrelasjonsId, NirJsonContext.Default.Personstatus, cancellationToken);

    /// <inheritdoc/>
    public Task<Persondata> GetPersonDataAsync(Personreferanse person, string korrelasjonsId, CancellationToken cancellationToken) =>
        SpoerAsync("v1/persondata", person, korrelasjonsId, NirJsonContext.Default.Persondata, cancellationToken);

    /// <inheritdoc/>
    public Task<Overfoeringsresultat> RepairAsync(Reparasjon reparasjon, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reparasjon);
        var (metode, sti, kropp) = reparasjon switch
        {
            Reparasjon.LeggTil leggTil => (HttpMethod.Post, "avslutning", Skriv(leggTil.Avslutning, NirJsonContext.Default.Avslutning)),
            Reparasjon.FjernBeregnet => (HttpMethod.Delete, "avslutning/beregnet", null),
            _ => (HttpMethod.Post, "gjenaapning", (byte[]?)null),
        };
        return RettAsync(
            new HttpForespoersel(metode, $"{Sti(reparasjon.Id)}/{sti}", reparasjon.KorrelasjonsId) { Kropp = kropp, IfMatch = Versjon(reparasjon.Versjon) },
            reparasjon.Id,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Overfoeringsresultat> SendContactAsync(Henvendelsesmelding melding, string korrelasjonsId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(melding);
        return RettAsync(
            new HttpForespoersel(HttpMethod.Post, "v1/henvendelser", korrelasjonsId) { Kropp = Skriv(melding, NirJsonContext.Default.Henvendelsesmelding) },
            melding.Henvendelse.Id,
            cancellationToken);
    }

    private async Task<Overfoeringsresultat> RettAsync(HttpForespoersel forespoersel, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            var svar = await _utveksling.SendAsync(forespoersel, cancellationToken).ConfigureAwait(false);
            return svar.Status == 404 && forespoersel.IfMatch is not null && HttpFeil.Problem(svar) is not null
                ? new Konflikt(id, svar.KorrelasjonsId, Konfliktaarsak.EndretIRegisteret)
                : Svartolk.Overfoert(svar, id);
        }
        catch (NirException feil) when (ErUbesvart(feil))
        {
            return new UtfallUkjent(id, forespoersel.KorrelasjonsId, feil.Message);
        }
    }

    private async Task<T> SpoerAsync<T>(
        string sti, Personreferanse person, string korrelasjonsId, JsonTypeInfo<T> typeInfo, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(person);
        var forespoersel = new HttpForespoersel(HttpMethod.Post, sti, korrelasjonsId)
        {
            Kropp = JsonSerializer.SerializeToUtf8Bytes(new Personsoek { Person = person }, NirJsonContext.Default.Personsoek),
        };
        var svar = await _utveksling.SendAsync(forespoersel, cancellationToken).ConfigureAwait(false);
        if (svar.Status != 200)
        {
            throw HttpFeil.Fra(svar);
        }

        return Svarlesing.TryLes(svar.Kropp, typeInfo, out var verdi) ? verdi : throw HttpFeil.Uforstaaelig(svar);
    }

    private static string Sti(Guid id) => $"v1/registreringer/{id:D}";

    private static byte[] Skriv(Registrering registrering) => Skriv(registrering, NirJsonContext.Default.Registrering);

    private static byte[] Skriv<T>(T innhold, JsonTypeInfo<T> typeInfo)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(innhold, typeInfo);
        }
        catch (JsonException feil)
        {
            throw new NirException(
                Feilkode.UgyldigForespoersel,
                "What is to be sent cannot be written: a code in it is Ukjent, or a value that must be given is not. Nothing was sent. Validate it first to see which.",
                feil);
        }
    }

    private static EntityTagHeaderValue Versjon(string versjon) =>
        EntityTagHeaderValue.TryParse($"\"{versjon}\"", out var merke)
            ? merke
            : throw new ArgumentException("The version is not one that the register gave: it cannot stand in an ETag.");

    private static bool ErUbesvart(NirException feil) =>
        feil is { Status: null, Feilkode: Feilkode.Tidsavbrudd or Feilkode.Forbindelsesbrudd };
}
