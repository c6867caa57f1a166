using System.Security.Cryptography;
using System.Text.Json;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Every code list with its codes, intervals and sources: the answer to <c>GET /v1/kodeverk</c>.</summary>
public sealed record Kodeverksutdrag
{
    // 128 bits tell two versions apart; the whole hash would only be longer to read.
    private const int HashLength = 16;

    /// <summary>
    /// A hash of the lists' content: 32 hexadecimal digits, the same for the same content on every machine, and another as soon as
    /// anything in a list changes. Fit for an ETag.
    /// </summary>
    public required string Versjon { get; init; }

    /// <summary>The lists, sorted by name.</summary>
    public required ValueList<Kodelisteutdrag> Lister { get; init; }

    /// <summary>The lists of this version of the SDK.</summary>
    public static Kodeverksutdrag Gjeldende => Laget.Utdrag;

    /// <summary>Makes an extract of some lists, and computes its version.</summary>
    internal static Kodeverksutdrag Av(ValueList<Kodelisteutdrag> lister) => new() { Versjon = Hash(lister), Lister = lister };

    private static string Hash(ValueList<Kodelisteutdrag> lister)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(lister, NirJsonContext.Default.ValueListKodelisteutdrag);
        return Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, HashLength));
    }

    // Made once, when first asked for: it costs a serialization of all the lists.
    private static class Laget
    {
        public static Kodeverksutdrag Utdrag { get; } = Av(Kodeverksregister.Alle.Select(Kodelisteutdrag.Av).ToValueList());
    }
}
