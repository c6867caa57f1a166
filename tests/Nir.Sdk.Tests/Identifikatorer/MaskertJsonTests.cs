using System.Text.Json;
using System.Text.Json.Serialization;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for the identifiers that are personal data as JSON: plain JSON hides them, the SDK's own options do not.</summary>
public abstract class MaskertJsonTests<T> : JsonTests<T>
    where T : struct, IParsable<T>, IEquatable<T>
{
    protected abstract JsonConverter<T> Raakonverter { get; }

    protected abstract string RaattNavn { get; }

    private JsonSerializerOptions Raa => new() { Converters = { Raakonverter } };

    private JsonSerializerOptions RaaKildegenerert => new() { Converters = { Raakonverter }, TypeInfoResolver = HolderContext.Default };

    [Fact]
    public void Reading_a_mask_back_says_that_it_is_masked_and_what_to_use()
    {
        var json = JsonSerializer.Serialize(new Holder<T>(Verdi, null));

        var vanlig = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder<T>>(json));
        var raa = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder<T>>(json, Raa));

        Assert.All([vanlig, raa], feil => Assert.Contains("masked", feil.Message, StringComparison.Ordinal));
        Assert.All([vanlig, raa], feil => Assert.Contains("NirJson", feil.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_raw_converter_in_the_options_wins_over_the_mask()
    {
        var holder = new Holder<T>(Verdi, Verdi);

        var json = JsonSerializer.Serialize(holder, Raa);

        Assert.Equal($"{{\"Id\":\"{Tekst}\",\"Valgfri\":\"{Tekst}\"}}", json);
        Assert.Equal(holder, JsonSerializer.Deserialize<Holder<T>>(json, Raa));
    }

    [Fact]
    public void Source_generated_serialisation_masks_and_reveals_just_the_same()
    {
        var holder = new Holder<T>(Verdi, Verdi);

        Assert.Equal($"{{\"Id\":\"{Skrevet}\",\"Valgfri\":\"{Skrevet}\"}}", JsonSerializer.Serialize(holder, HolderContext.Default.Options));
        Assert.Equal($"{{\"Id\":\"{Tekst}\",\"Valgfri\":\"{Tekst}\"}}", JsonSerializer.Serialize(holder, RaaKildegenerert));
    }

    [Fact]
    public void The_raw_converter_refuses_what_the_plain_one_refuses()
    {
        var ikkeOppgitt = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(T), Raa));
        var forKort = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>($"\"{Tekst[1..]}\"", Raa));

        Assert.Contains("not given", ikkeOppgitt.Message, StringComparison.Ordinal);
        Assert.Contains("wrong length", forKort.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(forKort.Message, char.IsDigit);
    }

    [Fact]
    public void A_number_is_never_the_name_of_a_property()
    {
        var oppslag = new Dictionary<T, int> { [Verdi] = 1 };

        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(oppslag));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(oppslag, Raa));
    }

    [Fact]
    public void Vendors_cannot_reach_the_raw_converter()
    {
        Assert.Equal(RaattNavn, Raakonverter.GetType().Name);
        Assert.False(Raakonverter.GetType().IsVisible);
    }
}
