using Fagsystem.Eksport;
using Fagsystem.Generering;
using Fagsystem.Kontroll;
using Fagsystem.Overfoering;
using Fagsystem.Tests.Kulisser;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Tests.Generering;

public sealed class EksportgeneratorTests
{
    private static readonly string[] Filer =
        [Eksportleser.Personfil, Eksportleser.Saksfil, Eksportleser.Foeringsfil, Eksportleser.Oppholdsfil, Fasitkontroll.Fil, NirPersonfil.Fil];

    [Fact]
    public void The_export_that_is_checked_in_is_what_the_generator_makes_byte_for_byte()
    {
        using var nytt = new Midlertidig();

        Eksportgenerator.Generer().Skriv(nytt.Mappe);

        Assert.Equal(Filer.Order(), Directory.EnumerateFiles(Kulisser.Program.Eksport).Select(Path.GetFileName).Order());
        Assert.All(Filer, fil => Assert.Equal(File.ReadAllBytes(Path.Combine(Kulisser.Program.Eksport, fil)), File.ReadAllBytes(nytt.Fil(fil))));
    }

    [Fact]
    public void Another_seed_gives_another_export()
    {
        var annet = Eksportgenerator.Generer(Eksportgenerator.Froe + 1);

        Assert.NotEqual(Eksportgenerator.Generer().Personer, annet.Personer);
    }

    [Fact]
    public void There_are_300_participants_under_all_laws_with_all_four_kinds_of_cases()
    {
        var eksport = Eksportgenerator.Generer();

        Assert.Equal(300, eksport.Personer.Count());
        Assert.Equal(["L03", "L21", "L21K6A"], eksport.Personer.Select(static person => person.Hjemmelskode).Distinct().Order());
        Assert.Equal(["IP", "MK", "MO", "NO"], eksport.Saker.Select(static sak => sak.Ordning).Distinct().Order());
        Assert.Contains(eksport.Saker.CountBy(static sak => sak.Loepenr), static par => par.Value > 1);
    }

    [Fact]
    public void All_numbers_are_synthetic()
    {
        var personer = Eksportgenerator.Generer().Personer.ToArray();

        Assert.All(personer.Where(static person => person.Duf.Length > 0), static person =>
            Assert.True(DufNummer.TryParse(person.Duf, out var nummer) && nummer.ErSyntetisk));
        Assert.All(personer.Where(static person => Foedselsnummer.TryParse(person.Fnr, out _)), static person =>
            Assert.True(Foedselsnummer.Parse(person.Fnr).ErSyntetisk()));

        // Those that are no numbers are wrong by their last digit only, or local numbers.
        var andre = personer.Where(static person => person.Fnr.Length > 0 && !Foedselsnummer.TryParse(person.Fnr, out _)).ToArray();
        Assert.All(andre, static person => Assert.True(person.Fnr.Length == 4 || person.Fnr[2] is '8' or '9'));
    }

    [Fact]
    public void Every_outcome_but_those_of_an_interrupted_transfer_is_planted()
    {
        var planlagt = Eksportgenerator.Generer().Fasit.Select(static rad => rad.Utfall).Distinct();

        Assert.Equal(
            [Saksutfall.Godtatt, Saksutfall.GodtattMedMerknader, Saksutfall.RettetOgGodtatt, Saksutfall.Avvist, Saksutfall.Konflikt, Saksutfall.IkkeKartlagt],
            planlagt.Order());
    }

    [Fact]
    public void No_column_is_called_what_a_member_of_the_model_is_called()
    {
        var medlemmer = typeof(Registrering).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(Registreringsdel)))
            .SelectMany(static type => type.GetProperties())
            .Select(static medlem => medlem.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kolonner = Csvfil.Kolonner<Personrad>().Concat(Csvfil.Kolonner<Saksrad>()).Concat(Csvfil.Kolonner<Foeringsrad>()).ToArray();

        Assert.NotEmpty(medlemmer);
        Assert.All(kolonner, kolonne => Assert.DoesNotContain(Ascii(kolonne), medlemmer));
    }

    private static string Ascii(string kolonne) => kolonne
        .Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
        .Replace("ø", "oe", StringComparison.OrdinalIgnoreCase)
        .Replace("å", "aa", StringComparison.OrdinalIgnoreCase);
}
