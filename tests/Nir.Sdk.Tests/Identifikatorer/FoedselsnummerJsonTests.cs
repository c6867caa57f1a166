using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class FoedselsnummerJsonTests : MaskedJsonTests<Foedselsnummer>
{
    protected override string Tekst => NumberBuilder.SyntheticFoedselsnummer();

    protected override string Written => Foedselsnummer.Mask;
}
