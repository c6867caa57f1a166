using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Kilder;
using Nir.Sdk.Referanselister;

namespace Nir.Sdk.Kodeverk.Tests.Referanselister;

public sealed class KommuneRegistryTests
{
    private static readonly DateOnly LastOf2023 = new(2023, 12, 31);
    private static readonly DateOnly FirstOf2024 = new(2024, 1, 1);

    [Fact]
    public void Every_municipality_is_found_by_its_number() =>
        Assert.All(KommuneRegistry.All, expected =>
        {
            Assert.True(KommuneRegistry.TryFind(expected.Nummer, out var found));
            Assert.Same(expected, found);
        });

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("301")]
    [InlineData("03010")]
    [InlineData("0301 ")]
    public void A_number_the_list_lacks_is_not_found(string kommunenummer)
    {
        Assert.False(KommuneRegistry.TryFind(kommunenummer, out var kommune));
        Assert.Null(kommune);
    }

    [Fact]
    public void Looking_up_agrees_with_reading_the_whole_list() =>
        Prop.ForAll(Gen.Choose(0, 9999).ToArbitrary(), number =>
        {
            var kommunenummer = number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
            var expected = KommuneRegistry.All.SingleOrDefault(kommune => kommune.Nummer == kommunenummer);
            return KommuneRegistry.TryFind(kommunenummer, out var found) == expected is not null && ReferenceEquals(found, expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Oslo_has_kept_its_number()
    {
        Assert.True(KommuneRegistry.TryFind("0301", out var oslo));
        Assert.Equal(new Kommune("0301", "Oslo - Oslove", null, null, []), oslo);
        Assert.True(KommuneRegistry.IsValid("0301", KommuneRegistry.ListBegins));
        Assert.True(KommuneRegistry.IsValid("0301", new DateOnly(2026, 11, 21)));
    }

    [Fact]
    public void Aalesund_was_split_on_the_first_day_of_2024()
    {
        Assert.True(KommuneRegistry.TryFind("1507", out var before));
        Assert.Equal(["1508", "1580"], before.Etterfoelgere);
        Assert.True(KommuneRegistry.IsValid("1507", LastOf2023));
        Assert.False(KommuneRegistry.IsValid("1507", FirstOf2024));
    }

    [Fact]
    public void A_successor_holds_from_the_day_its_predecessor_does_not()
    {
        var ended = KommuneRegistry.All.Where(kommune => kommune.Til is not null).ToList();

        Assert.NotEmpty(ended);
        Assert.All(ended, kommune => Assert.NotEmpty(kommune.Etterfoelgere));
        Assert.All(
            ended.SelectMany(kommune => kommune.Etterfoelgere, (kommune, kommunenummer) => (kommunenummer, Day: kommune.Til!.Value)),
            successor =>
            {
                Assert.True(KommuneRegistry.IsValid(successor.kommunenummer, successor.Day));
            });
    }

    [Theory]
    [InlineData(2004, 434)]
    [InlineData(2005, 433)]
    [InlineData(2006, 431)]
    [InlineData(2008, 430)]
    [InlineData(2012, 429)]
    [InlineData(2013, 428)]
    [InlineData(2017, 426)]
    [InlineData(2018, 422)]
    [InlineData(2020, 356)]
    [InlineData(2022, 356)]
    [InlineData(2023, 356)]
    [InlineData(2024, 357)]
    [InlineData(2026, 357)]
    public void As_many_numbers_hold_as_there_are_municipalities_that_year(int year, int expected) =>
        Assert.Equal(expected, KommuneRegistry.All.Count(kommune => KommuneRegistry.IsValid(kommune.Nummer, new DateOnly(year, 1, 1)) == true));

    [Fact]
    public void Of_days_before_the_list_begins_it_says_nothing()
    {
        Assert.Null(KommuneRegistry.IsValid("0301", KommuneRegistry.ListBegins.AddDays(-1)));
        Assert.Null(KommuneRegistry.IsValid("3101", KommuneRegistry.ListBegins.AddDays(-1)));
        Assert.False(KommuneRegistry.IsValid("3101", KommuneRegistry.ListBegins));
    }

    [Fact]
    public void A_number_is_four_digits_and_the_list_is_sorted()
    {
        var numbers = KommuneRegistry.All.Select(kommune => kommune.Nummer).ToList();

        Assert.All(numbers, number => Assert.Matches("^[0-9]{4}$", number));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public void No_first_day_is_stated_where_the_list_does_not_know_it() =>
        Assert.All(KommuneRegistry.All, kommune => Assert.True(kommune.Fra is null || kommune.Fra > KommuneRegistry.ListBegins));

    [Fact]
    public void Municipalities_are_equal_by_content_successors_included()
    {
        var aalesund = new Kommune("1507", "Ålesund", new(2020, 1, 1), FirstOf2024, ["1508", "1580"]);

        Assert.True(KommuneRegistry.TryFind("1507", out var found));
        Assert.Equal(aalesund, found);
        Assert.Equal(aalesund.GetHashCode(), found.GetHashCode());
        Assert.NotEqual(aalesund with { Etterfoelgere = ["1508"] }, found);
    }

    [Fact]
    public void The_list_states_its_source_and_levels()
    {
        Assert.Equal("ssb-kommuner", KommuneRegistry.Kilde.Id);
        Assert.Equal(Grunnlag.Dokumentert, KommuneRegistry.Grunnlag);
        Assert.Equal(Grunnlag.Utledet, KommuneRegistry.GrunnlagForEtterfoelgere);
    }
}
