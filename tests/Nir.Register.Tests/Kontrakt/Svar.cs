using System.Net;
using System.Text.Json;

namespace Nir.Register.Tests.Kontrakt;

/// <summary>An answer, read to its end.</summary>
internal sealed record Svar(HttpStatusCode Status, string Tekst, string? Innholdstype, IReadOnlyDictionary<string, string> Hoder)
{
    public JsonElement Json { get; } = Tekst.Length > 0 && Tekst[0] is '{' ? JsonDocument.Parse(Tekst).RootElement : default;

    public string? Versjon => Hoder.TryGetValue("ETag", out var etag) ? etag.Trim('"') : null;

    public string? Type => Felt("type");

    public string? Detalj => Felt("detail");

    /// <summary>The ids of the rules that the answer names, whether refused or remarked on.</summary>
    public IReadOnlyList<string> Regler => [.. Avvik.Select(avvik => avvik.GetProperty("regel").GetString()!)];

    public IReadOnlyList<JsonElement> Avvik =>
        Json.TryGetProperty("avvik", out var avvik) || Json.TryGetProperty("merknader", out avvik) ? [.. avvik.EnumerateArray()] : [];

    public string? Felt(string navn) => Json.TryGetProperty(navn, out var felt) ? felt.GetString() : null;

    public static async Task<Svar> LesAsync(HttpResponseMessage melding, CancellationToken cancellationToken) => new(
        melding.StatusCode,
        await melding.Content.ReadAsStringAsync(cancellationToken),
        melding.Content.Headers.ContentType?.MediaType,
        melding.Headers.Concat(melding.Content.Headers).ToDictionary(par => par.Key, par => string.Join(", ", par.Value), StringComparer.OrdinalIgnoreCase));
}
