using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Tests.Tekst;

public sealed class NameFormTests
{
    [Theory]
    [InlineData("arbeid", "Arbeid")]
    [InlineData("hoeyere-utdanning", "HoeyereUtdanning")]
    [InlineData("integreringsloven-kapittel-6a", "IntegreringslovenKapittel6A")]
    [InlineData("b1", "B1")]
    [InlineData("punkt-12bc-d", "Punkt12BcD")]
    [InlineData("gruppeNavn", "GruppeNavn")]
    public void A_word_begins_with_its_first_letter_raised_digits_before_it_or_not(string name, string expected) =>
        Assert.Equal(expected, NameForm.ToPascalCase(name));

    [Theory]
    [InlineData("2021-ordning", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("a-", false)]
    [InlineData("A", false)]
    [InlineData("a b", false)]
    public void Kebab_case_is_words_joined_by_single_hyphens(string text, bool expected) =>
        Assert.Equal(expected, NameForm.IsKebabCase(text));
}
