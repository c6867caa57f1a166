using Nir.Sdk.Kilder;
using Nir.Sdk.Referanselister;

namespace Nir.Sdk.Kodeverk.Tests.Referanselister;

public sealed class BydelRegistryTests
{
    [Fact]
    public void Oslo_has_seventeen_districts_and_one_that_is_not_stated()
    {
        Assert.Equal(18, BydelRegistry.All.Length);
        Assert.Equal(new Bydel("030101", "Gamle Oslo"), BydelRegistry.All[0]);
        Assert.Equal(new Bydel("030199", "Uoppgitt"), BydelRegistry.All[^1]);
    }

    [Fact]
    public void Every_district_is_found_by_its_number() =>
        Assert.All(BydelRegistry.All, expected =>
        {
            Assert.True(BydelRegistry.TryFind(expected.Nummer, out var found));
            Assert.Same(expected, found);
        });

    [Theory]
    [InlineData("")]
    [InlineData("0301")]
    [InlineData("030118")]
    [InlineData("0301011")]
    public void A_number_the_list_lacks_is_not_found(string number)
    {
        Assert.False(BydelRegistry.TryFind(number, out var bydel));
        Assert.Null(bydel);
    }

    [Fact]
    public void A_district_belongs_to_Oslo() =>
        Assert.All(BydelRegistry.All, bydel => Assert.StartsWith("0301", bydel.Nummer, StringComparison.Ordinal));

    [Fact]
    public void The_list_states_its_source_and_level()
    {
        Assert.Equal("oslo-bydeler", BydelRegistry.Kilde.Id);
        Assert.Equal(Grunnlag.Dokumentert, BydelRegistry.Grunnlag);
    }
}
