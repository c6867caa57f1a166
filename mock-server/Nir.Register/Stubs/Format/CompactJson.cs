using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nir.Register.Stubs.Format;

/// <summary>JSON without blanks, with letters as they are.</summary>
internal static class CompactJson
{
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };
}
