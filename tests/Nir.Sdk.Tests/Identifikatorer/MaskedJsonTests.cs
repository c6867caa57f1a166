using System.Text.Json;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for the identifiers that are personal data as JSON: plain JSON hides them, the SDK's own options do not.</summary>
public abstract class MaskedJsonTests<T> : JsonTests<T>
    where T : struct, IIdentifikator<T>, IEquatable<T>
{
    private static JsonSerializerOptions Raw => new() { Converters = { new RawIdentifikatorConverter<T>() } };

    private static JsonSerializerOptions RawGenerated => new(Raw) { TypeInfoResolver = HolderContext.Default };

    [Fact]
    public void Reading_a_mask_back_says_that_it_is_masked_and_what_to_use()
    {
        var json = JsonSerializer.Serialize(new Holder<T>(Verdi, null));

        var ordinary = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Holder<T>>(json));
        var raw = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Holder<T>>(json, Raw));

        Assert.All([ordinary, raw], error => Assert.Contains("masked", error.Message, StringComparison.Ordinal));
        Assert.All([ordinary, raw], error => Assert.Contains("NirJson", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_raw_converter_in_the_options_wins_over_the_mask()
    {
        var holder = new Holder<T>(Verdi, Verdi);

        var json = JsonSerializer.Serialize(holder, Raw);

        Assert.Equal($"{{\"Id\":\"{Tekst}\",\"Optional\":\"{Tekst}\"}}", json);
        Assert.Equal(holder, JsonSerializer.Deserialize<Holder<T>>(json, Raw));
    }

    [Fact]
    public void Source_generated_serialisation_masks_and_reveals_just_the_same()
    {
        var holder = new Holder<T>(Verdi, Verdi);

        Assert.Equal($"{{\"Id\":\"{Written}\",\"Optional\":\"{Written}\"}}", JsonSerializer.Serialize(holder, HolderContext.Default.Options));
        Assert.Equal($"{{\"Id\":\"{Tekst}\",\"Optional\":\"{Tekst}\"}}", JsonSerializer.Serialize(holder, RawGenerated));
    }

    [Fact]
    public void The_raw_converter_refuses_what_the_plain_one_refuses()
    {
        var notGiven = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Serialize(default(T), Raw));
        var tooShort = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>($"\"{Tekst[1..]}\"", Raw));

        Assert.Contains("not given", notGiven.Message, StringComparison.Ordinal);
        Assert.Contains("wrong length", tooShort.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(tooShort.Message, char.IsDigit);
    }

    [Fact]
    public void A_number_is_never_the_name_of_a_property()
    {
        var lookup = new Dictionary<T, int> { [Verdi] = 1 };

        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(lookup));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(lookup, Raw));
    }

    [Fact]
    public void Vendors_cannot_reach_the_raw_converter() => Assert.False(typeof(RawIdentifikatorConverter<T>).IsVisible);
}
