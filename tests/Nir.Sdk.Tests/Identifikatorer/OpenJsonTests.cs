using System.Text.Json;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

/// <summary>What holds for the identifiers that are no personal data as JSON: they may be keys.</summary>
public abstract class OpenJsonTests<T> : JsonTests<T>
    where T : struct, IIdentifikator<T>, IEquatable<T>
{
    protected sealed override string Written => Tekst;

    [Fact]
    public void A_number_may_be_the_name_of_a_property()
    {
        var lookup = new Dictionary<T, int> { [Verdi] = 1 };

        var json = JsonSerializer.Serialize(lookup);

        Assert.Equal($"{{\"{Tekst}\":1}}", json);
        Assert.Equal(lookup, JsonSerializer.Deserialize<Dictionary<T, int>>(json));
    }

    [Fact]
    public void A_property_whose_name_is_no_number_is_refused()
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Dictionary<T, int>>("{\"Oslo\":1}"));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Serialize(new Dictionary<T, int> { [default] = 1 }));
    }
}
