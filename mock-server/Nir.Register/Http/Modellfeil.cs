using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Http;

/// <summary>Finds where well-formed JSON is not what a type of the contract is, by walking both side by side.</summary>
internal ref struct Modellfeil
{
    private readonly ReadOnlySpan<byte> _utf8Json;
    private readonly JsonSerializerOptions _options;
    private readonly bool _ukjenteNektes;
    private Utf8JsonReader _leser;

    private Modellfeil(ReadOnlySpan<byte> utf8Json, JsonSerializerOptions options, bool ukjenteNektes)
    {
        _utf8Json = utf8Json;
        _options = options;
        _ukjenteNektes = ukjenteNektes;
        _leser = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = options.MaxDepth });
    }

    public static Lesefeil Finn(ReadOnlySpan<byte> utf8Json, JsonTypeInfo type)
    {
        var gang = new Modellfeil(utf8Json, type.Options, ukjenteNektes: false);
        gang._leser.Read();
        return gang.Verdi(type, "", null) ?? Lesefeil.Ved(utf8Json, 0, "", "the body is not what the contract says.");
    }

    /// <summary>The first fault where members that the type does not know are faults too; null when there is none.</summary>
    public static Lesefeil? FinnStrengt(ReadOnlySpan<byte> utf8Json, JsonTypeInfo type)
    {
        var gang = new Modellfeil(utf8Json, type.Options, ukjenteNektes: true);
        gang._leser.Read();
        return gang.Verdi(type, "", null);
    }

    private Lesefeil? Verdi(JsonTypeInfo type, string peker, JsonPropertyInfo? medlem)
    {
        if (_leser.TokenType is JsonTokenType.Null)
        {
            // An item of a list, or the body itself, is never null; a member is as it says.
            return medlem is { IsSetNullable: true } && Nullable(type) ? null : Feil(peker, $"{Forventning.Av(type.Type)} is expected, not null.");
        }

        return Elementtype(type) is { } element ? Liste(element, peker)
            : type.Kind is JsonTypeInfoKind.Object ? Objekt(type, peker)
            : Enkel(type, peker);
    }

    private Lesefeil? Liste(JsonTypeInfo element, string peker)
    {
        if (_leser.TokenType is not JsonTokenType.StartArray)
        {
            return Feil(peker, $"a list is expected, not {Forventning.Navn(_leser.TokenType)}.");
        }

        for (var i = 0; _leser.Read() && _leser.TokenType is not JsonTokenType.EndArray; i++)
        {
            if (Verdi(element, $"{peker}/{i}", null) is { } feil)
            {
                return feil;
            }
        }

        return null;
    }

    private Lesefeil? Objekt(JsonTypeInfo type, string peker)
    {
        if (_leser.TokenType is not JsonTokenType.StartObject)
        {
            return Feil(peker, $"an object is expected, not {Forventning.Navn(_leser.TokenType)}.");
        }

        var start = _leser.TokenStartIndex;
        var diskriminator = type.PolymorphismOptions?.TypeDiscriminatorPropertyName;
        if (diskriminator is not null)
        {
            if (Avledet(type) is not { } avledet)
            {
                var verdier = string.Join(", ", type.PolymorphismOptions!.DerivedTypes.Select(static kandidat => kandidat.TypeDiscriminator));
                return Feil($"{peker}/{diskriminator}", $"one of {verdier} is expected.");
            }

            type = avledet;
        }

        return Medlemmer(type, peker, start, diskriminator);
    }

    private Lesefeil? Medlemmer(JsonTypeInfo type, string peker, long start, string? diskriminator)
    {
        var sett = new HashSet<string>(StringComparer.Ordinal);
        while (_leser.Read() && _leser.TokenType is JsonTokenType.PropertyName)
        {
            var navn = _leser.GetString()!;
            var medlem = type.Properties.FirstOrDefault(kandidat => kandidat.Name == navn && !kandidat.IsExtensionData);
            if (!sett.Add(navn))
            {
                return Feil(medlem is null ? peker : $"{peker}/{navn}", "a member is expected once, not twice.");
            }

            if (_ukjenteNektes && medlem is null && navn != diskriminator)
            {
                return Feil($"{peker}/{Synlig(navn)}", $"there is no such member. Known: {string.Join(", ", type.Properties.Where(static kjent => !kjent.IsExtensionData && kjent.Set is not null).Select(static kjent => kjent.Name))}.");
            }

            _leser.Read();
            var feil = medlem is null || navn == diskriminator
                ? UkjentVerdi(peker)
                : Verdi(_options.GetTypeInfo(medlem.PropertyType), $"{peker}/{navn}", medlem);
            if (feil is not null)
            {
                return feil;
            }
        }

        var strengt = _ukjenteNektes;
        var mangler = type.Properties.Where(medlem => (medlem.IsRequired || (strengt && MaaOppgis(medlem))) && !sett.Contains(medlem.Name)).Select(static medlem => medlem.Name).ToArray();
        return mangler.Length == 0 ? null : Lesefeil.Ved(_utf8Json, start, peker, $"{string.Join(", ", mangler)} must be given.");
    }

    /// <summary>What the contract does not know may be anything, but no member twice. Its names may be anything too, so the pointer stays outside.</summary>
    private Lesefeil? UkjentVerdi(string peker)
    {
        var sett = new HashSet<string>(StringComparer.Ordinal);
        var slutt = _leser.TokenType switch
        {
            JsonTokenType.StartObject => JsonTokenType.EndObject,
            JsonTokenType.StartArray => JsonTokenType.EndArray,
            _ => JsonTokenType.None,
        };
        while (slutt is not JsonTokenType.None && _leser.Read() && _leser.TokenType != slutt)
        {
            if (_leser.TokenType is JsonTokenType.PropertyName && !sett.Add(_leser.GetString()!))
            {
                return Feil(peker, "a member is expected once, not twice.");
            }

            if (UkjentVerdi(peker) is { } feil)
            {
                return feil;
            }
        }

        return null;
    }

    private Lesefeil? Enkel(JsonTypeInfo type, string peker)
    {
        var (token, start) = (_leser.TokenType, _leser.TokenStartIndex);
        var kopi = _leser;
        try
        {
            JsonSerializer.Deserialize(ref kopi, type);
            _leser.Skip();
            return null;
        }
        catch (JsonException)
        {
            return Lesefeil.Ved(_utf8Json, start, peker, $"{Forventning.Av(type.Type)} is expected{(Forventning.ErTekst(type.Type) == (token is JsonTokenType.String) ? "" : $", not {Forventning.Navn(token)}")}.");
        }
    }

    /// <summary>The type that the discriminator names; null when it names none.</summary>
    private readonly JsonTypeInfo? Avledet(JsonTypeInfo type)
    {
        var leser = _leser;
        using var objekt = JsonDocument.ParseValue(ref leser);
        foreach (var medlem in objekt.RootElement.EnumerateObject())
        {
            if (medlem.NameEquals(type.PolymorphismOptions!.TypeDiscriminatorPropertyName) && medlem.Value.ValueKind is JsonValueKind.String)
            {
                var avledet = type.PolymorphismOptions.DerivedTypes.FirstOrDefault(kandidat => medlem.Value.ValueEquals(kandidat.TypeDiscriminator as string));
                return avledet.DerivedType is null ? null : _options.GetTypeInfo(avledet.DerivedType);
            }
        }

        return null;
    }

    private readonly JsonTypeInfo? Elementtype(JsonTypeInfo type) =>
        type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(ValueList<>)
            ? _options.GetTypeInfo(type.Type.GetGenericArguments()[0])
            : null;

    // The serializer lets a record's own parameters be absent: a day would become the first of year 1.
    private static bool MaaOppgis(JsonPropertyInfo medlem) =>
        medlem.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false }
        && medlem.PropertyType.IsValueType && System.Nullable.GetUnderlyingType(medlem.PropertyType) is null;

    // A name may be anything, also an identifier: one of letters alone is shown.
    private static string Synlig(string navn) => navn.Length <= 60 && navn.All(char.IsAsciiLetter) ? navn : "*";

    private static bool Nullable(JsonTypeInfo type) => !type.Type.IsValueType || System.Nullable.GetUnderlyingType(type.Type) is not null;

    private readonly Lesefeil Feil(string peker, string forventet) => Lesefeil.Ved(_utf8Json, _leser.TokenStartIndex, peker, forventet);
}
