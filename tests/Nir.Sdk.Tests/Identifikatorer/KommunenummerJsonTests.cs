using Nir.Sdk.Identifikatorer;

namespace Nir.Sdk.Tests.Identifikatorer;

public sealed class KommunenummerJsonTests : OpenJsonTests<Kommunenummer>
{
    protected override string Tekst => "0301";
}
