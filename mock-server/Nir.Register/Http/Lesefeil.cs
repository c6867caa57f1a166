using System.Globalization;

namespace Nir.Register.Http;

/// <summary>Where a body is not what the contract says, and what is expected there.</summary>
/// <param name="Linje">The line, from 1.</param>
/// <param name="Kolonne">The byte in the line, from 1.</param>
/// <param name="Peker">The JSON pointer, of known names and indexes only. Null: the text itself is at fault.</param>
/// <param name="Forventet">What is expected.</param>
internal sealed record Lesefeil(int Linje, int Kolonne, string? Peker, string Forventet)
{
    public static Lesefeil Ved(ReadOnlySpan<byte> utf8Json, long posisjon, string? peker, string forventet)
    {
        var foer = utf8Json[..(int)Math.Min(posisjon, utf8Json.Length)];
        return new Lesefeil(foer.Count((byte)'\n') + 1, foer.Length - foer.LastIndexOf((byte)'\n'), peker, forventet);
    }

    public override string ToString()
    {
        var sted = string.Create(CultureInfo.InvariantCulture, $"line {Linje}, byte {Kolonne}");
        return Peker is null ? $"At {sted}: {Forventet}" : $"At {(Peker.Length == 0 ? "/" : Peker)} ({sted}): {Forventet}";
    }
}
