using Nir.Register.Register;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Register.Tests.Register;

/// <summary>The page about the register says what its data files say.</summary>
public sealed class RegistersidenTests
{
    private static readonly string Side = Repository.Read("docs", "register", "README.md");

    [Fact]
    public void Every_behaviour_stands_on_the_page_with_text_level_and_source() => Assert.All(Atferd.Alle, static atferd => Assert.Contains(
        $"| `{atferd.Id}` | {atferd.TekstEn} | {atferd.Grunnlag.ToString().ToLowerInvariant()} | {atferd.Kilde?.Id} |", Side, StringComparison.Ordinal));

    [Fact]
    public void Every_reserved_person_stands_on_the_page_with_outcome_and_rule() => Assert.All(ReservertPerson.Alle, static person =>
    {
        Assert.Contains($"| {person.Referanse.DufNummer.AvsloerVerdi()} | {person.Referanse.Foedselsnummer.AvsloerVerdi()} | ", Side, StringComparison.Ordinal);
        Assert.Contains(person.TekstEn, Side, StringComparison.Ordinal);
        Assert.True(person.Regel is null || Regelkatalog.TryFinn(person.Regel, out _), person.Regel);
    });

    [Fact]
    public void The_page_names_no_reserved_person_that_is_not() => Assert.Equal(
        ReservertPerson.Alle.Length,
        Side.Split('\n').Count(static linje => linje.StartsWith("| 1990", StringComparison.Ordinal)));
}
