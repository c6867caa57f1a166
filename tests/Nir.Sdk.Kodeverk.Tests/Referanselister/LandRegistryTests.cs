using Nir.Sdk.Kilder;
using Nir.Sdk.Referanselister;
using Nir.Shared;

namespace Nir.Sdk.Kodeverk.Tests.Referanselister;

public sealed class LandRegistryTests : KodePairTests<Land>
{
    protected override IEnumerable<Land> All => LandRegistry.All;

    protected override (string Kode, string Kode3) Koder(Land entry) => (entry.Kode, entry.Kode3);

    protected override Land? Find(string kode) => LandRegistry.TryFind(kode, out var found) ? found : null;

    [Theory]
    [InlineData("UA", "UKR", "Ukraina", "Ukraine")]
    [InlineData("SY", "SYR", "Syria", "Syria")]
    [InlineData("ER", "ERI", "Eritrea", "Eritrea")]
    [InlineData("DE", "DEU", "Tyskland", "Germany")]
    public void A_country_has_its_name_in_both_languages(string kode, string kode3, string name, string nameEn) =>
        Assert.Equal(new Land(kode, kode3, name, nameEn, Grunnlag.Dokumentert, null), Find(kode));

    [Fact]
    public void It_holds_the_249_of_ISO_3166_and_Kosovo_which_we_assume()
    {
        Assert.Equal(249, LandRegistry.All.Count(land => land.Grunnlag == Grunnlag.Dokumentert));

        var assumed = Assert.Single(LandRegistry.All, land => land.Grunnlag == Grunnlag.Antatt);
        Assert.Equal(("XK", "Kosovo"), (assumed.Kode, assumed.Navn));
        Assert.NotNull(assumed.Begrunnelse);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ua")]
    [InlineData("ZZ")]
    [InlineData("SU")]
    [InlineData("YUG")]
    [InlineData("UKRA")]
    public void A_code_the_list_lacks_is_not_found(string kode)
    {
        Assert.False(LandRegistry.TryFind(kode, out var found));
        Assert.Null(found);
    }

    [Theory]
    [InlineData("land.csv")]
    [InlineData("spraak.csv")]
    public void The_file_states_the_versions_it_was_read_from(string file) =>
        Assert.Matches(
            @"\A# .*ICU \d+\.\d+, \.NET 10\.\d+\.\d+\.\n",
            Repository.Read("src", "Nir.Sdk.Kodeverk", "Referanselister", file));

    [Fact]
    public void The_list_states_its_source() => Assert.Equal("cldr-kulturdata", LandRegistry.Kilde.Id);
}
