using Nir.Sdk.Kilder;
using Nir.Sdk.Referanselister;
using Nir.Shared;

namespace Nir.Sdk.Kodeverk.Tests.Referanselister;

public sealed class SpraakRegistryTests : KodePairTests<Spraak>
{
    protected override IEnumerable<Spraak> All => SpraakRegistry.All;

    protected override (string Kode, string Kode3) Koder(Spraak entry) => (entry.Kode, entry.Kode3);

    protected override Spraak? Find(string kode) => SpraakRegistry.TryFind(kode, out var found) ? found : null;

    [Theory]
    [InlineData("uk", "ukr", "ukrainsk", "Ukrainian")]
    [InlineData("ar", "ara", "arabisk", "Arabic")]
    [InlineData("ti", "tir", "tigrinja", "Tigrinya")]
    [InlineData("tig", "tig", "tigré", "Tigre")]
    [InlineData("nb", "nob", "norsk bokmål", "Norwegian Bokmål")]
    public void A_language_has_its_name_in_both_languages(string kode, string kode3, string name, string nameEn) =>
        Assert.Equal(new Spraak(kode, kode3, name, nameEn, Grunnlag.Dokumentert, null), Find(kode));

    [Theory]
    [InlineData("prs")]
    [InlineData("kmr")]
    public void What_the_culture_data_lacks_and_the_users_need_is_assumed_with_a_reason(string kode)
    {
        Assert.True(SpraakRegistry.TryFind(kode, out var spraak));
        Assert.Equal(Grunnlag.Antatt, spraak.Grunnlag);
        Assert.NotNull(spraak.Begrunnelse);
    }

    [Fact]
    public void Only_what_is_assumed_has_a_reason() =>
        Assert.All(SpraakRegistry.All, spraak => Assert.Equal(spraak.Grunnlag == Grunnlag.Antatt, spraak.Begrunnelse is not null));

    [Theory]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("UK")]
    [InlineData("iw")]
    [InlineData("und")]
    [InlineData("xqz")]
    [InlineData("ukra")]
    public void A_code_the_list_lacks_or_that_is_withdrawn_is_not_found(string kode)
    {
        Assert.False(SpraakRegistry.TryFind(kode, out var found));
        Assert.Null(found);
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        var found = SpraakRegistry.TryFind("uk", out _) & SpraakRegistry.TryFind("prs", out _);

        var allocated = Allocation.Least(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                found &= SpraakRegistry.TryFind("uk", out _) & SpraakRegistry.TryFind("prs", out _);
            }
        });

        Assert.True(found);
        Assert.Equal(0, allocated);
    }
}
