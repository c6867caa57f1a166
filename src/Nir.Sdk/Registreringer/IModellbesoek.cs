using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Looks at every part and every code of a registration, walked by the generated <c>Modellgang</c>.</summary>
internal interface IModellbesoek
{
    /// <summary>A part: the registration itself first, then what it holds.</summary>
    void Del(Registreringsdel del, Sted sted);

    /// <summary>A code that is given.</summary>
    /// <param name="oppfoering">Its entry; null when the code is <c>Ukjent</c> or undefined.</param>
    /// <param name="liste">The code list.</param>
    /// <param name="del">The part that holds it.</param>
    /// <param name="sted">Where that part stands.</param>
    /// <param name="medlem">The member that holds it.</param>
    void Kode(Kodeoppfoering? oppfoering, Kodeverksliste liste, Registreringsdel del, Sted sted, string medlem);
}
