using Nir.Sdk.Rapporter.Personlister;

namespace Nir.Sdk.Rapporter.Tests.Personlister;

public sealed class NorwegianOrderTests
{
    [Fact]
    public void Names_stand_as_a_reader_of_norwegian_looks_for_them()
    {
        string[] names =
        [
            "Abel", "Berg", "Berg-Hansen", "Bergan", "Çelik", "Dahl", "Đokić", "Zahl", "Ägren", "Ærø", "Ødegård", "Östlund", "Aalesund", "Ås", "Aasen",
        ];

        Assert.Equal(names, names.OrderBy(static name => NorwegianOrder.Key(name), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Hansen", "hansen")]
    [InlineData("Lopez", "López")]
    [InlineData("Åse", "Aase")]
    public void Names_that_differ_are_never_equal(string one, string other) =>
        Assert.NotEqual(0, string.CompareOrdinal(NorwegianOrder.Key(one), NorwegianOrder.Key(other)));

    [Fact]
    public void A_name_stands_before_those_that_go_on() =>
        Assert.True(string.CompareOrdinal(NorwegianOrder.Key("Berg"), NorwegianOrder.Key("Berga")) < 0);
}
