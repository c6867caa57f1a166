using System.Text.Json;

namespace Fagsystem.Generation;

/// <summary>Writes the persons that a fake NIR must know, as <c>Nir.Register --persons</c> reads them: one JSON object a line.</summary>
internal static class NirPersonFile
{
    public const string FileName = "nir-personer.jsonl";

    public static void Write(string folder, IEnumerable<NirPerson> personer)
    {
        using var output = File.Create(Path.Combine(folder, FileName));
        foreach (var person in personer)
        {
            using (var json = new Utf8JsonWriter(output))
            {
                json.WriteStartObject();
                WriteNumber(json, "dufNummer", person.Duf);
                WriteNumber(json, "foedselsnummer", person.Fnr);
                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, string number)
    {
        if (number.Length > 0)
        {
            json.WriteString(name, number);
        }
    }
}
