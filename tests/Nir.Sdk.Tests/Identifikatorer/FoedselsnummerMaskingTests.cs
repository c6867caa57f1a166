using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerMaskingTests : MaskingTests<Foedselsnummer>
{
    protected override string Mask => Foedselsnummer.Mask;

    protected override string Tekst => NumberBuilder.SyntheticFoedselsnummer();

    protected override string OtherText => NumberBuilder.FirstFoedselsnummer(day: 18, month: 5 + NumberBuilder.Tenor);

    protected override string Reveal(Foedselsnummer value) => value.RevealValue();

    protected override bool TryReveal(Foedselsnummer value, Span<char> target, out int written) => value.TryRevealValue(target, out written);

    protected override ParseError ErrorOf(string text) => Foedselsnummer.TryParse(text, out _, out var error) ? ParseError.None : error;
}
