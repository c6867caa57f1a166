using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The programme's last day, as decided and as possible, as deadlines.</summary>
internal static class Programfrist
{
    public static Fristberegning SomVedtatt(Saksgang sak, Programlengdesvar lengde) =>
        Beregn(sak, lengde, Fristtype.Introduksjonsprogram, lengde.SisteDagSomVedtatt);

    public static Fristberegning Lengst(Saksgang sak, Programlengdesvar lengde) =>
        Beregn(sak, lengde, Fristtype.IntroduksjonsprogramLengst, lengde.SisteMuligeDag);

    private static Fristberegning Beregn(Saksgang sak, Programlengdesvar lengde, Fristtype type, DateOnly? sisteDag) =>
        new(sak.RegnVidere(lengde), type, sisteDag, sisteDag, sak.Programmet?.Startdato, sak.Programmet?.Avsluttet);
}
