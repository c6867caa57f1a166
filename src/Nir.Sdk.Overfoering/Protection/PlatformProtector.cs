using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Nir.Sdk.Overfoering.Protection;

/// <summary>Encrypts with the program's data protection keys, which rotate by themselves and stay readable.</summary>
internal sealed class PlatformProtector(IDataProtectionProvider provider) : IPayloadProtector
{
    // What the platform writes first: four bytes that say what it is, and the key's id.
    private const int IdStart = 4;
    private const int IdEnd = 20;

    private readonly IDataProtector _protector = provider.CreateProtector("Nir.Sdk.Overfoering", "content.v1");

    public byte[] Protect(byte[] content) => _protector.Protect(content);

    // The platform has no exception of its own for a key that is gone: its message names the key, and one that was changed does not.
    public byte[] Unprotect(byte[] encrypted)
    {
        try
        {
            return _protector.Unprotect(encrypted);
        }
        catch (CryptographicException fault) when (encrypted.Length > IdEnd && Id(encrypted) is var id
            && fault.Message.Contains(id, StringComparison.OrdinalIgnoreCase))
        {
            throw new MissingKeyException(id);
        }
    }

    private static string Id(byte[] encrypted) => new Guid(encrypted.AsSpan(IdStart, IdEnd - IdStart)).ToString("D");
}
