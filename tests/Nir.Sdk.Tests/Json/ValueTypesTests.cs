using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Json;

/// <summary>Public value types are columns of a vendor's own rows, in a context that the vendor's build generates.</summary>
public sealed class ValueTypesTests
{
    [Fact]
    public void A_vendors_row_with_every_value_type_is_written_and_read_by_a_generated_context()
    {
        var row = new VendorRow
        {
            Week = IsoUke.Parse("2026-W08"), Language = Spraakkode.Parse("uk"), Kommune = Kommunenummer.Parse("9901"),
            Lovverk = Lovverk.Integreringsloven, Familie = Registreringsfamilie.Norskopplaering,
        };

        var json = JsonSerializer.Serialize(row, VendorRowContext.Default.VendorRow);

        Assert.Equal(row, JsonSerializer.Deserialize(json, VendorRowContext.Default.VendorRow));
        Assert.Contains("\"2026-W08\"", json, StringComparison.Ordinal);
        Assert.Contains("\"uk\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_has_every_public_value_type_that_says_how_it_is_written()
    {
        var columns = typeof(VendorRow).GetProperties().Select(static column => Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType)
            .Where(static type => !type.IsEnum).ToHashSet();

        var types = typeof(Registrering).Assembly.GetExportedTypes()
            .Where(static type => type is { IsValueType: true, IsEnum: false } && type.IsDefined(typeof(JsonConverterAttribute), inherit: false));

        Assert.Equal(types.Select(static type => type.Name).Order(), columns.Select(static type => type.Name).Order());
    }

    [Fact]
    public void Every_converter_that_a_public_type_names_can_be_used_by_a_generated_context() => Assert.All(
        typeof(Registrering).Assembly.GetExportedTypes().Concat(typeof(Lovverk).Assembly.GetExportedTypes())
            .SelectMany(static type => type.GetCustomAttributes(typeof(JsonConverterAttribute), inherit: false).Cast<JsonConverterAttribute>())
            .Select(static attribute => attribute.ConverterType!),
        static converter => Assert.True(converter.IsVisible, converter.Name));
}

/// <summary>A vendor's row.</summary>
internal sealed record VendorRow
{
    public IsoUke Week { get; init; }

    public Spraakkode Language { get; init; }

    public Kommunenummer Kommune { get; init; }

    public Organisasjonsnummer? Fylkeskommune { get; init; }

    public DufNummer? Duf { get; init; }

    public Foedselsnummer? Fnr { get; init; }

    public Lovverk Lovverk { get; init; }

    public Registreringsfamilie Familie { get; init; }
}

/// <summary>What a vendor's build generates.</summary>
[JsonSerializable(typeof(VendorRow))]
internal sealed partial class VendorRowContext : JsonSerializerContext;
