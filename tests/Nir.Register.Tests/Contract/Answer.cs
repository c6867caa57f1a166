using System.Net;
using System.Text.Json;

namespace Nir.Register.Tests.Contract;

/// <summary>An answer, read to its end.</summary>
internal sealed record Answer(HttpStatusCode Status, string Tekst, string? ContentType, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json { get; } = Tekst.Length > 0 && Tekst[0] is '{' or '[' ? JsonDocument.Parse(Tekst).RootElement : default;

    public string? Version => Headers.TryGetValue("ETag", out var etag) ? etag.Trim('"') : null;

    public string? Type => Felt("type");

    public string? Detail => Felt("detail");

    /// <summary>The ids of the rules that the answer names, whether refused or remarked on.</summary>
    public IReadOnlyList<string> Regler => [.. Avvik.Select(avvik => avvik.GetProperty("regel").GetString()!)];

    public IReadOnlyList<JsonElement> Avvik =>
        Json.TryGetProperty("avvik", out var avvik) || Json.TryGetProperty("merknader", out avvik) ? [.. avvik.EnumerateArray()] : [];

    public string? Felt(string name) => Json.TryGetProperty(name, out var felt) ? felt.GetString() : null;

    public static async Task<Answer> ReadAsync(HttpResponseMessage message, CancellationToken cancellationToken) => new(
        message.StatusCode,
        await message.Content.ReadAsStringAsync(cancellationToken),
        message.Content.Headers.ContentType?.MediaType,
        message.Headers.Concat(message.Content.Headers)
            .ToDictionary(pair => pair.Key, pair => string.Join(", ", pair.Value), StringComparer.OrdinalIgnoreCase));
}
