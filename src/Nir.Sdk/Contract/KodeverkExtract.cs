using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Every code list with its codes, intervals and sources: the answer to <c>GET /v1/kodeverk</c>.</summary>
public sealed record KodeverkExtract
{
    // 128 bits tell two versions apart; the whole hash would only be longer to read.
    private const int HashLength = 16;

    /// <summary>
    /// A hash of the lists' content: 32 hexadecimal digits, the same for the same content on every machine, and another as soon as
    /// anything in a list changes. Fit for an ETag.
    /// </summary>
    [JsonPropertyName("versjon")]
    public required string Version { get; init; }

    /// <summary>The lists, sorted by name.</summary>
    public required ValueList<KodelisteExtract> Lister { get; init; }

    /// <summary>The lists of this version of the SDK.</summary>
    public static KodeverkExtract Gjeldende => Made.Extract;

    /// <summary>Makes an extract of some lists, and computes its version.</summary>
    internal static KodeverkExtract From(ValueList<KodelisteExtract> lists) => new() { Version = Hash(lists), Lister = lists };

    private static string Hash(ValueList<KodelisteExtract> lists)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(lists, NirJsonContext.Default.ValueListKodelisteExtract);
        return Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, HashLength));
    }

    // Made once, when first asked for: it costs a serialization of all the lists.
    private static class Made
    {
        [JsonPropertyName("utdrag")]
        public static KodeverkExtract Extract { get; } = From(KodeverkRegistry.All.Select(KodelisteExtract.From).ToValueList());
    }
}
