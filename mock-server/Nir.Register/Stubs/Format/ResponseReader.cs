using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using HandlebarsDotNet;
using Microsoft.Extensions.Primitives;
using Nir.Register.Stubs.Responses;

namespace Nir.Register.Stubs.Format;

/// <summary>Reads what a stub answers.</summary>
internal sealed class ResponseReader(StubFiles files, TemplateEngine templates)
{
    private const int LargestBody = 16 * 1024 * 1024;

    private static readonly string[] Bodies = ["body", "jsonBody", "base64Body", "bodyFileName"];

    private static readonly string[] Names =
        [.. Bodies, "status", "statusMessage", "headers", "fixedDelayMilliseconds", "delayDistribution", "fault", "transformers", "transformerParameters"];

    public StubResponse Read(MappingValue value)
    {
        value.AllowOnly(Names);
        var transformers = Transformers(value.Find("transformers"));
        var parameters = value.Find("transformerParameters");
        var status = value.Find("status") is { } number ? Status(number) : (int?)null;
        var templated = transformers.Contains("response-template");
        var body = Body(value);
        var headers = Headers(value.Find("headers"), out var chunked);
        return new StubResponse
        {
            Status = status ?? 200,
            StatusMessage = value.Find("statusMessage") is { } message ? SingleLine(message) : null,
            Headers = headers,
            Body = body,
            Chunked = chunked,
            Template = templated ? Template(value, headers, body, parameters) : null,
            Delay = DelayReader.Read(value),
            Fault = value.Find("fault") is { } fault ? Fault(fault) : StubFault.None,
            Nir = NirAnswerReader.Read(transformers.Contains("nir"), parameters, status, templated),
        };
    }

    private static IReadOnlyList<string> Transformers(MappingValue? value)
    {
        var items = value?.Items() ?? [];
        foreach (var item in items)
        {
            if (item.Text() is not ("response-template" or "nir"))
            {
                throw item.Fault("The transformers here are 'response-template' and 'nir'.");
            }
        }

        return [.. items.Select(static item => item.Text())];
    }

    private static int Status(MappingValue value) => value.Number(200, 599);

    private byte[]? Body(MappingValue value)
    {
        var given = Bodies.Where(name => value.Find(name) is not null || (name == "jsonBody" && HasNullBody(value))).ToList();
        if (given.Count > 1)
        {
            throw value.Find(given[1])!.Value.Fault($"Only one of {string.Join(", ", Bodies)} is expected.");
        }

        if (given is not [var name])
        {
            return null;
        }

        var body = value.Find(name) is not { } found ? "null"u8.ToArray() : name switch
        {
            "body" => Encoding.UTF8.GetBytes(found.Text()),
            "jsonBody" => JsonSerializer.SerializeToUtf8Bytes(found.Element, CompactJson.Options),
            "base64Body" => found.Element.ValueKind is JsonValueKind.String && found.Element.TryGetBytesFromBase64(out var bytes) ? bytes : throw found.Fault("A text in base64 is expected."),
            _ => files.Read(found),
        };
        return body.Length <= LargestBody ? body : throw value.Find(name)!.Value.Fault($"A body of at most {LargestBody} bytes is expected.");
    }

    private static bool HasNullBody(MappingValue value) =>
        value.Element.ValueKind is JsonValueKind.Object && value.Element.TryGetProperty("jsonBody", out var body) && body.ValueKind is JsonValueKind.Null;

    private static ImmutableArray<KeyValuePair<string, StringValues>> Headers(MappingValue? value, out bool chunked)
    {
        chunked = false;
        var headers = ImmutableArray.CreateBuilder<KeyValuePair<string, StringValues>>();
        foreach (var (name, header) in value?.Members() ?? [])
        {
            if (name.Length == 0 || name.AsSpan().IndexOfAnyExcept(HeaderCharacters.InName) >= 0)
            {
                throw header.Fault("This is no name of a header.");
            }

            var values = header.Kind is JsonValueKind.Array ? new StringValues([.. header.Items().Select(SingleLine)]) : new StringValues(SingleLine(header));
            if (string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase))
            {
                throw header.Fault("The length is worked out. To answer less than is promised, take the transformer 'nir' with 'cutAfterBytes', or a fault.");
            }

            if (string.Equals(name, "Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            {
                chunked = values == "chunked" ? true : throw header.Fault("Only 'chunked' is supported.");
                continue;
            }

            if (values.Any(string.IsNullOrEmpty))
            {
                throw header.Fault("A header without a value cannot be sent.");
            }

            headers.Add(new(name, values));
        }

        return headers.ToImmutable();
    }

    private static string SingleLine(MappingValue value)
    {
        var text = value.Kind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value.Element.GetRawText() : value.Text();
        return text.AsSpan().IndexOfAnyInRange('\u0000', '\u001F') < 0 && text.AsSpan().IndexOfAnyExceptInRange('\u0000', '\u00FF') < 0
            ? text
            : throw value.Fault("A text of one line in Latin letters is expected.");
    }

    private static StubFault Fault(MappingValue value) => value.Text() switch
    {
        "EMPTY_RESPONSE" => StubFault.EmptyResponse,
        "MALFORMED_RESPONSE_CHUNK" => StubFault.MalformedResponseChunk,
        "RANDOM_DATA_THEN_CLOSE" => StubFault.RandomDataThenClose,
        "CONNECTION_RESET_BY_PEER" => StubFault.ConnectionResetByPeer,
        _ => throw value.Fault("EMPTY_RESPONSE, MALFORMED_RESPONSE_CHUNK, RANDOM_DATA_THEN_CLOSE or CONNECTION_RESET_BY_PEER is expected."),
    };

    private ResponseTemplate Template(
        MappingValue value, ImmutableArray<KeyValuePair<string, StringValues>> headers, byte[]? body, MappingValue? parameters)
    {
        var bodyName = Bodies.FirstOrDefault(name => value.Find(name) is not null);
        if (bodyName == "base64Body" && body is not null && !System.Text.Unicode.Utf8.IsValid(body))
        {
            throw value.Find(bodyName)!.Value.Fault("A template is text in UTF-8.");
        }

        return new ResponseTemplate(
            [.. headers.Select(header => KeyValuePair.Create(header.Key, header.Value.Select(text => Parse(text!, value.Find("headers")!.Value.Find(header.Key)!.Value)).ToImmutableArray()))],
            body is null || bodyName is null ? null : Parse(Encoding.UTF8.GetString(body), value.Find(bodyName)!.Value),
            parameters is { } given ? given.Members().ToDictionary(static member => member.Name, static member => TemplateParameters.Of(member.Value.Element)) : []);
    }

    private HandlebarsTemplate<object, object> Parse(string text, MappingValue place)
    {
        try
        {
            return templates.Parse(text);
        }
        catch (FormatException fault)
        {
            throw place.Fault(fault.Message);
        }
    }
}
