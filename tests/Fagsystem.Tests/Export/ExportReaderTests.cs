using System.Text;
using Fagsystem.Export;
using Fagsystem.Tests.Fixtures;

namespace Fagsystem.Tests.Export;

public sealed class ExportReaderTests
{
    private const string Secret = "26847814283";

    [Theory]
    [InlineData(ExportReader.PersonFile, "X;Y;Z")]
    [InlineData(ExportReader.FoeringFile, "1001;1;TI;NORSK;;32.01.2026;;;10")]
    [InlineData(ExportReader.FoeringFile, "1001;1;TI;NORSK;;2026-01-31;;;10")]
    [InlineData(ExportReader.FoeringFile, "1001;1;NT;;;;;2026/08;12.5")]
    [InlineData(ExportReader.FoeringFile, "1001;en;NT;;;;;2026/08;12")]
    [InlineData(ExportReader.FoeringFile, "1001;1;NT;\"abc;;;;2026/08;12")]
    [InlineData(ExportReader.FoeringFile, "1001;1;NT;;;;;2026/08;12;")]
    [InlineData(ExportReader.FoeringFile, ";1;NT;;;;;2026/08;12")]
    [InlineData(ExportReader.FoeringFile, Secret + ";1;NT;;;;;2026/08;12")]
    public void A_broken_line_is_reported_by_file_and_line_and_never_by_what_stands_there(string file, string line)
    {
        using var export = TemporaryFolder.WithExport();
        export.With(file, text => $"{text[..(text.IndexOf('\n') + 1)]}{line}\n");

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.StartsWith($"{file}, linje 2: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(line.Split(';')[0] + ";", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_column_that_cannot_be_read_is_named()
    {
        using var export = TemporaryFolder.WithExport();
        export.With(ExportReader.FoeringFile, static text => text.Replace("22.07.2026", "22.13.2026", StringComparison.Ordinal));

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.Contains("kolonnen Vedtatt_dt", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportReader.PersonFile)]
    [InlineData(ExportReader.SakFile)]
    [InlineData(ExportReader.FoeringFile)]
    public void A_missing_file_is_named(string file)
    {
        using var export = TemporaryFolder.WithExport();
        File.Delete(export.FileName(file));

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.StartsWith($"{file}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        using var export = TemporaryFolder.WithExport();
        export.With(ExportReader.SakFile, static text => text.Replace("Målkode", "Malkode", StringComparison.Ordinal));

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.Equal("saker.csv, linje 1: mangler kolonnen Målkode.", error.Message);
    }

    [Fact]
    public void An_empty_file_lacks_its_columns()
    {
        using var export = TemporaryFolder.WithExport();
        export.With(ExportReader.PersonFile, static _ => "");

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.StartsWith("personer.csv, linje 1: mangler kolonnen ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_by_line_instead_of_read_with_wrong_letters()
    {
        using var export = TemporaryFolder.WithExport();
        var lines = File.ReadAllLines(export.FileName(ExportReader.PersonFile));
        var first = Array.FindIndex(lines, static line => line.Any(static character => character > 127));
        File.WriteAllLines(export.FileName(ExportReader.PersonFile), lines, Encoding.Latin1);

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.Equal($"personer.csv, linje {first + 1}: teksten er ikke UTF-8.", error.Message);
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_read_the_same()
    {
        using var export = TemporaryFolder.WithExport();
        var expected = ExportReader.Read(export.Folder);
        foreach (var file in new[] { ExportReader.PersonFile, ExportReader.SakFile, ExportReader.FoeringFile })
        {
            File.WriteAllText(export.FileName(file), File.ReadAllText(export.FileName(file)).ReplaceLineEndings("\r\n"),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var read = ExportReader.Read(export.Folder);

        Assert.Equal(expected.Select(static deltaker => deltaker.Person), read.Select(static deltaker => deltaker.Person));
        Assert.Equal(expected.SelectMany(static d => d.Saker).SelectMany(static s => s.Foeringer),
            read.SelectMany(static d => d.Saker).SelectMany(static s => s.Foeringer));
    }

    [Theory]
    [InlineData(ExportReader.PersonFile, "1001;Fjell;Ida;;;;L21;;", "nummeret er brukt på en tidligere linje.")]
    [InlineData(ExportReader.SakFile, "1001;1;NO;9901;;;;;;;;;;;", "nummeret er brukt på en tidligere linje.")]
    [InlineData(ExportReader.SakFile, "9999;1;NO;9901;;;;;;;;;;;", "nummeret finnes ikke i personer.csv.")]
    [InlineData(ExportReader.FoeringFile, "1001;9;NT;;;;;2026/08;12", "nummeret finnes ikke i saker.csv.")]
    public void A_line_that_does_not_join_the_others_is_refused(string file, string line, string what)
    {
        using var export = TemporaryFolder.WithExport();
        var number = File.ReadAllLines(export.FileName(file)).Length + 1;
        File.AppendAllText(export.FileName(file), $"{line}\n");

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.Equal($"{file}, linje {number}: {what}", error.Message);
    }

    [Fact]
    public void A_line_prints_as_its_place_and_nothing_it_holds()
    {
        var deltaker = ExportReader.Read(Fixtures.Program.Export)[0];

        Assert.Equal("linje 2", deltaker.Person.ToString());
        Assert.DoesNotContain(deltaker.Person.Etternavn, $"{deltaker} {deltaker.Saker[0]}", StringComparison.Ordinal);
    }
}
