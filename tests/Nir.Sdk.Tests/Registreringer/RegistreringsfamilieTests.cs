using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Tests.Registreringer;

public sealed class RegistreringsfamilieTests
{
    [Theory]
    [InlineData(Registreringsfamilie.Introduksjonsprogram, Rolle.Kommuneintrobruker)]
    [InlineData(Registreringsfamilie.Mottakskvalifisering, Rolle.Kommuneintrobruker)]
    [InlineData(Registreringsfamilie.Norskopplaering, Rolle.Kommunenorskbruker)]
    [InlineData(Registreringsfamilie.Asylopplaering, Rolle.Kommunenorskbruker)]
    public void A_family_is_sent_by_one_role(Registreringsfamilie familie, Rolle rolle) => Assert.Equal(rolle, familie.GetRolle());

    [Fact]
    public void What_is_no_family_has_no_role() => Assert.Throws<ArgumentOutOfRangeException>(static () => default(Registreringsfamilie).GetRolle());
}
