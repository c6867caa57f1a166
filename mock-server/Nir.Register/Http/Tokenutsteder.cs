using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nir.Register.Http;

/// <summary>Signed tokens: nothing is kept per token, and none outlives the server.</summary>
internal sealed class Tokenutsteder(TimeProvider tid)
{
    private readonly byte[] _noekkel = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    public string Utsted(string clientId, TimeSpan levetid)
    {
        var navn = Encoding.UTF8.GetBytes(clientId);
        var token = new byte[sizeof(long) + navn.Length + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, (tid.GetUtcNow() + levetid).ToUnixTimeMilliseconds());
        navn.CopyTo(token, sizeof(long));
        var innhold = token.AsSpan(0, sizeof(long) + navn.Length);
        HMACSHA256.HashData(_noekkel, innhold, token.AsSpan(innhold.Length));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The client id of a token; null when it is not ours or has expired.</summary>
    public string? Les(string token)
    {
        if (!Base64Url.IsValid(token, out var lengde) || lengde < sizeof(long) + HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromChars(token);
        var innhold = bytes[..^HMACSHA256.HashSizeInBytes];
        var utloeper = BinaryPrimitives.ReadInt64BigEndian(innhold);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_noekkel, innhold), bytes[innhold.Length..])
            && tid.GetUtcNow().ToUnixTimeMilliseconds() < utloeper
                ? Encoding.UTF8.GetString(innhold[sizeof(long)..])
                : null;
    }
}
