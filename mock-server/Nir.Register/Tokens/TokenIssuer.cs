using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Nir.Register.Tokens;

/// <summary>Signed tokens: nothing is kept per token, and none outlives the server.</summary>
internal sealed class TokenIssuer(TimeProvider time)
{
    private const int HeadSize = 2 * sizeof(long);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    private long _count;

    /// <summary>A token like no other, also when two are asked for in the same moment: one that is renewed must not be the one that was refused.</summary>
    public string Issue(string clientId, TimeSpan lifetime)
    {
        var name = Encoding.UTF8.GetBytes(clientId);
        var token = new byte[HeadSize + name.Length + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, (time.GetUtcNow() + lifetime).ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(sizeof(long)), Interlocked.Increment(ref _count));
        name.CopyTo(token, HeadSize);
        var content = token.AsSpan(0, HeadSize + name.Length);
        HMACSHA256.HashData(_key, content, token.AsSpan(content.Length));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The client id of a token, and when it expires; null when it is not ours or has expired.</summary>
    public (string ClientId, DateTimeOffset Expires)? Read(string token)
    {
        if (!Base64Url.IsValid(token, out var length) || length < HeadSize + HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromChars(token);
        var content = bytes[..^HMACSHA256.HashSizeInBytes];
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, content), bytes[content.Length..]))
        {
            return null;
        }

        var expires = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content));
        return time.GetUtcNow() < expires ? (Encoding.UTF8.GetString(content[HeadSize..]), expires) : null;
    }
}
