using Fagsystem.Checking;
using Fagsystem.Export;
using Fagsystem.Overfoering;
using Fagsystem.Tests.Fixtures;

namespace Fagsystem.Tests.Checking;

public sealed class ExpectationCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_case_that_came_out_as_the_fasit_says_is_no_difference()
    {
        Expectation("1001;1;Accepted;None;;");

        Assert.Empty(Check(new SakResult(Saker.Program(), SakOutcome.Accepted))!);
    }

    [Theory]
    [InlineData("1001;1;Refused;None;;")]
    [InlineData("1001;1;Accepted;Saksbehandler;;")]
    [InlineData("1001;1;Accepted;None;NIR1001;")]
    public void A_case_that_came_out_otherwise_in_any_column_is_a_difference(string line)
    {
        Expectation(line);

        var difference = Assert.Single(Check(new SakResult(Saker.Program(), SakOutcome.Accepted))!);

        Assert.Equal("1001-1", difference.Sak.ToString());
        Assert.Equal("Accepted/None", difference.Actual);
    }

    [Fact]
    public void A_case_without_a_line_and_a_line_without_a_case_are_differences()
    {
        Expectation("1002;1;Accepted;None;;");

        var differences = Check(new SakResult(Saker.Program(), SakOutcome.Accepted))!;

        Assert.Equal([("1001-1", "ikke i fasiten"), ("1002-1", "Accepted/None")], differences.Select(static f => (f.Sak.ToString(), f.Expected)));
    }

    [Fact]
    public void An_export_without_a_fasit_is_not_checked()
    {
        Assert.Null(Check(new SakResult(Saker.Program(), SakOutcome.Refused)));
    }

    [Fact]
    public void An_outcome_that_does_not_exist_is_a_broken_line()
    {
        Expectation("1001;1;Vel overstått;None;;");

        var error = Assert.Throws<ExportException>(() => Check());

        Assert.Equal("fasit.csv, linje 2: kolonnen Utfall: verdien kan ikke leses.", error.Message);
    }

    public void Dispose() => _folder.Dispose();

    private void Expectation(string line) =>
        File.WriteAllText(_folder.FileName(ExpectationCheck.FileName), $"Løpenr;Saksnr;Utfall;Oppfølging;Regler;Hva\n{line}\n");

    private IReadOnlyList<ExpectationDifference>? Check(params SakResult[] results) => ExpectationCheck.Check(_folder.Folder, results);
}
