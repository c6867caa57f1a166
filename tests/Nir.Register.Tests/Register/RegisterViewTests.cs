using Nir.Register.Register;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Register.Tests.Register;

/// <summary>The page about the register says what its data files say.</summary>
public sealed class RegisterViewTests
{
    private static readonly string Page = Repository.Read("docs", "register", "README.md");

    [Fact]
    public void Every_behaviour_stands_on_the_page_with_text_level_and_source() => Assert.All(Behaviour.All, static behaviour => Assert.Contains(
        $"| `{behaviour.Id}` | {behaviour.TekstEn} | {behaviour.Grunnlag.ToString().ToLowerInvariant()} | {behaviour.Kilde?.Id} |", Page,
        StringComparison.Ordinal));

    [Fact]
    public void Every_reserved_person_stands_on_the_page_with_outcome_and_rule() => Assert.All(ReservedPerson.All, static person =>
    {
        Assert.Contains($"| {person.Referanse.DufNummer.RevealValue()} | {person.Referanse.Foedselsnummer.RevealValue()} | ", Page, StringComparison.Ordinal);
        Assert.Contains(person.TekstEn, Page, StringComparison.Ordinal);
        Assert.True(person.Regel is null || RegelCatalogue.TryFind(person.Regel, out _), person.Regel);
    });

    [Fact]
    public void The_page_names_no_reserved_person_that_is_not() => Assert.Equal(
        ReservedPerson.All.Length,
        Page.Split('\n').Count(static line => line.StartsWith("| 1990", StringComparison.Ordinal)));
}
