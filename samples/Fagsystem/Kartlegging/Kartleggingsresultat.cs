using Nir.Sdk.Registreringer;

namespace Fagsystem.Kartlegging;

/// <summary>What mapping a case gave: a registration, or the reasons why not. Both are values; nothing is thrown.</summary>
internal abstract record Kartleggingsresultat
{
    private Kartleggingsresultat()
    {
    }

    public sealed record Kartlagt(Registrering Registrering) : Kartleggingsresultat;

    public sealed record IkkeKartlagt(IReadOnlyList<Kartleggingsfeil> Feil) : Kartleggingsresultat;
}
