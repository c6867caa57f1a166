using System.Text;
using Fagsystem.Eksport;
using Fagsystem.Tests.Kulisser;

namespace Fagsystem.Tests;

/// <summary>Searches all that a run leaves behind for the numbers that the export holds.</summary>
public sealed class PersonvernTests(Standardkjoering standard) : IClassFixture<Standardkjoering>
{
    private static readonly Personrad[] Personer = [.. Eksportleser.Les(Kulisser.Program.Eksport).Select(static deltaker => deltaker.Person)];

    // Local four-digit numbers are left out: any year would look like one.
    private static readonly string[] Numre = [.. Personer.SelectMany(static person => new[] { person.Fnr, person.Duf }).Where(static nummer => nummer.Length > 4)];

    [Fact]
    public void The_search_finds_a_number_that_is_there()
    {
        Assert.True(Numre.Length > 400);
        Assert.NotEmpty(Funn($"... {Numre[0]} ..."));
    }

    [Fact]
    public void No_identifier_is_on_the_console()
    {
        Assert.Empty(Funn(standard.Kjoering.Ut));
        Assert.Empty(Funn(standard.Kjoering.Feil));
    }

    [Fact]
    public void No_name_is_on_the_console()
    {
        Assert.All(Personer, person => Assert.DoesNotContain($"{person.Fornavn} {person.Etternavn}", standard.Kjoering.Ut, StringComparison.Ordinal));
    }

    [Fact]
    public void No_identifier_is_in_any_file_that_the_run_wrote()
    {
        var egne = Directory.EnumerateFiles(Kulisser.Program.Eksport).Select(Path.GetFileName).ToHashSet();
        var skrevet = Directory.EnumerateFiles(standard.Mappe, "*", SearchOption.AllDirectories).Where(fil => !egne.Contains(Path.GetFileName(fil))).ToArray();

        Assert.Equal([standard.Rapportfil], skrevet);
        Assert.All(skrevet, static fil => Assert.Empty(Funn(File.ReadAllText(fil, Encoding.UTF8))));
    }

    [Fact]
    public void No_name_of_whoever_has_a_protected_address_is_anywhere()
    {
        var skjermede = Personer.Where(static person => person.Sperrekode.Length > 0).Select(static person => $"{person.Fornavn} {person.Etternavn}")
            .Except(Personer.Where(static person => person.Sperrekode.Length == 0).Select(static person => $"{person.Fornavn} {person.Etternavn}")).ToArray();
        var alt = File.ReadAllText(standard.Rapportfil) + standard.Kjoering.Ut;

        Assert.NotEmpty(skjermede);
        Assert.All(skjermede, navn => Assert.DoesNotContain(navn, System.Net.WebUtility.HtmlDecode(alt), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Funn(string tekst) => Numre.Where(nummer => tekst.Contains(nummer, StringComparison.Ordinal));
}
