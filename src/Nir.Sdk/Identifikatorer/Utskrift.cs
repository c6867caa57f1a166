using System.Buffers;
using System.Text;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Prints identifiers: raw, or as stars.</summary>
internal static class Utskrift
{
    internal const char Maskeringstegn = '*';

    private const int FlestSifre = 12;

    /// <summary>Prints what may be seen: stars for personal data, the number for the rest, nothing for what is not given.</summary>
    internal static bool TrySkriv<T>(T verdi, Span<byte> utf8, out int skrevet)
        where T : struct, IIdentifikator<T>
    {
        skrevet = 0;
        if (!verdi.ErOppgitt)
            return true;
        if (!T.ErMaskert)
            return TrySkrivRaa(verdi, utf8, out skrevet);
        if (utf8.Length < T.AntallSifre)
            return false;

        utf8[..T.AntallSifre].Fill((byte)Maskeringstegn);
        skrevet = T.AntallSifre;
        return true;
    }

    /// <inheritdoc cref="TrySkriv{T}(T, Span{byte}, out int)"/>
    internal static bool TrySkriv<T>(T verdi, Span<char> maal, out int skrevet)
        where T : struct, IIdentifikator<T>
    {
        Span<byte> utf8 = stackalloc byte[FlestSifre];
        TrySkriv(verdi, utf8, out var antall);
        return TryFlytt(utf8[..antall], maal, out skrevet);
    }

    /// <summary>Prints the number; false when it is not given or does not fit.</summary>
    internal static bool TrySkrivRaa<T>(T verdi, Span<byte> utf8, out int skrevet)
        where T : struct, IIdentifikator<T>
    {
        skrevet = 0;
        if (!verdi.ErOppgitt || utf8.Length < T.AntallSifre)
            return false;

        Sifre.Skriv(verdi.HentTall(), utf8[..T.AntallSifre]);
        skrevet = T.AntallSifre;
        return true;
    }

    /// <inheritdoc cref="TrySkrivRaa{T}(T, Span{byte}, out int)"/>
    internal static bool TrySkrivRaa<T>(T verdi, Span<char> maal, out int skrevet)
        where T : struct, IIdentifikator<T>
    {
        skrevet = 0;
        Span<byte> utf8 = stackalloc byte[FlestSifre];
        return TrySkrivRaa(verdi, utf8, out var antall) && TryFlytt(utf8[..antall], maal, out skrevet);
    }

    internal static string Raa<T>(T verdi)
        where T : struct, IIdentifikator<T>
    {
        Span<byte> utf8 = stackalloc byte[FlestSifre];
        return TrySkrivRaa(verdi, utf8, out var antall)
            ? Encoding.ASCII.GetString(utf8[..antall])
            : throw new InvalidOperationException($"The {T.Navn} is not given (it is default), so there is no value to take. Check ErOppgitt first.");
    }

    private static bool TryFlytt(ReadOnlySpan<byte> utf8, Span<char> maal, out int skrevet)
    {
        skrevet = 0;
        return utf8.Length <= maal.Length && Ascii.ToUtf16(utf8, maal, out skrevet) == OperationStatus.Done;
    }
}
