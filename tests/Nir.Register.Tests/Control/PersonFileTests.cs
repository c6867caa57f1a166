using Nir.Register.Control;
using Nir.Register.Register;

namespace Nir.Register.Tests.Control;

public sealed class PersonFileTests : IDisposable
{
    private const string Duf = "202312345688";
    private const string Fnr = "17858812410";

    private readonly string _file = Path.GetTempFileName();
    private readonly FakeRegister _register = new(RegisterOptions.Documented, new RegisterClock(TimeProvider.System));

    [Fact]
    public void Every_line_makes_a_person_known_and_empty_lines_none()
    {
        Write($$"""{"dufNummer":"{{Duf}}"}""", "", $$"""{"foedselsnummer":"{{Fnr}}"}""");

        PersonFile.Load(_file, _register);

        Assert.Equal(2, _register.State.Personer.Count);
    }

    [Theory]
    [InlineData("tull")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"dufNummer":"2023123456"}""")]
    [InlineData("""{"dufNummer":202312345688}""")]
    public void A_line_that_is_no_person_is_refused_by_its_number_and_never_shown(string line)
    {
        Write($$"""{"dufNummer":"{{Duf}}"}""", line);

        var error = Assert.Throws<FormatException>(() => PersonFile.Load(_file, _register));

        Assert.StartsWith($"{Path.GetFileName(_file)}, line 2: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2023123456", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_holds_the_facts_of_the_persons_case()
    {
        Write($$"""
            {"dufNummer":"{{Duf}}","foedselsdato":"1990-06-15","tillatelser":[{"oppholdsgrunnlag":"flyktning","innvilget":"2025-11-03"}],"bosettinger":[{"kommune":"9901","dato":"2025-11-17","etterAvtale":true}],"henvendelser":[{"id":"8f14e45f-ceea-467f-a8f5-5b2c7d0b2f11","type":"krav","familie":"introduksjonsprogram","dato":"2025-12-01"}]}
            """);

        PersonFile.Load(_file, _register);

        var person = Assert.Single(_register.State.Personer.Values);
        Assert.Equal((new DateOnly(1990, 6, 15), new DateOnly(2025, 11, 3)), (person.Data!.Foedselsdato, Assert.Single(person.Data.Tillatelser!).Innvilget));
        Assert.Equal(new DateOnly(2025, 12, 1), Assert.Single(person.Henvendelser).Dato);
    }

    [Theory]
    [InlineData("\"tilatelser\":[]", "/tilatelser (byte ")]
    [InlineData("\"tillatelser\":[{\"oppholdsgrunnlag\":\"flyktning\",\"innvilget\":\"2025-11-03\",\"utloeper\":\"2026-01-01\"}]",
        "/tillatelser/0/utloeper (byte ")]
    [InlineData("\"tillatelser\":[{\"oppholdsgrunnlag\":\"flyktning\"}]", "/tillatelser/0 (byte ")]
    [InlineData("\"bosettinger\":[{\"kommune\":\"9901\",\"etterAvtale\":true}]", "/bosettinger/0 (byte ")]
    [InlineData("\"foedselsdato\":\"i går\"", "/foedselsdato (byte ")]
    [InlineData("\"17858812410\":1", "/* (byte ")]
    public void A_member_that_is_unknown_or_wrong_is_told_by_line_and_pointer_and_never_shown(string member, string expected)
    {
        Write("", $$"""{"dufNummer":"{{Duf}}",{{member}}}""");

        var error = Assert.Throws<FormatException>(() => PersonFile.Load(_file, _register));

        Assert.StartsWith($"{Path.GetFileName(_file)}, line 2: {expected}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("i går", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("17858812410", error.Message, StringComparison.Ordinal);
        Assert.Empty(_register.State.Personer);
    }

    [Fact]
    public void A_person_that_the_register_does_not_take_is_refused()
    {
        Write($$"""{"dufNummer":"{{Duf[..10]}}08"}""");

        var error = Assert.Throws<FormatException>(() => PersonFile.Load(_file, _register));

        Assert.Contains("line 1: the register does not take the person", error.Message, StringComparison.Ordinal);
        Assert.Empty(_register.State.Personer);
    }

    public void Dispose() => File.Delete(_file);

    private void Write(params string[] lines) => File.WriteAllLines(_file, lines);
}
