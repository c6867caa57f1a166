using System.Text;
using System.Text.Json;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Csv;
using Nir.Sdk.Rapporter.Statistikker;

namespace Nir.Sdk.Rapporter.Tests.Statistikker;

/// <summary>Statistics as IMDi's files have them, and as JSON-stat.</summary>
public sealed class StatistikkFormTests
{
    private static readonly StatistikkPublication Year2018 =
        StatistikkPublication.Create(RandomPersons.Create(5, 700), RandomPersons.Year, new(2019, 2, 28));

    private static readonly StatistikkPublication Year2020 = StatistikkPublication.Create(RandomPersons.Create(6, 700), 2020, new(2021, 2, 28));

    private static Statistikk Table(Statistikktabell table, Statistikknivaa level, Statistikkinndeling division) =>
        StatistikkPublication.Read(new() { Tabell = table, Nivaa = level, Inndeling = division, Aar = 2018 }, Year2018, Year2020);

    private static async Task<IReadOnlyList<StatistikkCsvRow>> ReadAsync(string text)
    {
        var rows = new List<StatistikkCsvRow>();
        await foreach (var row in StatistikkCsv.ReadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text)), TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    [Fact]
    public async Task A_file_is_read_back_with_every_figure_and_every_reason_for_none()
    {
        foreach (var level in Enum.GetValues<Statistikknivaa>())
        {
            var table = Table(Statistikktabell.IntroMaaloppnaaelseAndel, level, Statistikkinndeling.Ingen);

            var rows = await ReadAsync(Encoding.Latin1.GetString(StatistikkCsv.Write(table)));

            Assert.Equal(
                table.Tall.Select(static one => (one.Omraade, one.Aar, one.Antall, one.Status)).Distinct(),
                rows.Select(static row => (row.Omraade, row.Aar, row.Antall, row.Status)));
        }
    }

