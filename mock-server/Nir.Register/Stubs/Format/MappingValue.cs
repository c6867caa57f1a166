using System.Text.Json;

namespace Nir.Register.Stubs.Format;

/// <summary>A value of a mapping that knows where it stands, so that whatever is wrong with it can be named.</summary>
internal readonly record struct MappingValue(JsonElement Element, string Pointer)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    private const string NotText = "A text in it is not UTF-8, or holds half of a surrogate pair.";

    /// <summary>Reads a document.</summary>
    /// <exception cref="MappingException">It is not JSON.</exception>
    public static MappingValue Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            // Some editors begin a file with a byte order mark.
            using var document = JsonDocument.Parse(utf8Json.Span.StartsWith("\uFEFF"u8) ? utf8Json[3..] : utf8Json, Lenient);
            return Matching.JsonBody.IsText(document.RootElement) ? new MappingValue(document.RootElement.Clone(), "") : throw new MappingException(new("", NotText));
        }
        catch (JsonException fault)
        {
            throw new MappingException(new("", $"Line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: well-formed JSON in UTF-8, at most 64 levels deep, is expected."));
        }
    }

    public JsonValueKind Kind => Element.ValueKind;

    public MappingValue? Find(string name) =>
        Element.ValueKind is JsonValueKind.Object && Element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? new(value, Child(name))
            : null;

    /// <summary>Refuses every member but these: what is not supported is never ignored.</summary>
    public MappingValue AllowOnly(params IReadOnlyCollection<string> names)
    {
        foreach (var (name, value) in Members())
        {
            if (!names.Contains(name))
            {
                throw value.Fault(Unsupported.Explain(name, names));
            }
        }

        return this;
    }

    public IEnumerable<(string Name, MappingValue Value)> Members()
    {
        if (Element.ValueKind is not JsonValueKind.Object)
        {
            throw Fault("An object is expected.");
        }

        var value = this;
        return value.Element.EnumerateObject().Select(member => (member.Name, new MappingValue(member.Value, value.Child(member.Name))));
    }

    public IReadOnlyList<MappingValue> Items()
    {
        if (Element.ValueKind is not JsonValueKind.Array)
        {
            throw Fault("A list is expected.");
        }

        var value = this;
        return [.. value.Element.EnumerateArray().Select((item, index) => new MappingValue(item, $"{value.Pointer}/{index}"))];
    }

    public string Text()
    {
        if (Element.ValueKind is not JsonValueKind.String)
        {
            throw Fault("A text is expected.");
        }

        return Element.GetString()!;
    }

    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault("true or false is expected."),
    };

    public int Number(int least, int most) =>
        Element.ValueKind is JsonValueKind.Number && Element.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Fault($"A whole number from {least} to {most} is expected.");

    public MappingException Fault(string detail) => new(new(Pointer, detail));

    private string Child(string name) =>
        $"{Pointer}/{Journal.Redaction.Of(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
