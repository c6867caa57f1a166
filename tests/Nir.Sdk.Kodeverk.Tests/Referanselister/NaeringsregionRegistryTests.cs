using Nir.Sdk.Kilder;
using Nir.Sdk.Referanselister;

namespace Nir.Sdk.Kodeverk.Tests.Referanselister;

public sealed class NaeringsregionRegistryTests
{
    [Fact]
    public void Every_municipality_of_2018_has_one_of_85_regions()
    {
        var day = new DateOnly(2018, 7, 1);
        var kommuner = KommuneRegistry.All.Where(kommune => KommuneRegistry.IsValid(kommune.Nummer, day) == true).Select(static kommune => kommune.Nummer);

        Assert.Equal(kommuner, NaeringsregionRegistry.All.Select(static row => row.Kommune));
        Assert.Equal(85, NaeringsregionRegistry.All.Select(static row => row.Nummer).Distinct().Count());
    }

    [Theory]
    [InlineData("0101", "3001")] // Halden, as it stands
    [InlineData("3001", "3001")] // Halden from 2020
    [InlineData("3101", "3001")] // Halden from 2024
    public void A_later_municipality_has_its_predecessors_region(string kommune, string region)
    {
        Assert.True(NaeringsregionRegistry.TryFind(kommune, out var found));
        Assert.Equal(region, found.Nummer);
    }

    [Fact]
    public void Where_the_predecessors_were_in_different_regions_the_region_is_not_known()
    {
        var merged = KommuneRegistry.All.Where(static kommune => kommune.Fra == new DateOnly(2020, 1, 1)).Select(kommune => (
            kommune.Nummer,
            Regions: NaeringsregionRegistry.All
                .Where(row => KommuneRegistry.All.Single(old => old.Nummer == row.Kommune).Etterfoelgere.Contains(kommune.Nummer))
                .Select(static row => row.Nummer).Distinct().Count())).ToList();

        Assert.Contains(merged, static kommune => kommune.Regions > 1);
        Assert.All(merged, static kommune => Assert.Equal(kommune.Regions == 1, NaeringsregionRegistry.TryFind(kommune.Nummer, out _)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("0103")]
    public void A_number_that_no_list_has_has_no_region(string kommune)
    {
        Assert.False(NaeringsregionRegistry.TryFind(kommune, out var found));
        Assert.Null(found);
    }

    [Fact]
    public void The_list_states_its_source_and_levels()
    {
        Assert.Equal("imdikator-naeringsregioner", NaeringsregionRegistry.Kilde.Id);
        Assert.Equal(Grunnlag.Dokumentert, NaeringsregionRegistry.Grunnlag);
        Assert.Equal(Grunnlag.Utledet, NaeringsregionRegistry.GrunnlagForSenereKommuner);
    }
}
