using System.Text;
using Fagsystem.Export;
using Fagsystem.Tests.Fixtures;

namespace Fagsystem.Tests.Export;

public sealed class ExportReaderTests
{
    private const string Secret = "26847814283";

    [Theory]
    [InlineData(ExportReader.FoeringFile, "1001;1;TI;NORSK;;32.01.2026;;;10", "Fom")]
    [InlineData(ExportReader.FoeringFile, "1001;1;TI;NORSK;;2026-01-31;;;10", "Fom")]
    [InlineData(ExportReader.FoeringFile, "1001;1;NT;;;;;2026/08;12.5", "Tall")]
    [InlineData(ExportReader.FoeringFile, "1001;1;NT;\"abc;;;;2026/08;12", "")]
    [InlineData(ExportReader.FoeringFile, "1001;1;NT;;;;;2026/08;12;", "")]
    [InlineData(ExportReader.FoeringFile, "1001;9;NT;;;;;2026/08;12", "")]
    [InlineData(ExportReader.SakFile, "1001;1;NO;9901;;;;;;;;;;;", "")]
    [InlineData(ExportReader.SakFile, "1001;1;IP;9901;RP;i går;;;;;;;;;", "Tilbud_dt")]
    [InlineData(ExportReader.OppholdFile, "1001;FD;;31.02.1981;", "Dato")]
    [InlineData(ExportReader.PersonFile, "1001;Fjell;Ida;;;;L21;;", "")]
    public void A_broken_line_stops_the_cases_it_is_of_and_no_others(string file, string line, string column)
    {
        using var export = TemporaryFolder.WithExport();
        var before = ExportReader.Read(export.Folder);
        var number = File.ReadAllLines(export.FileName(file)).Length + 1;
        File.AppendAllText(export.FileName(file), $"{line}\n");

        var read = ExportReader.Read(export.Folder);

        var fault = Assert.Single(read.Faults);
        Assert.Equal((file, number, column), (fault.FileName, fault.Line, fault.Column));
        Assert.Equal(["1001-1"], Stopped(read));
        Assert.Equal(before.Deltakere.Sum(static deltaker => deltaker.Saker.Count), read.Deltakere.Sum(static deltaker => deltaker.Saker.Count));
    }

    [Fact]
    public void A_line_that_does_not_say_which_case_stops_all_of_the_participants()
    {
        using var export = TemporaryFolder.WithExport();
        var two = ExportReader.Read(export.Folder).Deltakere.First(static deltaker => deltaker.Saker.Count == 2);
        File.AppendAllText(export.FileName(ExportReader.FoeringFile), $"{two.Person.SequenceNumber};en;NT;;;;;2026/08;12\n");

        Assert.Equal(two.Saker.Select(static sak => sak.Key.ToString()), Stopped(ExportReader.Read(export.Folder)));
    }

    [Fact]
    public void A_case_or_a_person_whose_own_line_is_broken_stands_in_the_export_all_the_same()
    {
        using var export = TemporaryFolder.WithExport();
        export.With(ExportReader.SakFile,
            static text => text.Replace("1001;1;IP;9901;RP;22.07.2026", "1001;1;IP;9901;RP;22.13.2026", StringComparison.Ordinal));
        export.With(ExportReader.PersonFile, static text => text.Replace("1002;Tiriltunge;Bohdan;", "1002;Tiriltunge;Bohdan;;;", StringComparison.Ordinal));

        Assert.Equal(["1001-1", "1002-1", "1002-2"], Stopped(ExportReader.Read(export.Folder)).Order());
    }

    [Fact]
    public void Facts_with_a_broken_line_are_not_known()
    {
        using var export = TemporaryFolder.WithExport();
        File.AppendAllText(export.FileName(ExportReader.OppholdFile), "1001;FD;;31.02.1981;\n");

        Assert.Empty(ExportReader.Read(export.Folder).Deltakere.Single(static deltaker => deltaker.Person.SequenceNumber == "1001").Opphold);
    }

    [Theory]
    [InlineData(ExportReader.PersonFile, "X;Y;Z")]
    [InlineData(ExportReader.FoeringFile, ";1;NT;;;;;2026/08;12")]
    [InlineData(ExportReader.FoeringFile, Secret + ";1;NT;;;;;2026/08;12")]
    [InlineData(ExportReader.FoeringFile, Secret + ";1;NT;;;;;2026/08;12;")]
    public void A_line_that_tells_nobody_stops_the_export_and_what_stands_there_is_not_shown(string file, string line)
    {
        using var export = TemporaryFolder.WithExport();
        export.With(file, text => $"{text[..(text.IndexOf('\n') + 1)]}{line}\n");

        var error = Assert.Throws<ExportException>(() => ExportReader.Read(export.Folder));

        Assert.StartsWith($"{file}, linje 2: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData(ExportReader.PersonFile)]
    [InlineData(ExportReader.SakFile)]
    [InlineData(ExportReader.FoeringFile)]
    [InlineData(ExportReader.OppholdFile)]
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
        var expected = ExportReader.Read(export.Folder).Deltakere;
        foreach (var file in new[] { ExportReader.PersonFile, ExportReader.SakFile, ExportReader.FoeringFile })
        {
            File.WriteAllText(export.FileName(file), File.ReadAllText(export.FileName(file)).ReplaceLineEndings("\r\n"),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var read = ExportReader.Read(export.Folder).Deltakere;

        Assert.Equal(expected.Select(static deltaker => deltaker.Person), read.Select(static deltaker => deltaker.Person));
        Assert.Equal(expected.SelectMany(static d => d.Saker).SelectMany(static s => s.Foeringer),
            read.SelectMany(static d => d.Saker).SelectMany(static s => s.Foeringer));
    }

    [Fact]
    public void A_case_of_nobody_is_stopped_and_told()
    {
        using var export = TemporaryFolder.WithExport();
        var number = File.ReadAllLines(export.FileName(ExportReader.SakFile)).Length + 1;
        File.AppendAllText(export.FileName(ExportReader.SakFile), "9999;1;NO;9901;;;;;;;;;;;\n");

        var read = ExportReader.Read(export.Folder);

        Assert.Equal($"saker.csv linje {number}: nummeret finnes ikke i personer.csv.", Assert.Single(read.Faults).ToString());
        Assert.Equal(["9999-1"], Stopped(read));
    }

    [Fact]
    public void A_line_prints_as_its_place_and_nothing_it_holds()
    {
        var deltaker = ExportReader.Read(Fixtures.Program.Export).Deltakere[0];

        Assert.Equal("linje 2", deltaker.Person.ToString());
        Assert.DoesNotContain(deltaker.Person.Etternavn, $"{deltaker} {deltaker.Saker[0]}", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Stopped(ExportContent export) =>
        export.Deltakere.SelectMany(static deltaker => deltaker.Saker).Where(static sak => sak.Faults.Count > 0).Select(static sak => sak.Key.ToString());
}
