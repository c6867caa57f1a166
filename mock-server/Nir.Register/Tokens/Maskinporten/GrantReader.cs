using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Nir.Register.Tokens.Maskinporten;

/// <summary>Reads a grant's compact form (RFC 7515, 7.1). Claims that Maskinporten does not document make it unreadable, as there.</summary>
internal static class GrantReader
{
    private static readonly JsonDocumentOptions Strictly = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    private static readonly FrozenSet<string> Claims = FrozenSet.Create(
        StringComparer.Ordinal, "aud", "iss", "iat", "exp", "jti", "scope", "resource", "consumer_org");

    /// <summary>The grant; null when it cannot be read.</summary>
    public static Grant? Read(string assertion)
    {
        var parts = assertion.Split('.');
        try
        {
            return parts is [var header, var content, var signature]
                ? Read(Object(header), Object(content), Encoding.ASCII.GetBytes($"{header}.{content}"), Bytes(signature))
                : null;
        }
        catch (Exception error)
            when (error is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static Grant Read(JsonElement header, JsonElement claims, byte[] signed, byte[] signature)
    {
        if (claims.EnumerateObject().Any(static claim => !Claims.Contains(claim.Name)))
        {
            throw new FormatException();
        }

        return new Grant
        {
            Algorithm = Algorithm(ToText(header, "alg")),
            Kid = Optional(header, "kid"),
            Certificate = header.TryGetProperty("x5c", out var chain) ? First(chain) : null,
            Issuer = ToText(claims, "iss"),
            Audience = ToText(claims, "aud"),
            Issued = Time(claims, "iat"),
            Expires = Time(claims, "exp"),
            Scopes = [.. (Optional(claims, "scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()],
            Jti = Optional(claims, "jti"),
            Consumer = Optional(claims, "consumer_org"),
            Signed = signed,
            Signature = signature,
        };
    }

    /// <summary>The certificate that signed: the first of the chain (RFC 7515, 4.1.6).</summary>
    private static byte[] First(JsonElement chain) => chain.GetArrayLength() > 0 && chain[0].GetString() is { } certificate
        ? Convert.FromBase64String(certificate)
        : throw new FormatException();

    private static HashAlgorithmName Algorithm(string name) => name switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => throw new FormatException(),
    };

    private static JsonElement Object(string part)
    {
        using var json = JsonDocument.Parse(Bytes(part), Strictly);
        return json.RootElement.ValueKind is JsonValueKind.Object ? json.RootElement.Clone() : throw new FormatException();
    }

    private static byte[] Bytes(string part) => Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : throw new FormatException();

    private static string ToText(JsonElement instance, string name) => Optional(instance, name) ?? throw new FormatException();

    private static string? Optional(JsonElement instance, string name) => instance.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateTimeOffset Time(JsonElement instance, string name) => DateTimeOffset.FromUnixTimeSeconds(instance.GetProperty(name).GetInt64());
}
