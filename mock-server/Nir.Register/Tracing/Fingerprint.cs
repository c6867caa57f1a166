using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Nir.Register.Tracing;

/// <summary>
/// Tells whether two transfers hold the same but for their id. The hash is keyed anew in every server, so that it says nothing of what was
/// hashed.
/// </summary>
internal sealed class Fingerprint
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    // To make one costs as much as to hash a transfer. There are no more than transfers were at the same time.
    private readonly ConcurrentBag<IncrementalHash> _idle = [];

    /// <summary>The hash of a transfer's body. Null: the body was not read whole.</summary>
    public long? HashBody(HttpRequest request, Guid id)
    {
        if (request.Body is not MemoryStream body || !body.TryGetBuffer(out var content))
        {
            return null;
        }

        if (!_idle.TryTake(out var hash))
        {
            hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        }

        var hashed = Hash(hash, content, id);
        _idle.Add(hash);
        return hashed;
    }

    private static long Hash(IncrementalHash hash, ReadOnlySpan<byte> rest, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        _ = id.TryFormat(text, out _);
        for (var at = rest.IndexOf(text); at >= 0; at = rest.IndexOf(text))
        {
            hash.AppendData(rest[..at]);
            rest = rest[(at + text.Length)..];
        }

        hash.AppendData(rest);
        Span<byte> hashed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(hashed);
        return BinaryPrimitives.ReadInt64LittleEndian(hashed);
    }

    /// <summary>The hash of a header, which anything may stand in. Null: there is none.</summary>
    public static int? HashHeader(string? header) => string.IsNullOrEmpty(header) ? null : header.GetHashCode(StringComparison.Ordinal);
}
