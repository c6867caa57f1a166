using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fagsystem.Export;

namespace Fagsystem.Mapping;

/// <summary>
/// The id of a case's registration: the same in every transfer, so that a new transfer replaces the last one. A system with a database
/// makes a <see cref="Guid"/> when the case is made and keeps it; this one has only an export, and computes it from the local numbers and
/// the municipality's, since another municipality with this system has the same local numbers.
/// </summary>
internal static class RegistreringId
{
    private const string Namespace = "fagsystem:sak";

    public static Guid For(Sak sak)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Namespace}:{sak.Rad.Kommune}:{sak.Key}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);

        // RFC 9562: version 8 says that we chose the bits ourselves, the variant that it is such a UUID.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
