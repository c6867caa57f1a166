using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class OrganisasjonsnummerJsonTests : OpenJsonTests<Organisasjonsnummer>
{
    protected override string Tekst => NumberBuilder.Organisasjonsnummer(12_345_678)!;
}
