using System.Globalization;
using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Csv;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Rapporter.Tests.Fixtures;
using Nir.Testing;

namespace Nir.Sdk.Rapporter.Tests.Personlister;

public sealed class PersonlisteCsvTests
{
    private static readonly SyntheticPerson Person = new SyntheticPersons(seed: 28).CreateNext();

    public static TheoryData<string> Nasty =>
    [
        "=1+1", "+47", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "|cmd", "'x", "''x", "＝1", "＋1", "－1", "＠a", "｜b", "＇c", "a;b", "a\"b", "\"\"", "a\r\nb", "a\rb",
        "a\nb", " a ", "Kárášjohka", "Ås;\"=x\"", "😀", "-", "'", "\"", "=cmd|' /C calc'!A0", "0301", "1.5", "1,5",
    ];

    private static PersonlisteRow Row => Personliste.CreateRows([Cases.Known(Person, Cases.Program(Person), Cases.Norsk(Person))], Cases.Today)[0];

    private static async Task<byte[]> WriteAsync(IEnumerable<PersonlisteRow> rows, bool withMark = false)
    {
        var file = new MemoryStream();
        await PersonlisteCsv.WriteAsync(rows, file, new() { WithByteOrderMark = withMark }, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private static async Task<IReadOnlyList<PersonlisteRow>> ReadAsync(byte[] file)
    {
        var rows = new List<PersonlisteRow>();
        await foreach (var row in PersonlisteCsv.ReadAsync(new MemoryStream(file), TestContext.Current.CancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static Task<CsvException> RefusedAsync(string text) => Assert.ThrowsAsync<CsvException>(() => ReadAsync(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task A_name_comes_back_as_it_was(string name)
    {
        var row = Row with { Fornavn = name, Etternavn = $"x{name}" };

        Assert.Equal(row with { Saksnummer = null }, Assert.Single(await ReadAsync(await WriteAsync([row]))));
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task A_third_partys_reader_finds_the_same_cells_and_no_formula(string name)
    {
        var text = new UTF8Encoding(false).GetString(await WriteAsync([Row with { Fornavn = name }]));

        using var csv = CsvHelper.CsvReader.FromText(text, new CsvReaderOptions { Separator = ';', AllowLineBreaksInQuotes = true });
        Assert.True(csv.Read());
        Assert.Equal(PersonlisteCsv.Columns, csv.Headers);
        var cell = csv.GetString(PersonlisteCsv.Columns.IndexOf("fornavn"))!;
        Assert.Equal(name, CsvGuard.Undo(cell));
        Assert.DoesNotContain(cell[0], "=+-@\t\r\n|＝＋－＠｜＇");
    }

    [Fact]
    public void Any_text_survives_its_guard() =>
        Prop.ForAll<string>(static text => text is null || CsvGuard.Undo(CsvGuard.Guard(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public async Task When_the_receiver_is_gone_no_more_rows_are_read()
    {
        using var stop = new CancellationTokenSource();
        var (row, read) = (Row, 0);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PersonlisteCsv.WriteAsync(Endless(), Stream.Null, cancellationToken: stop.Token));

        Assert.InRange(read, 100, 101);

        IEnumerable<PersonlisteRow> Endless()
        {
            while (true)
            {
                if (++read == 100)
                {
                    stop.Cancel();
                }

                yield return row;
            }
        }
    }

    [Fact]
    public async Task When_the_rows_fail_midway_it_is_said_and_the_file_is_not_ended_as_if_it_were_whole()
    {
        var (row, file) = (Row, new MemoryStream());

        await Assert.ThrowsAsync<InvalidDataException>(
            () => PersonlisteCsv.WriteAsync(Failing(), file, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(0, file.Length);
        Assert.True(file.CanWrite);

        IEnumerable<PersonlisteRow> Failing()
        {
            yield return row;
            throw new InvalidDataException("The rows cannot be read on.");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_rows_come_back_with_and_without_a_byte_order_mark(bool withMark)
    {
        var rows = Personliste.CreateRows(
            from lovverk in new[] { Lovverk.Introduksjonsloven, Lovverk.Integreringsloven, Lovverk.IntegreringslovenKapittel6A }
            select Cases.Known(Person, Cases.Program(Person, lovverk), Cases.Norsk(Person, lovverk), Person.CreateMottakskvalifisering(),
                Person.CreateAsylopplaering()),
            Cases.Today);

        var file = await WriteAsync(rows, withMark);

        Assert.Equal(withMark, file.AsSpan().StartsWith((byte[])[0xEF, 0xBB, 0xBF]));
        Assert.Equal(rows, await ReadAsync(file));
        Assert.True(rows.Count >= 12);
    }

    [Fact]
    public async Task Numbers_have_a_decimal_comma_and_days_are_iso_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var texts = new List<string>();
            foreach (var culture in new[] { "nb-NO", "ar-SA", "th-TH", "tr-TR", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                texts.Add(
                    Encoding.UTF8.GetString(
                        await WriteAsync([Row with { TimerNorsk = 1234.5m, Vedtaksdato = new(2026, 2, 1), PersonKey = Guid.Empty, Registrering = null }])));
            }

            Assert.Single(texts.Distinct());
            Assert.Contains(";1234,5;", texts[0], StringComparison.Ordinal);
            Assert.Contains(";2026-02-01;", texts[0], StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task The_header_is_there_when_there_are_no_rows()
    {
        var file = await WriteAsync([]);

        Assert.Equal(string.Join(';', PersonlisteCsv.Columns) + "\r\n", Encoding.UTF8.GetString(file));
        Assert.Empty(await ReadAsync(file));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a;b\n1;2\n", "no personliste")]
    public async Task What_is_no_personliste_is_told_so(string text, string word) =>
        Assert.Contains(word, (await RefusedAsync(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("9901", "901", "leading zero")]
    [InlineData(";2026-02-", ";16.02.", "a day such as")]
    [InlineData("introduksjonsprogram;", "introduksjonprogram;", "a word of this column's list")]
    public async Task A_damaged_cell_is_told_by_line_and_column_and_never_shown(string sound, string damaged, string word)
    {
        var text = Encoding.UTF8.GetString(await WriteAsync([Row]));
        Assert.Contains(sound, text, StringComparison.Ordinal);

        var fault = await RefusedAsync(text.Replace(sound, damaged, StringComparison.Ordinal));

        Assert.Equal(2, fault.Line);
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(damaged.Trim(';'), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_told_so()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync([Row with { Etternavn = "a;b" }]));

        Assert.Contains("cut off", (await RefusedAsync(text[..(text.IndexOf("\"a;b", StringComparison.Ordinal) + 3)])).Message, StringComparison.Ordinal);
        Assert.Contains("cut off", (await RefusedAsync(text[..text.LastIndexOf(';')])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_leading_zero_of_a_foedselsnummer_is_told_so()
    {
        var number = Person.Foedselsnummer.RevealValue();
        var text = Encoding.UTF8.GetString(await WriteAsync([Row]));

        var fault = await RefusedAsync(text.Replace(number, number[1..], StringComparison.Ordinal));

        Assert.Contains("leading zero", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(number[1..], fault.Message, StringComparison.Ordinal);
    }
}
