using System.Text.Json;
using Nir.Sdk.Json;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>
/// Reads and writes registrations as the contract's JSON, for storing them. Identifiers are written raw: treat the result as personal
/// data.
/// </summary>
public static class NirJson
{
    /// <summary>Writes a registration with its identifiers.</summary>
    /// <param name="registrering">The registration.</param>
    /// <returns>UTF-8 JSON.</returns>
    /// <exception cref="JsonException">
    /// A code is <c>Ukjent</c>, an item of a list is null, or a value that must be given is not: there is no text to write. The validator tells of each.
    /// </exception>
    public static byte[] Write(Registrering registrering)
    {
        ArgumentNullException.ThrowIfNull(registrering);
        return JsonSerializer.SerializeToUtf8Bytes(registrering, RegistreringJson.Type);
    }

    /// <summary>Reads a registration. Unknown codes read as <c>Ukjent</c> and are listed; unknown members are kept and written back.</summary>
    /// <param name="utf8Json">UTF-8 JSON.</param>
    /// <exception cref="JsonException">The text is not a registration. The message tells where and what was expected, never what stood there.</exception>
    public static ReadRegistrering Read(ReadOnlySpan<byte> utf8Json)
    {
        utf8Json = ByteOrderMark.Skip(utf8Json);
        try
        {
            UnicodeText.Require(utf8Json);
            var registrering = RegistreringJson.Read(utf8Json)
                ?? throw new ExpectedValueException("A registration is expected, not null.");
            return new ReadRegistrering(registrering, UnknownKoder.Find(registrering, utf8Json));
        }
        catch (Exception fault) when (IsReadFault(fault))
        {
            throw JsonFault.FromRegistrering(fault, utf8Json);
        }
    }

    /// <summary>Writes persondata with the identifiers.</summary>
    /// <param name="data">The data.</param>
    /// <returns>UTF-8 JSON.</returns>
    /// <exception cref="JsonException">A code is <c>Ukjent</c>, or an item of a list is null: there is no text to write.</exception>
    public static byte[] WritePersondata(Persondata data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return JsonSerializer.SerializeToUtf8Bytes(data, NirJsonContext.Default.Persondata);
    }

    /// <summary>Reads persondata. Unknown codes read as <c>Ukjent</c>; unknown members are left out.</summary>
    /// <param name="utf8Json">UTF-8 JSON.</param>
    /// <exception cref="JsonException">The text is not persondata. The message tells where and what was expected, never what stood there.</exception>
    public static Persondata ReadPersondata(ReadOnlySpan<byte> utf8Json)
    {
        utf8Json = ByteOrderMark.Skip(utf8Json);
        try
        {
            UnicodeText.Require(utf8Json);
            return JsonSerializer.Deserialize(utf8Json, NirJsonContext.Default.Persondata)
                ?? throw new ExpectedValueException("Persondata are expected, not null.");
        }
        catch (Exception fault) when (IsReadFault(fault))
        {
            throw JsonFault.FromPersondata(fault, utf8Json);
        }
    }

    // A missing discriminator is a NotSupportedException to System.Text.Json, and text that is not Unicode an InvalidOperationException.
    private static bool IsReadFault(Exception fault) => fault is JsonException or NotSupportedException or InvalidOperationException;
}
