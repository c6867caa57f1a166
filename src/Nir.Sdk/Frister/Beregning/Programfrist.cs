using Nir.Sdk.Frister.Forklaringer;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Frister.Beregning;

/// <summary>The programme's last day, as decided and as possible, as deadlines.</summary>
internal static class Programfrist
{
    public static FristAnswer AsVedtatt(Saksgang sak, ProgramlengdeAnswer length) =>
        Compute(sak, length, Fristtype.Introduksjonsprogram, length.LastDayAsVedtatt);

    public static FristAnswer Longest(Saksgang sak, ProgramlengdeAnswer length) =>
        Compute(sak, length, Fristtype.IntroduksjonsprogramLengst, length.LastPossibleDay);

    private static FristAnswer Compute(Saksgang sak, ProgramlengdeAnswer length, Fristtype type, DateOnly? lastDay) =>
        new(sak.ComputeOn(length), type, lastDay, lastDay, sak.Programmet?.Startdato, sak.Programmet?.Avsluttet);
}
