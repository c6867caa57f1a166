using System.Globalization;

namespace Nir.Register.Contract.Reading;

/// <summary>Where a body is not what the contract says, and what is expected there.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The byte in the line, from 1.</param>
/// <param name="Peker">The JSON pointer, of known names and indexes only. Null: the text itself is at fault.</param>
/// <param name="Forventet">What is expected.</param>
internal sealed record ReadFault(int Line, int Column, string? Peker, string Forventet)
{
    public static ReadFault At(ReadOnlySpan<byte> utf8Json, long position, string? jsonPointer, string expected)
    {
        var before = utf8Json[..(int)Math.Min(position, utf8Json.Length)];
        return new ReadFault(before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'), jsonPointer, expected);
    }

    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"line {Line}, byte {Column}");
        return Peker is null ? $"At {place}: {Forventet}" : $"At {(Peker.Length == 0 ? "/" : Peker)} ({place}): {Forventet}";
    }
}
