using System.Text.Json;
using Nir.Register.Stubs.Scenarios;

namespace Nir.Register.Stubs.Format;

/// <summary>Reads WireMock's mappings. Whatever is not supported is refused by name, with the place where it stands.</summary>
internal sealed class MappingReader(ResponseReader responses)
{
    private static readonly string[] Names =
        ["id", "uuid", "name", "priority", "request", "response", "scenarioName", "requiredScenarioState", "newScenarioState", "metadata", "persistent"];

    /// <summary>Reads one mapping, or several under <c>mappings</c>.</summary>
    public IReadOnlyList<StubMapping> ReadAll(ReadOnlyMemory<byte> utf8Json, bool fromFile)
    {
        var document = MappingValue.Parse(utf8Json);
        return document.Find("mappings") is { } several
            ? [.. document.AllowOnly("mappings", "meta").Find("mappings")!.Value.Items().Select(item => Read(item, fromFile))]
            : [Read(document, fromFile)];
    }

    /// <summary>Reads one mapping.</summary>
    /// <param name="value">The mapping.</param>
    /// <param name="fromFile">Whether it stands in a file: then it is kept already, as <c>persistent</c> asks.</param>
    /// <param name="id">The id that the address gives. Null: the mapping's own, or a new one.</param>
    public StubMapping Read(MappingValue value, bool fromFile = false, Guid? id = null)
    {
        value.AllowOnly(Names);
        if (value.Find("persistent") is { } persistent && persistent.Flag() && !fromFile)
        {
            throw persistent.Fault("Mappings are not written to files: put the mapping into the folder of stubs.");
        }

        var request = value.Find("request");
        var response = value.Find("response");
        var key = id ?? Id(value.Find("id")) ?? Id(value.Find("uuid")) ?? Guid.NewGuid();
        return new StubMapping
        {
            Id = key,
            Name = value.Find("name")?.Text(),
            Priority = value.Find("priority")?.Number(1, int.MaxValue) ?? StubMapping.DefaultPriority,
            Request = request is { } pattern ? RequestPatternReader.Read(pattern) : new(),
            Response = response is { } answer ? responses.Read(answer) : new(),
            Scenario = Scenario(value),
            Json = WithId(value.Element, key),
        };
    }

    private static Guid? Id(MappingValue? value) => value is not { } id ? null
        : Guid.TryParse(id.Text(), out var parsed) ? parsed
        : throw id.Fault("A UUID is expected.");

    private static ScenarioStep? Scenario(MappingValue value)
    {
        var (name, required, next) = (value.Find("scenarioName"), value.Find("requiredScenarioState"), value.Find("newScenarioState"));
        if (name is not { } scenario)
        {
            return (required ?? next) is { } alone ? throw alone.Fault("'scenarioName' is needed beside it.") : null;
        }

        return new ScenarioStep(scenario.Text(), required?.Text(), next?.Text());
    }

    private static byte[] WithId(JsonElement mapping, Guid id)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = CompactJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            foreach (var member in mapping.EnumerateObject().Where(static member => member.Name is not ("id" or "uuid")))
            {
                member.WriteTo(writer);
            }

            writer.WriteString("uuid", id);
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
