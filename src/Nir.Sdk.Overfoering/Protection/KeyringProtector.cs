using System.Security.Cryptography;
using System.Text;

namespace Nir.Sdk.Overfoering.Protection;

/// <summary>
/// Encrypts with keys of the program's own (AES-256-GCM). The first encrypts; the others are older, and are kept as long as something encrypted with them is.
/// </summary>
public sealed class KeyringProtector : IPayloadProtector
{
    private const byte Format = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly string _newest;
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    /// <summary>Makes one.</summary>
    /// <param name="keys">Id and key of 32 bytes, the newest first. An id is 1-64 letters of ASCII, and never stands for another key.</param>
    /// <exception cref="ArgumentException">There is no key, or one of another length, or an id that is not one.</exception>
    public KeyringProtector(params IReadOnlyList<KeyValuePair<string, byte[]>> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0)
        {
            throw new ArgumentException("At least one key is needed.", nameof(keys));
        }

        foreach (var (id, key) in keys)
        {
            if (id is not { Length: > 0 and <= 64 } || !Ascii.IsValid(id))
            {
                throw new ArgumentException("A key's id is 1-64 letters of ASCII.", nameof(keys));
            }

            if (key is not { Length: 32 })
            {
                throw new ArgumentException($"The key {id} must have 32 bytes.", nameof(keys));
            }

            _keys.Add(id, [.. key]);
        }

        _newest = keys[0].Key;
    }

    /// <inheritdoc/>
    public byte[] Protect(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var header = 2 + _newest.Length;
        var encrypted = new byte[header + NonceSize + TagSize + content.Length];
        encrypted[0] = Format;
        encrypted[1] = (byte)_newest.Length;
        Encoding.ASCII.GetBytes(_newest, encrypted.AsSpan(2));
        var nonce = encrypted.AsSpan(header, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys[_newest], TagSize);
        aes.Encrypt(nonce, content, encrypted.AsSpan(header + NonceSize + TagSize), encrypted.AsSpan(header + NonceSize, TagSize), encrypted.AsSpan(0, header));
        return encrypted;
    }

    /// <inheritdoc/>
    public byte[] Unprotect(byte[] encrypted)
    {
        ArgumentNullException.ThrowIfNull(encrypted);
        if (encrypted.Length < 2 || encrypted[0] != Format || encrypted.Length < 2 + encrypted[1] + NonceSize + TagSize)
        {
            throw new CryptographicException("What is kept was not encrypted by this.");
        }

        var header = 2 + encrypted[1];
        var id = Encoding.ASCII.GetString(encrypted, 2, encrypted[1]);
        if (!_keys.TryGetValue(id, out var key))
        {
            throw new MissingKeyException(id);
        }

        var content = new byte[encrypted.Length - header - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(encrypted.AsSpan(header, NonceSize), encrypted.AsSpan(header + NonceSize + TagSize), encrypted.AsSpan(header + NonceSize, TagSize), content,
            encrypted.AsSpan(0, header));
        return content;
    }
}
