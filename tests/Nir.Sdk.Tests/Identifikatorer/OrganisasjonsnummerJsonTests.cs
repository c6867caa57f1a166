using System.Text.Json;
using System.Text.Json.Serialization;
using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class OrganisasjonsnummerJsonTests : JsonTests<Organisasjonsnummer>
{
    protected override string Tekst => NumberBuilder.Organisasjonsnummer(12_345_678)!;

    protected override string Written => Tekst;

    protected override JsonConverter<Organisasjonsnummer> ListConversion => new OrganisasjonsnummerJsonConverter();

    [Fact]
    public void A_number_may_be_the_name_of_a_property()
    {
        var lookup = new Dictionary<Organisasjonsnummer, int> { [Verdi] = 1 };

        var json = JsonSerializer.Serialize(lookup);

        Assert.Equal($"{{\"{Tekst}\":1}}", json);
        Assert.Equal(lookup, JsonSerializer.Deserialize<Dictionary<Organisasjonsnummer, int>>(json));
    }

    [Fact]
    public void A_property_whose_name_is_no_number_is_refused()
    {
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Organisasjonsnummer, int>>("{\"Oslo\":1}"));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Serialize(new Dictionary<Organisasjonsnummer, int> { [default] = 1 }));
    }
}
