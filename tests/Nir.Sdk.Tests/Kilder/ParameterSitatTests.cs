using System.Globalization;
using Nir.Sdk.Frister.Tables;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>A row of the parameters says no other number than its source: the words it quotes carry it, in digits or in words.</summary>
public sealed class ParameterSitatTests
{
    // A row has one quotation. A second value may stand in another of its sources.
    private static readonly Dictionary<(string Rad, string Column), string> InAnotherKilde = new()
    {
        [("H1", "timer")] = "imdi-timer-2017",
        [("H2", "timer")] = "imdi-timer-2017",
        [("H3", "samlet")] = "int-17-rett-og-plikt",
        [("H8", "varighet")] = "int-18-fem-aar",
        [("H19", "kulturOgVerdier")] = "if-73-asyl",
        [("H20", "samfunnskunnskap")] = "if-2",
        [("X1", "fortsattIProgram")] = "c19-11",
        [("X2", "fortsattIProgram")] = "c19-11",
        [("X3", "fortsattIProgram")] = "c19-11",
    };

    // No source says the number; it is what the quoted numbers make.
    private static readonly Dictionary<(string Rad, string Column), string> Computed = new()
    {
        [("D1", "forlengelse")] = "«Til inntil tre år» is one year more than the two.",
        [("W1", "minutter")] = "37.5 hours are 2,250 minutes.",
        [("W1", "minutterMedEgetArbeid")] = "30 hours are 1,800 minutes.",
        [("W2", "minutter")] = "37.5 hours are 2,250 minutes.",
        [("W2", "minutterMedEgetArbeid")] = "30 hours are 1,800 minutes.",
        [("W3", "minutter")] = "37.5 hours are 2,250 minutes.",
        [("W3", "minutterMedEgetArbeid")] = "30 hours are 1,800 minutes.",
        [("U1", "antallVedtak")] = "Six months in all, six at a time.",
        [("U2", "antallVedtak")] = "Two years in all, six months at a time.",
    };

    private static IEnumerable<ParameterRow> Rows => Parametre.Tables.SelectMany(static table => table.AllRows)
        .Where(static row => row.Grunnlag is Grunnlag.Dokumentert or Grunnlag.Utledet);

    private static IReadOnlyList<NumberValue> Values => [.. Rows.SelectMany(Number)];

    [Fact]
    public void A_number_or_a_day_of_a_row_stands_in_the_words_it_quotes() => Assert.All(
        Values.Where(static value => !InAnotherKilde.ContainsKey(value.ModelPlace) && !Computed.ContainsKey(value.ModelPlace)),
        static value => Assert.True(value.StandsIn(value.Rad.Sitat!), value.ToString()));

    [Fact]
    public void One_more_or_a_day_later_does_not_stand_there() => Assert.All(
        Values, static value => Assert.False(value.OneMore.StandsIn(value.Rad.Sitat!), value.ToString()));

    [Fact]
    public void What_stands_in_another_source_is_not_quoted_and_stands_in_one_that_the_row_names() => Assert.All(InAnotherKilde, static exception =>
    {
        var value = Assert.Single(Values, value => value.ModelPlace == exception.Key);

        Assert.False(value.StandsIn(value.Rad.Sitat!));
        Assert.True(value.StandsIn(Assert.Single(value.Rad.OtherKilder, kilde => kilde.Id == exception.Value).Words));
    });

    [Fact]
    public void What_is_computed_is_a_row_and_does_not_stand_in_its_quotation() => Assert.All(Computed, static exception =>
    {
        var value = Assert.Single(Values, value => value.ModelPlace == exception.Key);

        Assert.False(value.StandsIn(value.Rad.Sitat!), exception.Value);
    });

    [Fact]
    public void The_days_between_which_a_documented_row_holds_stand_in_its_sources() => Assert.All(
        Rows.Where(static row => row.Grunnlag is Grunnlag.Dokumentert && row.Tabell != Parametre.Aarsavslutning)
            .SelectMany(static row => new[] { row.Periode.Fra, row.Periode.Til }.OfType<DateOnly>(), static (row, day) => (Rad: row, Day: day)),
        static limit => Assert.True(
            Kilder(limit.Rad).Any(kilde => Denominator(kilde, limit.Day)), string.Create(CultureInfo.InvariantCulture, $"{limit.Rad.Id}, {limit.Day:O}")));

    [Theory]
    [InlineData("inntil to år", 24, Enhet.Maaneder)]
    [InlineData("tre til seks måneder", 3, Enhet.Maaneder)]
    [InlineData("tre til seks måneder", 6, Enhet.Maaneder)]
    [InlineData("mellom 18 og 55 år", 18, Enhet.Aar)]
    [InlineData("fra og med 18 til og med 60 år", 18, Enhet.Aar)]
    [InlineData("i opptil sju virkedager", 7, Enhet.Virkedager)]
    [InlineData("innenfor rammen av 2400 timer", 2400, Enhet.Timer)]
    public void A_number_is_read_in_digits_and_in_words(string word, int number, Enhet unit) => Assert.True(NumberWord.Carrier(word, number, unit));

    [Theory]
    [InlineData("inntil to år", 2, Enhet.Maaneder)]
    [InlineData("tre uker", 3, Enhet.Maaneder)]
    [InlineData("etter § 18", 18, Enhet.Antall)]
    [InlineData("i særlige tilfeller", 10, Enhet.Antall)]
    [InlineData("innenfor rammen av 2400 timer", 240, Enhet.Timer)]
    public void A_number_of_another_unit_or_within_a_word_is_none(string word, int number, Enhet unit) =>
        Assert.False(NumberWord.Carrier(word, number, unit));

    // «Til og med 31. desember» and «etter 31. desember» name the day before.
    private static bool Denominator(Kilde kilde, DateOnly day) =>
        $"{kilde.Words} {kilde.Paragraf}" is var word && (NumberWord.Carrier(word, day) || NumberWord.Carrier(word, day.AddDays(-1)));

    private static IEnumerable<Kilde> Kilder(ParameterRow row) => row.OtherKilder.Prepend(row.Kilde!);

    private static IEnumerable<NumberValue> Number(ParameterRow row) => row.Tabell.Columns
        .Select((column, i) => row.GetValue(i) is { } value && (value.Number is not null || value.Dato is not null)
            ? new NumberValue(row, column, value.Number, value.Dato)
            : null)
        .OfType<NumberValue>();

    private sealed record NumberValue(ParameterRow Rad, ParameterColumn Column, int? Number, DateOnly? Day)
    {
        public (string Rad, string Column) ModelPlace => (Rad.Id, Column.Navn);

        public NumberValue OneMore => this with { Number = Number + 1, Day = Day?.AddDays(1) };

        public bool StandsIn(string word) => (Day, Number) switch
        {
            ({ } day, _) => NumberWord.Carrier(word, day),
            (_, { } month) when Rad.Tabell == Parametre.Aarsavslutning => NumberWord.CarrierMonth(word, month),
            (_, { } number) => NumberWord.Carrier(word, number, Column.Enhet),
            _ => throw new InvalidOperationException($"{Rad.Id} has neither a number nor a day in {Column.Navn}."),
        };

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Rad.Id}, {Column.Navn}: {Number}{Day:O} in «{Rad.Sitat}»");
    }
}
