using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Nir.Register.Maskinporten;

/// <summary>Reads a grant's compact form (RFC 7515, 7.1). Claims that Maskinporten does not document make it unreadable, as there.</summary>
internal static class Grantleser
{
    private static readonly JsonDocumentOptions Strengt = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    private static readonly FrozenSet<string> Claims = FrozenSet.Create(
        StringComparer.Ordinal, "aud", "iss", "iat", "exp", "jti", "scope", "resource", "consumer_org");

    /// <summary>The grant; null when it cannot be read.</summary>
    public static Grant? Les(string assertion)
    {
        var deler = assertion.Split('.');
        try
        {
            return deler is [var header, var innhold, var signatur]
                ? Les(Objekt(header), Objekt(innhold), Encoding.ASCII.GetBytes($"{header}.{innhold}"), Bytes(signatur))
                : null;
        }
        catch (Exception feil) when (feil is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static Grant Les(JsonElement header, JsonElement claims, byte[] signert, byte[] signatur)
    {
        if (claims.EnumerateObject().Any(static claim => !Claims.Contains(claim.Name)))
        {
            throw new FormatException();
        }

        return new Grant
        {
            Algoritme = Algoritme(Tekst(header, "alg")),
            Kid = Valgfri(header, "kid"),
            Sertifikat = header.TryGetProperty("x5c", out var kjede) ? Foerste(kjede) : null,
            Issuer = Tekst(claims, "iss"),
            Audience = Tekst(claims, "aud"),
            Utstedt = Tidspunkt(claims, "iat"),
            Utloeper = Tidspunkt(claims, "exp"),
            Scopes = [.. (Valgfri(claims, "scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()],
            Jti = Valgfri(claims, "jti"),
            Konsument = Valgfri(claims, "consumer_org"),
            Signert = signert,
            Signatur = signatur,
        };
    }

    /// <summary>The certificate that signed: the first of the chain (RFC 7515, 4.1.6).</summary>
    private static byte[] Foerste(JsonElement kjede) => kjede.GetArrayLength() > 0 && kjede[0].GetString() is { } sertifikat
        ? Convert.FromBase64String(sertifikat)
        : throw new FormatException();

    private static HashAlgorithmName Algoritme(string navn) => navn switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => throw new FormatException(),
    };

    private static JsonElement Objekt(string del)
    {
        using var json = JsonDocument.Parse(Bytes(del), Strengt);
        return json.RootElement.ValueKind is JsonValueKind.Object ? json.RootElement.Clone() : throw new FormatException();
    }

    private static byte[] Bytes(string del) => Base64Url.IsValid(del) ? Base64Url.DecodeFromChars(del) : throw new FormatException();

    private static string Tekst(JsonElement objekt, string navn) => Valgfri(objekt, navn) ?? throw new FormatException();

    private static string? Valgfri(JsonElement objekt, string navn) => objekt.TryGetProperty(navn, out var verdi) ? verdi.GetString() : null;

    private static DateTimeOffset Tidspunkt(JsonElement objekt, string navn) => DateTimeOffset.FromUnixTimeSeconds(objekt.GetProperty(navn).GetInt64());
}
