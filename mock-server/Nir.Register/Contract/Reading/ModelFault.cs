using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Contract.Reading;

/// <summary>Finds where well-formed JSON is not what a type of the contract is, by walking both side by side.</summary>
internal ref struct ModelFault
{
    private readonly ReadOnlySpan<byte> _utf8Json;
    private readonly JsonSerializerOptions _options;
    private readonly bool _unknownIsRefused;
    private Utf8JsonReader _reader;

    private ModelFault(ReadOnlySpan<byte> utf8Json, JsonSerializerOptions options, bool unknownIsRefused)
    {
        _utf8Json = utf8Json;
        _options = options;
        _unknownIsRefused = unknownIsRefused;
        _reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = options.MaxDepth });
    }

    public static ReadFault Find(ReadOnlySpan<byte> utf8Json, JsonTypeInfo type)
    {
        var times = new ModelFault(utf8Json, type.Options, unknownIsRefused: false);
        times._reader.Read();
        return times.GetValue(type, "", null) ?? ReadFault.At(utf8Json, 0, "", "the body is not what the contract says.");
    }

    /// <summary>The first fault where members that the type does not know are faults too; null when there is none.</summary>
    public static ReadFault? FindStrictly(ReadOnlySpan<byte> utf8Json, JsonTypeInfo type)
    {
        var times = new ModelFault(utf8Json, type.Options, unknownIsRefused: true);
        times._reader.Read();
        return times.GetValue(type, "", null);
    }

    private ReadFault? GetValue(JsonTypeInfo type, string jsonPointer, JsonPropertyInfo? member)
    {
        if (_reader.TokenType is JsonTokenType.Null)
        {
            // An item of a list, or the body itself, is never null; a member is as it says.
            return member is { IsSetNullable: true } && Nullable(type) ? null : Error(jsonPointer, $"{Expectation.Describe(type.Type)} is expected, not null.");
        }

        return Elementtype(type) is { } element ? List(element, jsonPointer)
            : type.Kind is JsonTypeInfoKind.Object ? Object(type, jsonPointer)
            : Simple(type, jsonPointer);
    }

    private ReadFault? List(JsonTypeInfo element, string jsonPointer)
    {
        if (_reader.TokenType is not JsonTokenType.StartArray)
        {
            return Error(jsonPointer, $"a list is expected, not {Expectation.GetNavn(_reader.TokenType)}.");
        }

        for (var i = 0; _reader.Read() && _reader.TokenType is not JsonTokenType.EndArray; i++)
        {
            if (GetValue(element, $"{jsonPointer}/{i}", null) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private ReadFault? Object(JsonTypeInfo type, string jsonPointer)
    {
        if (_reader.TokenType is not JsonTokenType.StartObject)
        {
            return Error(jsonPointer, $"an object is expected, not {Expectation.GetNavn(_reader.TokenType)}.");
        }

        var start = _reader.TokenStartIndex;
        var discriminator = type.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        if (discriminator is not null)
        {
            if (Derived(type) is not { } derived)
            {
                var values = string.Join(", ", type.PolymorphismOptions!.DerivedTypes.Select(static candidate => candidate.TypeDiscriminator));
                return Error($"{jsonPointer}/{discriminator}", $"one of {values} is expected.");
            }

            type = derived;
        }

        return Members(type, jsonPointer, start, discriminator);
    }

    private ReadFault? Members(JsonTypeInfo type, string jsonPointer, long start, string? discriminator)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = _reader.GetString()!;
            var member = type.Properties.FirstOrDefault(candidate => candidate.Name == name && !candidate.IsExtensionData);
            if (!seen.Add(name))
            {
                return Error(member is null ? jsonPointer : $"{jsonPointer}/{name}", "a member is expected once, not twice.");
            }

            if (_unknownIsRefused && member is null && name != discriminator)
            {
                return Error($"{jsonPointer}/{Visible(name)}",
                    $"there is no such member. Known: {string.Join(", ", type.Properties.Where(static known => !known.IsExtensionData && known.Set is not null).Select(static known => known.Name))}.");
            }

            _reader.Read();
            var error = member is null || name == discriminator
                ? UnknownValue(jsonPointer)
                : GetValue(_options.GetTypeInfo(member.PropertyType), $"{jsonPointer}/{name}", member);
            if (error is not null)
            {
                return error;
            }
        }

        var strictly = _unknownIsRefused;
        var missing = type.Properties.Where(member => (member.IsRequired || (strictly && MustBeGiven(member))) && !seen.Contains(member.Name))
            .Select(static member => member.Name).ToArray();
        return missing.Length == 0 ? null : ReadFault.At(_utf8Json, start, jsonPointer, $"{string.Join(", ", missing)} must be given.");
    }

    /// <summary>What the contract does not know may be anything, but no member twice. Its names may be anything too, so the pointer stays outside.</summary>
    private ReadFault? UnknownValue(string jsonPointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var end = _reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonTokenType.EndObject,
            JsonTokenType.StartArray => JsonTokenType.EndArray,
            _ => JsonTokenType.None,
        };
        while (end is not JsonTokenType.None && _reader.Read() && _reader.TokenType != end)
        {
            if (_reader.TokenType is JsonTokenType.PropertyName && !seen.Add(_reader.GetString()!))
            {
                return Error(jsonPointer, "a member is expected once, not twice.");
            }

            if (UnknownValue(jsonPointer) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private ReadFault? Simple(JsonTypeInfo type, string jsonPointer)
    {
        var (token, start) = (_reader.TokenType, _reader.TokenStartIndex);
        var copy = _reader;
        try
        {
            JsonSerializer.Deserialize(ref copy, type);
            _reader.Skip();
            return null;
        }
        catch (JsonException)
        {
            return ReadFault.At(_utf8Json, start,
                jsonPointer,
                $"{Expectation.Describe(type.Type)} is expected{(Expectation.IsText(type.Type) == (token is JsonTokenType.String) ? "" : $", not {Expectation.GetNavn(token)}")}.");
        }
    }

    /// <summary>The type that the discriminator names; null when it names none.</summary>
    private readonly JsonTypeInfo? Derived(JsonTypeInfo type)
    {
        var reader = _reader;
        using var instance = JsonDocument.ParseValue(ref reader);
        foreach (var member in instance.RootElement.EnumerateObject())
        {
            if (member.NameEquals(type.PolymorphismOptions!.TypeDiscriminatorPropertyName) && member.Value.ValueKind is JsonValueKind.String)
            {
                var derived =
                    type.PolymorphismOptions.DerivedTypes.FirstOrDefault(candidate => member.Value.ValueEquals(candidate.TypeDiscriminator as string));
                return derived.DerivedType is null ? null : _options.GetTypeInfo(derived.DerivedType);
            }
        }

        return null;
    }

    private readonly JsonTypeInfo? Elementtype(JsonTypeInfo type) =>
        type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? _options.GetTypeInfo(type.Type.GetGenericArguments()[0])
            : null;

    // The serializer lets a record's own parameters be absent: a day would become the first of year 1.
    private static bool MustBeGiven(JsonPropertyInfo member) =>
        member.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false }
        && member.PropertyType.IsValueType && System.Nullable.GetUnderlyingType(member.PropertyType) is null;

    // A name may be anything, also an identifier: one of letters alone is shown.
    private static string Visible(string name) => name.Length <= 60 && name.All(char.IsAsciiLetter) ? name : "*";

    private static bool Nullable(JsonTypeInfo type) => !type.Type.IsValueType || System.Nullable.GetUnderlyingType(type.Type) is not null;

    private readonly ReadFault Error(string jsonPointer, string expected) => ReadFault.At(_utf8Json, _reader.TokenStartIndex, jsonPointer, expected);
}
