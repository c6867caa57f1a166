using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Comparisons;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Shared;

/// <summary>Makes the context that a rule's example is judged in.</summary>
public static class ExampleContext
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new ListConverter() },
    };

    public static ValidationContext From(RegelExample example, ExampleCall call) => new()
    {
        Dato = example.Dato,
        Miljoe = example.Miljoe is { } environment ? Enum.Parse<Miljoe>(environment, ignoreCase: true) : null,
        Overlay = example.Overlay is { } overlay ? NirOverlay.Read(Encoding.UTF8.GetBytes(overlay.ToJsonString()), "overlay.json") : null,
        Sak = Read<Personsak>(example.Sak),
        Nir = Read<NirBeregning>(example.Nir),
        DagerUtenAktivitet = example.DagerUtenAktivitet,
        Tidligere = call.StoredBefore is { } before
            ? NirJson.Read(Encoding.UTF8.GetBytes(RegelExamples.Change(example.Ground, before).ToJsonString())).Registrering
            : null,
    };

    private static T? Read<T>(JsonObject? json)
        where T : class => json?.Deserialize<T>(Options);

    /// <summary>Facts have no JSON of their own: a case is not part of the contract.</summary>
    private sealed class ListConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

        public override System.Text.Json.Serialization.JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(
                typeof(ListConversion<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class ListConversion<T> : JsonConverter<ValueList<T>>
        {
            public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                [.. JsonSerializer.Deserialize<T[]>(ref reader, options)!];

            public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}
