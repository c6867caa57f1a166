using System.Text;
using Fagsystem.Export;
using Fagsystem.Tests.Fixtures;

namespace Fagsystem.Tests;

/// <summary>Searches all that a run leaves behind for the numbers that the export holds.</summary>
public sealed class PersonvernTests(DefaultRun fallback) : IClassFixture<DefaultRun>
{
    private static readonly PersonRow[] Personer = [.. ExportReader.Read(Fixtures.Program.Export).Deltakere.Select(static deltaker => deltaker.Person)];

    // Local four-digit numbers are left out: any year would look like one.
    private static readonly string[] Numbers =
        [.. Personer.SelectMany(static person => new[] { person.Fnr, person.Duf }).Where(static number => number.Length > 4)];

    [Fact]
    public void The_search_finds_a_number_that_is_there()
    {
        Assert.True(Numbers.Length > 400);
        Assert.NotEmpty(FindingInSak($"... {Numbers[0]} ..."));
    }

    [Fact]
    public void No_identifier_is_on_the_console()
    {
        Assert.Empty(FindingInSak(fallback.SampleRun.Ut));
        Assert.Empty(FindingInSak(fallback.SampleRun.Error));
    }

    [Fact]
    public void No_name_is_on_the_console()
    {
        Assert.All(Personer, person => Assert.DoesNotContain($"{person.Fornavn} {person.Etternavn}", fallback.SampleRun.Ut, StringComparison.Ordinal));
    }

    [Fact]
    public void No_identifier_is_in_any_file_that_the_run_wrote()
    {
        var own = Directory.EnumerateFiles(Fixtures.Program.Export).Select(Path.GetFileName).ToHashSet();
        var written = Directory.EnumerateFiles(fallback.Folder, "*", SearchOption.AllDirectories).Where(file => !own.Contains(Path.GetFileName(file)))
            .ToArray();

        Assert.Equal(2, written.Length);
        Assert.Contains(fallback.ReportFile, written);
        Assert.All(written, static file => Assert.Empty(FindingInSak(File.ReadAllText(file, Encoding.UTF8))));
    }

    [Fact]
    public void No_name_of_whoever_has_a_protected_address_is_anywhere()
    {
        var shielded = Personer.Where(static person => person.Sperrekode.Length > 0).Select(static person => $"{person.Fornavn} {person.Etternavn}")
            .Except(Personer.Where(static person => person.Sperrekode.Length == 0).Select(static person => $"{person.Fornavn} {person.Etternavn}")).ToArray();
        var all = File.ReadAllText(fallback.ReportFile) + fallback.SampleRun.Ut;

        Assert.NotEmpty(shielded);
        Assert.All(shielded, name => Assert.DoesNotContain(name, System.Net.WebUtility.HtmlDecode(all), StringComparison.Ordinal));
    }

    private static IEnumerable<string> FindingInSak(string text) => Numbers.Where(number => text.Contains(number, StringComparison.Ordinal));
}