    [Fact]
    public void Zero_hidden_missing_and_not_existing_are_four_different_things()
    {
        var file =
            Encoding.Latin1.GetString(
                StatistikkCsv.Write(Table(Statistikktabell.IntroMaaloppnaaelseAndel, Statistikknivaa.Kommune, Statistikkinndeling.Ingen)));

        Assert.Equal(
            Enum.GetValues<Tallstatus>().Order(),
            Table(Statistikktabell.IntroMaaloppnaaelseAndel, Statistikknivaa.Kommune, Statistikkinndeling.Ingen).Tall.Select(static one => one.Status)
                .Distinct()
                .Order());
        Assert.Contains("\nProsent;0104;Moss;Alle;2020;\n", file, StringComparison.Ordinal);
        Assert.Contains(";.\n", file, StringComparison.Ordinal);
        Assert.Contains(";:\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_year_has_its_own_kommuner_and_none_stands_under_two_numbers()
    {
        var table = Table(Statistikktabell.IntroDeltakere, Statistikknivaa.Kommune, Statistikkinndeling.Ingen);
        Assert.Equal(Tallstatus.FinnesIkke, table.Tall.Single(static one => one is { Omraade: "0104", Aar: 2020 }).Status);
        Assert.Equal(Tallstatus.FinnesIkke, table.Tall.Single(static one => one is { Omraade: "3002", Aar: 2018 }).Status);
        Assert.Equal(700,
            Year2020.Counts.Areas.Kommuner.Sum(static kommune => Year2020.Counts.Find(StatistikkMeasure.Deltakere, kommune, StatistikkColumns.Total)));
    }

    [Fact]
    public void The_header_is_imdis_and_the_text_is_latin1_with_a_stated_replacement()
    {
        var table = Table(Statistikktabell.IntroDeltakere, Statistikknivaa.Kommune, Statistikkinndeling.Kjoenn);

        var file = StatistikkCsv.Write(table);

        Assert.StartsWith("Enhet;Kommunenummer;Kommune;Kjønn;År;Antall\nPersoner;0101;Halden;Alle;2018;", Encoding.Latin1.GetString(file),
            StringComparison.Ordinal);
        Assert.DoesNotContain((byte)'\r', file);
        Assert.DoesNotContain((byte)'?', file);
        Assert.Equal("Karasjohka - Karasjok", StatistikkCsv.ToLatin1("Karašjohka - Karasjok"));
        Assert.Contains(table.Tall, static one => one.Navn.Contains('š'));
    }

    [Fact]
    public async Task IMDis_own_files_are_read_by_the_names_of_their_columns_with_their_faults()
    {
        var rows = await ReadAsync(
            "Kommunenummer;Kommune;Kjønn;År;Innvandringsgrunn;Enhet;Antall\n301;Oslo;Alle;2014;Flukt;Personer;120\n301;Oslo;Alle;2014;Flukt;Personer;120\n"
            + "3001;;Alle;2020;Flukt;Prosent;Inf\n104;Moss;Menn;2014;Flukt;Personer;:\n104;Moss;Menn;2014;Flukt;Prosent;12.50000000\n"
            + "104;Moss;Alle;2014;Flukt;Prosent;undefined\n");

        Assert.Equal(
            [
                new("Personer", "0301", "Oslo", "Kjønn: Alle, Innvandringsgrunn: Flukt", 2014, 120, Tallstatus.Kjent),
                new("Prosent", "3001", "", "Kjønn: Alle, Innvandringsgrunn: Flukt", 2020, null, Tallstatus.Mangler),
                new("Personer", "0104", "Moss", "Kjønn: Menn, Innvandringsgrunn: Flukt", 2014, null, Tallstatus.Skjult),
                new("Prosent", "0104", "Moss", "Kjønn: Menn, Innvandringsgrunn: Flukt", 2014, 12.5m, Tallstatus.Kjent),
                new("Prosent", "0104", "Moss", "Kjønn: Alle, Innvandringsgrunn: Flukt", 2014, null, Tallstatus.Mangler),
            ],
            rows);
    }

    [Fact]
    public async Task IMDis_crossed_files_have_a_row_for_each_area_and_say_above_what_a_column_is_of()
    {
        var rows = await ReadAsync(
            "Region;Navn;Kjønn: Alle;Kjønn: Kvinner\n;;Enhet: Personer;Enhet: Prosent\n;;År: 2014;År: 2015\n"
            + "K0104;Moss (t.o.m. 2019);12;:\nF03;Oslo;.;50.25000000\nB30101;;Inf;\nN0121;Oslo;0;undefined\n");

        Assert.Equal(
            [
                new("Personer", "0104", "Moss (t.o.m. 2019)", "Kjønn: Alle", 2014, 12, Tallstatus.Kjent),
                new("Prosent", "0104", "Moss (t.o.m. 2019)", "Kjønn: Kvinner", 2015, null, Tallstatus.Skjult),
                new("Personer", "03", "Oslo", "Kjønn: Alle", 2014, null, Tallstatus.Mangler),
                new("Prosent", "03", "Oslo", "Kjønn: Kvinner", 2015, 50.25m, Tallstatus.Kjent),
                new("Personer", "030101", "", "Kjønn: Alle", 2014, null, Tallstatus.Mangler),
                new("Prosent", "030101", "", "Kjønn: Kvinner", 2015, null, Tallstatus.FinnesIkke),
                new("Personer", "0121", "Oslo", "Kjønn: Alle", 2014, 0, Tallstatus.Kjent),
                new("Prosent", "0121", "Oslo", "Kjønn: Kvinner", 2015, null, Tallstatus.Mangler),
            ],
            rows);
    }

    [Theory]
    [InlineData("Region;Navn;Kjønn: Alle\n;;Enhet: Personer\nK0104;Moss;12\n", "Line 3: above column 3, «År")]
    [InlineData("Region;Navn;Kjønn\n", "Line 1: above column 3, what it is of")]
    [InlineData("Region;Navn;Kjønn: Alle\n;;Enhet: Personer\n;;År: i fjor\nK0104;Moss;12\n", "a year is expected")]
    [InlineData("Region;Navn;Kjønn: Alle\n;;Enhet: Personer\n;;År: 2014\nX0104;Moss;12\n", "K, F, N or B")]
    [InlineData("Region;Navn;Kjønn: Alle\n;;Enhet: Personer\n;;År: 2014\nK0104;Moss\n", "cut off or damaged")]
    [InlineData("Region;Navn;Kjønn: Alle\n;;Enhet: Personer\n;;År: 2014\nK0104;Moss;1,5\n", "a decimal point")]
    [InlineData("", "empty")]
    [InlineData("a;b\n", "no file of IMDi's statistics")]
    [InlineData("Enhet;Kommunenummer;Kommune;Kjønn;År;Antall\nPersoner;0301;Oslo;Alle;2014\n", "cut off or damaged")]
    [InlineData("Enhet;Kommunenummer;Kommune;Kjønn;År;Antall\nPersoner;0301;Oslo;Alle;i fjor;1\n", "a year is expected")]
    [InlineData("Enhet;Kommunenummer;Kommune;Kjønn;År;Antall\nPersoner;0301;Oslo;Alle;2014;1,5\n", "a decimal point")]
    public async Task A_damaged_file_is_told_of_with_its_line(string text, string expected) =>
        Assert.Contains(expected, (await Assert.ThrowsAsync<CsvException>(() => ReadAsync(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cube_has_a_value_for_each_place_and_a_status_where_there_is_none()
    {
        var table = Table(Statistikktabell.IntroTiltak, Statistikknivaa.Fylke, Statistikkinndeling.Tiltak);
        using var cube = JsonDocument.Parse(JsonStat.Write(table));
        var root = cube.RootElement;
        var values = root.GetProperty("value").EnumerateArray().ToArray();

        Assert.Equal(root.GetProperty("size").EnumerateArray().Aggregate(1, static (product, size) => product * size.GetInt32()), values.Length);
        Assert.Equal(table.Tall.Select(static one => one.Antall),
            values.Select(static value => value.ValueKind is JsonValueKind.Null ? null : (decimal?)value.GetDecimal()));
        Assert.Equal(
            table.Tall.Select(static (one, i) => (i, one)).Where(static one => one.one.Status is not Tallstatus.Kjent).Select(static one => one.i),
            root.GetProperty("status").EnumerateObject().Select(static one => int.Parse(one.Name, null)));
        Assert.Contains("summerer seg ikke", root.GetProperty("note")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(["region", "tiltak", "aar"], root.GetProperty("id").EnumerateArray().Select(static id => id.GetString()));
    }

    [Fact]
    public void A_share_is_hidden_where_its_number_or_its_whole_is()
    {
        var shares = Table(Statistikktabell.IntroMaaloppnaaelseAndel, Statistikknivaa.Kommune, Statistikkinndeling.Kjoenn).Tall;
        var reached = Table(Statistikktabell.IntroMaaloppnaaelse, Statistikknivaa.Kommune, Statistikkinndeling.Kjoenn).Tall;
        var ended = Table(Statistikktabell.IntroAvsluttet, Statistikknivaa.Kommune, Statistikkinndeling.Kjoenn).Tall;

        Assert.All(shares.Zip(reached, ended), static one => Assert.Equal(
            one.Second.Status is Tallstatus.Skjult || one.Third.Status is Tallstatus.Skjult, one.First.Status is Tallstatus.Skjult));
        Assert.Contains(shares, static one => one.Status is Tallstatus.Kjent);
    }

    [Fact]
    public void Every_level_adds_up_to_the_country_where_nothing_is_hidden()
    {
        var counts = Year2018.Counts;
        foreach (var level in new[] { Statistikknivaa.Fylke, Statistikknivaa.Kommune, Statistikknivaa.Naeringsregion })
        {
            Assert.All(
                StatistikkMeasures.All,
                measure => Assert.Equal(
                    counts.Find(measure, AreaTable.Land, StatistikkColumns.Total),
                    counts.Areas.Select(level).Sum(area => counts.Find(measure, area, StatistikkColumns.Total))));
        }
    }
}
