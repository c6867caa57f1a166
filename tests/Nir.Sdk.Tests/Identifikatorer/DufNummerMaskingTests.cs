using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerMaskingTests : MaskingTests<DufNummer>
{
    protected override string Mask => DufNummer.Mask;

    protected override string Tekst => NumberBuilder.SyntheticDufNummer();

    protected override string OtherText => NumberBuilder.DufNummer(year: 2025, sequenceNumber: 314159);

    protected override string Reveal(DufNummer value) => value.RevealValue();

    protected override bool TryReveal(DufNummer value, Span<char> target, out int written) => value.TryRevealValue(target, out written);

    protected override ParseError ErrorOf(string text) => DufNummer.TryParse(text, out _, out var error) ? ParseError.None : error;
}
