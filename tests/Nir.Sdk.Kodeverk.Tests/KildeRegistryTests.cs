using Nir.Sdk.Kilder;

namespace Nir.Sdk.Kodeverk.Tests;

public sealed class KildeRegistryTests
{
    [Fact]
    public void Sources_are_sorted_and_each_is_found_by_its_id()
    {
        Assert.Equal(KildeRegistry.All.OrderBy(kilde => kilde.Id, StringComparer.Ordinal), KildeRegistry.All);
        Assert.Distinct(KildeRegistry.All.Select(kilde => kilde.Id));
        Assert.All(KildeRegistry.All, kilde =>
        {
            Assert.True(KildeRegistry.TryFind(kilde.Id, out var found));
            Assert.Same(kilde, found);
        });
    }

    [Fact]
    public void A_source_has_an_address_a_day_and_words() =>
        Assert.All(KildeRegistry.All, kilde =>
        {
            Assert.True(kilde.Url.IsAbsoluteUri);
            Assert.NotEqual(default, kilde.ReadOn);
            Assert.False(string.IsNullOrWhiteSpace(kilde.Tittel));
            Assert.False(string.IsNullOrWhiteSpace(kilde.Words));
            Assert.True(kilde.Paragraf is null || !string.IsNullOrWhiteSpace(kilde.Paragraf));
        });

    [Theory]
    [InlineData("")]
    [InlineData("zzz-finnes-ikke")]
    [InlineData("a")]
    [InlineData("IL-28")]
    public void An_id_that_no_source_has_finds_nothing(string id)
    {
        Assert.False(KildeRegistry.TryFind(id, out var kilde));
        Assert.Null(kilde);
    }

    [Fact]
    public void A_source_that_must_be_there_and_is_not_says_where_to_add_it()
    {
        var fault = Assert.Throws<KeyNotFoundException>(() => KildeRegistry.Read("finnes-ikke"));

        Assert.Contains("kilder.json", fault.Message, StringComparison.Ordinal);
    }
}
