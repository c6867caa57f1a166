using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class DufNummerJsonTests : MaskedJsonTests<DufNummer>
{
    protected override string Tekst => NumberBuilder.SyntheticDufNummer();

    protected override string Written => DufNummer.Mask;
}
