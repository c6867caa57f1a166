using Fagsystem.Checking;
using Fagsystem.Export;
using Fagsystem.Generation;
using Fagsystem.Overfoering;
using Fagsystem.Tests.Fixtures;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests.Generation;

public sealed class ExportGeneratorTests
{
    private static readonly string[] Files =
        [ExportReader.PersonFile, ExportReader.SakFile, ExportReader.FoeringFile, ExportReader.OppholdFile, ExpectationCheck.FileName,
            NirPersonFile.FileName];

    [Fact]
    public void The_export_that_is_checked_in_is_what_the_generator_makes_byte_for_byte()
    {
        using var renewed = new TemporaryFolder();

        ExportGenerator.Generate().Write(renewed.Folder);

        Assert.Equal(Files.Order(), Directory.EnumerateFiles(Fixtures.Program.Export).Select(Path.GetFileName).Order());
        Assert.All(Files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(Fixtures.Program.Export, file)), File.ReadAllBytes(renewed.FileName(file))));
    }

    [Fact]
    public void Another_seed_gives_another_export()
    {
        var other = ExportGenerator.Generate(ExportGenerator.Seed + 1);

        Assert.NotEqual(ExportGenerator.Generate().Personer, other.Personer);
    }

    [Fact]
    public void There_are_300_participants_under_all_laws_with_all_four_kinds_of_cases()
    {
        var export = ExportGenerator.Generate();

        Assert.Equal(300, export.Personer.Count());
        Assert.Equal(["L03", "L21", "L21K6A"], export.Personer.Select(static person => person.HjemmelCode).Distinct().Order());
        Assert.Equal(["IP", "MK", "MO", "NO"], export.Saker.Select(static sak => sak.Ordning).Distinct().Order());
        Assert.Contains(export.Saker.CountBy(static sak => sak.SequenceNumber), static pair => pair.Value > 1);
    }

    [Fact]
    public void All_numbers_are_synthetic()
    {
        var personer = ExportGenerator.Generate().Personer.ToArray();

        Assert.All(personer.Where(static person => person.Duf.Length > 0), static person =>
            Assert.True(DufNummer.TryParse(person.Duf, out var number) && number.IsSynthetic));
        Assert.All(personer.Where(static person => Foedselsnummer.TryParse(person.Fnr, out _)), static person =>
            Assert.True(Foedselsnummer.Parse(person.Fnr).IsSynthetic()));

        // Those that are no numbers are wrong by their last digit only, or local numbers.
        var others = personer.Where(static person => person.Fnr.Length > 0 && !Foedselsnummer.TryParse(person.Fnr, out _)).ToArray();
        Assert.All(others, static person => Assert.True(person.Fnr.Length == 4 || person.Fnr[2] is '8' or '9'));
    }

    [Fact]
    public void Every_outcome_but_those_of_an_interrupted_transfer_is_planted()
    {
        var planned = ExportGenerator.Generate().Expectation.Select(static row => row.Outcome).Distinct();

        Assert.Equal(
            [SakOutcome.Accepted, SakOutcome.AcceptedWithMerknader, SakOutcome.CorrectedAndAccepted, SakOutcome.Refused, SakOutcome.Conflict,
                SakOutcome.Unmapped],
            planned.Order());
    }

    [Fact]
    public void No_column_is_called_what_a_member_of_the_model_is_called()
    {
        var members = typeof(Registrering).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(RegistreringPart)))
            .SelectMany(static type => type.GetProperties())
            .Select(static member => member.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = CsvFile.Columns<PersonRow>().Concat(CsvFile.Columns<SakRow>()).Concat(CsvFile.Columns<FoeringRow>()).ToArray();

        Assert.NotEmpty(members);
        Assert.All(columns, column => Assert.DoesNotContain(Ascii(column), members));
    }

    private static string Ascii(string column) => column
        .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("ø", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("å", "aa", StringComparison.OrdinalIgnoreCase);
}
