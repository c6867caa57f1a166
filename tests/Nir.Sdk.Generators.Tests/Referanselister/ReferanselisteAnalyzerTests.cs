using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Referanselister;
using Nir.Sdk.Generators.Tests.Testing;

namespace Nir.Sdk.Generators.Tests.Referanselister;

public sealed class ReferanselisteAnalyzerTests
{
    [Fact]
    public Task A_faultless_list_is_silent() => VerifyAsync(ReferanselisteExample.All);

    [Fact]
    public Task A_file_that_is_no_reference_list_is_left_alone() =>
        VerifyAsync(new SourceFile("/data/annet.csv", "hva som helst", "kodeverk"));

    [Fact]
    public Task Other_column_names_are_refused() =>
        AssertReportedAsync("NIRD101", "kode;navn;fra;til;etterfoelger", 1, 1, ReferanselisteExample.Kommuner.With("kode;navn;fra;til;etterfoelger\n"));

    [Fact]
    public Task An_empty_file_is_refused() =>
        AssertReportedAsync("NIRD101", "", 1, 1, ReferanselisteExample.Bydeler.With(""));

    [Theory]
    [InlineData("0301;Oslo;;")]
    [InlineData("0301;Oslo;;;;")]
    public Task A_row_with_another_number_of_columns_is_refused(string row) =>
        AssertReportedAsync("NIRD102", row, 2, 1, ReferanselisteExample.KommunerWith(row));

    [Theory]
    [InlineData("")]
    [InlineData(" Oslo")]
    public Task A_name_that_is_missing_or_has_space_around_it_is_refused(string name) =>
        AssertReportedAsync("NIRD102", name, 2, 6, ReferanselisteExample.KommunerWith($"0301;{name};;;"));

    [Theory]
    [InlineData("301")]
    [InlineData("03010")]
    [InlineData("030A")]
    [InlineData("٠٣٠١")]
    public Task A_kommunenummer_that_is_not_four_digits_is_refused(string number) =>
        AssertReportedAsync("NIRD103", number, 2, 1, ReferanselisteExample.KommunerWith($"{number};Oslo;;;"));

    [Theory]
    [InlineData("0301")]
    [InlineData("030201")]
    public Task A_bydelsnummer_that_is_not_0301_and_two_digits_is_refused(string number) =>
        AssertReportedAsync("NIRD103", number, 2, 1, ReferanselisteExample.Bydeler.With($"kode;navn\n{number};Gamle Oslo\n"));

    [Fact]
    public Task A_number_that_stands_twice_is_refused_the_second_time() =>
        AssertReportedAsync("NIRD104", "0301", 3, 1, ReferanselisteExample.KommunerWith("0301;Oslo;;;", "0301;Oslo;;;"));

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("01.01.2024")]
    public Task A_day_that_does_not_exist_or_is_written_otherwise_is_refused(string day) =>
        AssertReportedAsync("NIRD105", day, 2, 11, ReferanselisteExample.KommunerWith($"0301;Oslo;{day};;"));

    [Fact]
    public async Task An_interval_without_a_day_is_refused_and_one_of_a_single_day_is_not()
    {
        await AssertReportedAsync("NIRD105", "2024-01-01", 2, 22, ReferanselisteExample.KommunerWith("1507;Aker;2024-01-01;2024-01-01;"));
        await VerifyAsync(ReferanselisteExample.KommunerWith("1507;Aker;2024-01-01;2024-01-02;"));
    }

    [Theory]
    [InlineData("1508")]
    [InlineData("1507")]
    public Task A_successor_that_is_not_another_number_of_the_list_is_refused(string successor) =>
        AssertReportedAsync("NIRD106", successor, 2, 26, ReferanselisteExample.KommunerWith($"1507;Ålesund;;2024-01-01;{successor}"));

    [Fact]
    public Task A_successor_of_a_municipality_that_has_not_ended_is_refused() =>
        AssertReportedAsync("NIRD106", "1508", 2, 16, ReferanselisteExample.KommunerWith("1507;Ålesund;;;1508", "1508;Ålesund;;;"));

    [Theory]
    [InlineData("n;nob;norsk;Norwegian;dokumentert;", "n", 1)]
    [InlineData("NB;nob;norsk;Norwegian;dokumentert;", "NB", 1)]
    [InlineData("norsk;nob;norsk;Norwegian;dokumentert;", "norsk", 1)]
    [InlineData("nb;nb;norsk;Norwegian;dokumentert;", "nb", 4)]
    public Task A_languages_code_that_has_another_form_is_refused(string row, string code, int column) =>
        AssertReportedAsync("NIRD103", code, 2, column, ReferanselisteExample.SpraakWith(row));

    [Fact]
    public Task A_countrys_code_is_two_capital_letters_and_then_three() =>
        AssertReportedAsync("NIRD103", "NOR", 2, 1,
            ReferanselisteExample.Land.With("kode;kode3;navn;navnEn;grunnlag;begrunnelse\nNOR;NOR;Norge;Norway;dokumentert;\n"));

    [Theory]
    [InlineData("nb;nno;nynorsk;Nynorsk;dokumentert;", "nb", 1)]
    [InlineData("nn;nob;nynorsk;Nynorsk;dokumentert;", "nob", 4)]
    public Task A_code_stands_once_in_each_column(string row, string code, int column) =>
        AssertReportedAsync("NIRD104", code, 3, column, ReferanselisteExample.SpraakWith("nb;nob;norsk;Norwegian;dokumentert;", row));

    [Theory]
    [InlineData("nb;nob;norsk;Norwegian;utledet;", "utledet")]
    [InlineData("nb;nob;norsk;Norwegian;antatt;", "antatt")]
    [InlineData("nb;nob;norsk;Norwegian;dokumentert;Vi tror det.", "dokumentert")]
    public Task A_row_that_is_assumed_says_why_and_no_other_does(string row, string level) =>
        AssertReportedAsync("NIRD107", level, 2, 24, ReferanselisteExample.SpraakWith(row));

    [Theory]
    [InlineData("nb;nob;;Norwegian;dokumentert;", "", 8)]
    [InlineData("nb;nob;norsk; Norwegian;dokumentert;", " Norwegian", 14)]
    public Task A_name_is_there_in_both_languages(string row, string name, int column) =>
        AssertReportedAsync("NIRD102", name, 2, column, ReferanselisteExample.SpraakWith(row));

    [Fact]
    public Task A_file_of_notes_alone_is_refused() =>
        AssertReportedAsync("NIRD101", "# Bare notater", 1, 1, ReferanselisteExample.Land.With("# Bare notater"));

    private static Task VerifyAsync(params SourceFile[] files) => DataTest<ReferanselisteAnalyzer>.VerifyAsync(null, files);

    // Lines and columns as an editor counts them, from one.
    private static Task AssertReportedAsync(string id, string text, int line, int column, SourceFile file)
    {
        var start = file.Text.Split('\n').Take(line - 1).Sum(static one => one.Length + 1) + column - 1;
        Assert.Equal(text, file.Text.Substring(start, text.Length));
        return VerifyAsync(
            file.With(
                TestFileMarkupParser.CreateTestFile(file.Text, position: null,
                    ImmutableDictionary<string, ImmutableArray<TextSpan>>.Empty.Add(id, [new(start, text.Length)]))));
    }
}
