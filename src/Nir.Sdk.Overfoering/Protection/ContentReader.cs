using System.Security.Cryptography;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Overfoering.Rows;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Overfoering.Protection;

/// <summary>Reads what a row was enqueued with.</summary>
internal sealed class ContentReader(IPayloadProtector protector)
{
    /// <summary>The content of a row.</summary>
    /// <exception cref="MissingKeyException">The key is not here now.</exception>
    /// <exception cref="CryptographicException">Nobody can decrypt it.</exception>
    /// <exception cref="JsonException">It is no registration.</exception>
    public Registrering Read(OutboxRow row) => NirJson.Read(protector.Unprotect(row.Payload)).Registrering;

    /// <summary>The content of a row. Null: it is erased, or cannot be read now.</summary>
    public Registrering? TryRead(OutboxRow row)
    {
        try
        {
            return row.Payload.Length == 0 ? null : Read(row);
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
