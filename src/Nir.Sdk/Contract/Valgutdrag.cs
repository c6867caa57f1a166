using Nir.Sdk.Frister;

namespace Nir.Sdk.Contract;

/// <summary>How the register reads a point that the sources leave open.</summary>
public sealed record Valgutdrag
{
    /// <summary>The point's id: <c>U-9</c>.</summary>
    public required string Punkt { get; init; }

    /// <summary>The reading.</summary>
    public required string Verdi { get; init; }

    /// <summary>Whether it is the default.</summary>
    public required bool ErStandard { get; init; }

    internal static Valgutdrag Av(Valgmulighet valg) => new() { Punkt = valg.Punkt, Verdi = valg.Kode, ErStandard = valg.ErStandard };
}
