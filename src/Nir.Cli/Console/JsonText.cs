using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Nir.Cli.Console;

/// <summary>Writes JSON as the tool answers it: indented, with letters as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
