using System.Globalization;
using Nir.Sdk.Frister.Tabeller;
using Nir.Sdk.Kilder;

namespace Nir.Sdk.Tests.Kilder;

/// <summary>A row of the parameters says no other number than its source: the words it quotes carry it, in digits or in words.</summary>
public sealed class ParametersitatTests
{
    // A row has one quotation. A second value may stand in another of its sources.
    private static readonly Dictionary<(string Rad, string Kolonne), string> IEnAnnenKilde = new()
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
    private static readonly Dictionary<(string Rad, string Kolonne), string> Regnet = new()
    {
        [("D1", "forlengelse")] = "«Til inntil tre år» is one year more than the two.",
        [("U1", "antallVedtak")] = "Six months in all, six at a time.",
        [("U2", "antallVedtak")] = "Two years in all, six months at a time.",
    };

    private static IEnumerable<Parameterrad> Rader => Parametre.Tabeller.SelectMany(static tabell => tabell.AlleRader)
        .Where(static rad => rad.Grunnlag is Grunnlag.Dokumentert or Grunnlag.Utledet);

    private static IReadOnlyList<Tallverdi> Verdier => [.. Rader.SelectMany(Tall)];

    [Fact]
    public void A_number_or_a_day_of_a_row_stands_in_the_words_it_quotes() => Assert.All(
        Verdier.Where(static verdi => !IEnAnnenKilde.ContainsKey(verdi.Sted) && !Regnet.ContainsKey(verdi.Sted)),
        static verdi => Assert.True(verdi.StaarI(verdi.Rad.Sitat!), verdi.ToString()));

    // The quotation spans the numbers for guidance of one person too: five of those are one more than four meetings in a group.
    [Fact]
    public void One_more_or_a_day_later_does_not_stand_there() => Assert.All(
        Verdier.Where(static verdi => verdi.Sted != ("I14", "minstVedKapasitetshensyn")), static verdi => Assert.False(verdi.EnTil.StaarI(verdi.Rad.Sitat!), verdi.ToString()));

    [Fact]
    public void What_stands_in_another_source_is_not_quoted_and_stands_in_one_that_the_row_names() => Assert.All(IEnAnnenKilde, static unntak =>
    {
        var verdi = Assert.Single(Verdier, verdi => verdi.Sted == unntak.Key);

        Assert.False(verdi.StaarI(verdi.Rad.Sitat!));
        Assert.True(verdi.StaarI(Assert.Single(verdi.Rad.AndreKilder, kilde => kilde.Id == unntak.Value).Ord));
    });

    [Fact]
    public void What_is_computed_is_a_row_and_does_not_stand_in_its_quotation() => Assert.All(Regnet, static unntak =>
    {
        var verdi = Assert.Single(Verdier, verdi => verdi.Sted == unntak.Key);

        Assert.False(verdi.StaarI(verdi.Rad.Sitat!), unntak.Value);
    });

    [Fact]
    public void The_days_between_which_a_documented_row_holds_stand_in_its_sources() => Assert.All(
        Rader.Where(static rad => rad.Grunnlag is Grunnlag.Dokumentert && rad.Tabell != Parametre.Aarsavslutning)
            .SelectMany(static rad => new[] { rad.Periode.Fra, rad.Periode.Til }.OfType<DateOnly>(), static (rad, dag) => (Rad: rad, Dag: dag)),
        static grense => Assert.True(
            Kilder(grense.Rad).Any(kilde => Nevner(kilde, grense.Dag)), string.Create(CultureInfo.InvariantCulture, $"{grense.Rad.Id}, {grense.Dag:O}")));

    [Theory]
    [InlineData("inntil to år", 24, Enhet.Maaneder)]
    [InlineData("tre til seks måneder", 3, Enhet.Maaneder)]
    [InlineData("tre til seks måneder", 6, Enhet.Maaneder)]
    [InlineData("mellom 18 og 55 år", 18, Enhet.Aar)]
    [InlineData("fra og med 18 til og med 60 år", 18, Enhet.Aar)]
    [InlineData("i opptil sju virkedager", 7, Enhet.Virkedager)]
    [InlineData("innenfor rammen av 2400 timer", 2400, Enhet.Timer)]
    public void A_number_is_read_in_digits_and_in_words(string ord, int tall, Enhet enhet) => Assert.True(Tallord.Baerer(ord, tall, enhet));

    [Theory]
    [InlineData("inntil to år", 2, Enhet.Maaneder)]
    [InlineData("tre uker", 3, Enhet.Maaneder)]
    [InlineData("etter § 18", 18, Enhet.Antall)]
    [InlineData("i særlige tilfeller", 10, Enhet.Antall)]
    [InlineData("innenfor rammen av 2400 timer", 240, Enhet.Timer)]
    public void A_number_of_another_unit_or_within_a_word_is_none(string ord, int tall, Enhet enhet) =>
        Assert.False(Tallord.Baerer(ord, tall, enhet));

    // «Til og med 31. desember» and «etter 31. desember» name the day before.
    private static bool Nevner(Kilde kilde, DateOnly dag) =>
        $"{kilde.Ord} {kilde.Paragraf}" is var ord && (Tallord.Baerer(ord, dag) || Tallord.Baerer(ord, dag.AddDays(-1)));

    private static IEnumerable<Kilde> Kilder(Parameterrad rad) => rad.AndreKilder.Prepend(rad.Kilde!);

    private static IEnumerable<Tallverdi> Tall(Parameterrad rad) => rad.Tabell.Kolonner
        .Select((kolonne, i) => rad.Verdi(i) is { } verdi && (verdi.Tall is not null || verdi.Dato is not null)
            ? new Tallverdi(rad, kolonne, verdi.Tall, verdi.Dato)
            : null)
        .OfType<Tallverdi>();

    private sealed record Tallverdi(Parameterrad Rad, Parameterkolonne Kolonne, int? Tall, DateOnly? Dag)
    {
        public (string Rad, string Kolonne) Sted => (Rad.Id, Kolonne.Navn);

        public Tallverdi EnTil => this with { Tall = Tall + 1, Dag = Dag?.AddDays(1) };

        public bool StaarI(string ord) => (Dag, Tall) switch
        {
            ({ } dag, _) => Tallord.Baerer(ord, dag),
            (_, { } maaned) when Rad.Tabell == Parametre.Aarsavslutning => Tallord.BaererMaaned(ord, maaned),
            (_, { } tall) => Tallord.Baerer(ord, tall, Kolonne.Enhet),
            _ => throw new InvalidOperationException($"{Rad.Id} has neither a number nor a day in {Kolonne.Navn}."),
        };

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Rad.Id}, {Kolonne.Navn}: {Tall}{Dag:O} in «{Rad.Sitat}»");
    }
}
