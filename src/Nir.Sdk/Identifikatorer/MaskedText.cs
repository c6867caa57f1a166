using System.Buffers;
using System.Text;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Prints identifiers: raw, or as stars.</summary>
internal static class MaskedText
{
    internal const char MaskCharacter = '*';

    private const int MaxDigits = 12;

    /// <summary>Prints what may be seen: stars for personal data, the number for the rest, nothing for what is not given.</summary>
    internal static bool TryWrite<T>(T value, Span<byte> utf8, out int written)
        where T : struct, IIdentifikator<T>
    {
        written = 0;
        if (!value.IsGiven)
        {
            return true;
        }

        if (!T.IsMasked)
        {
            return TryWriteRaw(value, utf8, out written);
        }

        if (utf8.Length < T.DigitCount)
        {
            return false;
        }

        utf8[..T.DigitCount].Fill((byte)MaskCharacter);
        written = T.DigitCount;
        return true;
    }

    /// <inheritdoc cref="TryWrite{T}(T, Span{byte}, out int)"/>
    internal static bool TryWrite<T>(T value, Span<char> target, out int written)
        where T : struct, IIdentifikator<T>
    {
        Span<byte> utf8 = stackalloc byte[MaxDigits];
        TryWrite(value, utf8, out var count);
        return TryMove(utf8[..count], target, out written);
    }

    /// <summary>Prints the number; false when it is not given or does not fit.</summary>
    internal static bool TryWriteRaw<T>(T value, Span<byte> utf8, out int written)
        where T : struct, IIdentifikator<T>
    {
        written = 0;
        if (!value.IsGiven || utf8.Length < T.DigitCount)
        {
            return false;
        }

        Digits.Write(value.ComputeNumber(), utf8[..T.DigitCount]);
        written = T.DigitCount;
        return true;
    }

    /// <inheritdoc cref="TryWriteRaw{T}(T, Span{byte}, out int)"/>
    internal static bool TryWriteRaw<T>(T value, Span<char> target, out int written)
        where T : struct, IIdentifikator<T>
    {
        written = 0;
        Span<byte> utf8 = stackalloc byte[MaxDigits];
        return TryWriteRaw(value, utf8, out var count) && TryMove(utf8[..count], target, out written);
    }

    internal static string Raw<T>(T value)
        where T : struct, IIdentifikator<T>
    {
        Span<byte> utf8 = stackalloc byte[MaxDigits];
        return TryWriteRaw(value, utf8, out var count)
            ? Encoding.ASCII.GetString(utf8[..count])
            : throw new InvalidOperationException($"The {T.Navn} is not given (it is default), so there is no value to take. Check IsGiven first.");
    }

    private static bool TryMove(ReadOnlySpan<byte> utf8, Span<char> target, out int written)
    {
        written = 0;
        return utf8.Length <= target.Length && Ascii.ToUtf16(utf8, target, out written) == OperationStatus.Done;
    }
}
