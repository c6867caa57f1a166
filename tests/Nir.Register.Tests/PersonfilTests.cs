using Nir.Register.Register;

namespace Nir.Register.Tests;

public sealed class PersonfilTests : IDisposable
{
    private const string Duf = "202312345688";
    private const string Fnr = "17858812410";

    private readonly string _fil = Path.GetTempFileName();
    private readonly Registeret _register = new(Registeroppsett.Dokumentert, new Registerklokke(TimeProvider.System));

    [Fact]
    public void Every_line_makes_a_person_known_and_empty_lines_none()
    {
        Skriv($$"""{"dufNummer":"{{Duf}}"}""", "", $$"""{"foedselsnummer":"{{Fnr}}"}""");

        Personfil.Last(_fil, _register);

        Assert.Equal(2, _register.Tilstand.Personer.Count);
    }

    [Theory]
    [InlineData("tull")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"dufNummer":"2023123456"}""")]
    [InlineData("""{"dufNummer":202312345688}""")]
    public void A_line_that_is_no_person_is_refused_by_its_number_and_never_shown(string linje)
    {
        Skriv($$"""{"dufNummer":"{{Duf}}"}""", linje);

        var feil = Assert.Throws<FormatException>(() => Personfil.Last(_fil, _register));

        Assert.StartsWith($"{Path.GetFileName(_fil)}, line 2: ", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2023123456", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_holds_the_facts_of_the_persons_case()
    {
        Skriv($$"""
            {"dufNummer":"{{Duf}}","foedselsdato":"1990-06-15","tillatelser":[{"oppholdsgrunnlag":"flyktning","innvilget":"2025-11-03"}],"bosettinger":[{"kommune":"9901","dato":"2025-11-17","etterAvtale":true}],"henvendelser":[{"id":"8f14e45f-ceea-467f-a8f5-5b2c7d0b2f11","type":"krav","familie":"introduksjonsprogram","dato":"2025-12-01"}]}
            """);

        Personfil.Last(_fil, _register);

        var person = Assert.Single(_register.Tilstand.Personer.Values);
        Assert.Equal((new DateOnly(1990, 6, 15), new DateOnly(2025, 11, 3)), (person.Data!.Foedselsdato, Assert.Single(person.Data.Tillatelser!).Innvilget));
        Assert.Equal(new DateOnly(2025, 12, 1), Assert.Single(person.Henvendelser).Dato);
    }

    [Theory]
    [InlineData("\"tilatelser\":[]", "/tilatelser (byte ")]
    [InlineData("\"tillatelser\":[{\"oppholdsgrunnlag\":\"flyktning\",\"innvilget\":\"2025-11-03\",\"utloeper\":\"2026-01-01\"}]", "/tillatelser/0/utloeper (byte ")]
    [InlineData("\"tillatelser\":[{\"oppholdsgrunnlag\":\"flyktning\"}]", "/tillatelser/0 (byte ")]
    [InlineData("\"bosettinger\":[{\"kommune\":\"9901\",\"etterAvtale\":true}]", "/bosettinger/0 (byte ")]
    [InlineData("\"foedselsdato\":\"i går\"", "/foedselsdato (byte ")]
    [InlineData("\"17858812410\":1", "/* (byte ")]
    public void A_member_that_is_unknown_or_wrong_is_told_by_line_and_pointer_and_never_shown(string medlem, string ventet)
    {
        Skriv("", $$"""{"dufNummer":"{{Duf}}",{{medlem}}}""");

        var feil = Assert.Throws<FormatException>(() => Personfil.Last(_fil, _register));

        Assert.StartsWith($"{Path.GetFileName(_fil)}, line 2: {ventet}", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("i går", feil.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("17858812410", feil.Message, StringComparison.Ordinal);
        Assert.Empty(_register.Tilstand.Personer);
    }

    [Fact]
    public void A_person_that_the_register_does_not_take_is_refused()
    {
        Skriv($$"""{"dufNummer":"{{Duf[..10]}}08"}""");

        var feil = Assert.Throws<FormatException>(() => Personfil.Last(_fil, _register));

        Assert.Contains("line 1: the register does not take the person", feil.Message, StringComparison.Ordinal);
        Assert.Empty(_register.Tilstand.Personer);
    }

    public void Dispose() => File.Delete(_fil);

    private void Skriv(params string[] linjer) => File.WriteAllLines(_fil, linjer);
}
