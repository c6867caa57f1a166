using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister.Sak;
using Nir.Sdk.Frister.Sammenligninger;
using Nir.Sdk.Regler.Overlay;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Shared;

/// <summary>Makes the context that a rule's example is judged in.</summary>
internal static class Eksempelkontekst
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new Listekonverter() },
    };

    public static Valideringskontekst Av(Regeleksempel eksempel, Eksempelkall kall) => new()
    {
        Dato = eksempel.Dato,
        Miljoe = eksempel.Miljoe is { } miljoe ? Enum.Parse<Miljoe>(miljoe, ignoreCase: true) : null,
        Overlay = eksempel.Overlay is { } overlay ? NirOverlay.Les(Encoding.UTF8.GetBytes(overlay.ToJsonString()), "overlay.json") : null,
        Sak = Les<Personsak>(eksempel.Sak),
        Nir = Les<Nirberegning>(eksempel.Nir),
        DagerUtenAktivitet = eksempel.DagerUtenAktivitet,
        Tidligere = kall.LagretFoer is { } foer ? NirJson.Les(Encoding.UTF8.GetBytes(Regeleksempler.Endre(eksempel.Grunn, foer).ToJsonString())).Registrering : null,
    };

    private static T? Les<T>(JsonObject? json)
        where T : class => json?.Deserialize<T>(Options);

    /// <summary>Facts have no JSON of their own: a case is not part of the contract.</summary>
    private sealed class Listekonverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

        public override System.Text.Json.Serialization.JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(typeof(Konverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Konverter<T> : JsonConverter<ValueList<T>>
        {
            public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                [.. JsonSerializer.Deserialize<T[]>(ref reader, options)!];

            public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}
