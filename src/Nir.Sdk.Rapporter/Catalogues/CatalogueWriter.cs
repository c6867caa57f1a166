using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nir.Sdk.Contract.Views;

namespace Nir.Sdk.Rapporter.Catalogues;

/// <summary>Writes the catalogue as DCAT-AP-NO 3, in Turtle and in JSON-LD: the same graph.</summary>
public static class CatalogueWriter
{
    /// <summary>Writes Turtle.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static string ToTurtle(Datakatalog catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var text = new StringBuilder();
        foreach (var subject in CatalogueGraph.Create(catalogue).GroupBy(static one => one.Subject))
        {
            text.Append('<').Append(subject.Key).Append('>');
            var separator = "";
            foreach (var one in subject)
            {
                text.Append(separator).Append(separator.Length == 0 ? " " : "\n    ").Append('<').Append(one.Predicate).Append("> ");
                Append(text, one.Object);
                separator = " ;";
            }

            text.Append(" .\n\n");
        }

        return text.ToString();
    }

    /// <summary>Writes JSON-LD, expanded: it needs no context to be read.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static string ToJsonLd(Datakatalog catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var subject in CatalogueGraph.Create(catalogue).GroupBy(static one => one.Subject))
            {
                json.WriteStartObject();
                json.WriteString("@id", subject.Key);
                foreach (var predicate in subject.GroupBy(static one => one.Predicate))
                {
                    Write(json, predicate.Key, predicate.Select(static one => one.Object));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string predicate, IEnumerable<RdfObject> values)
    {
        var isType = predicate == Vocabulary.IsA;
        json.WriteStartArray(isType ? "@type" : predicate);
        foreach (var value in values)
        {
            if (isType)
            {
                json.WriteStringValue(value.Value);
                continue;
            }

            json.WriteStartObject();
            json.WriteString(value.IsIri ? "@id" : "@value", value.Value);
            if (value.Language is { } language)
            {
                json.WriteString("@language", language);
            }

            if (value.Type is { } type)
            {
                json.WriteString("@type", type);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Append(StringBuilder text, RdfObject value)
    {
        if (value.IsIri)
        {
            text.Append('<').Append(value.Value).Append('>');
            return;
        }

        text.Append('"');
        foreach (var letter in value.Value)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => letter.ToString(),
            });
        }

        text.Append('"');
        text.Append(value.Language is { } language ? $"@{language}" : value.Type is { } type ? $"^^<{type}>" : "");
    }
}
