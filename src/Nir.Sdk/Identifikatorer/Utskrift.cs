using System.Numerics;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Prints identifiers: raw, or as stars.</summary>
internal static class Utskrift
{
    internal const char Maskeringstegn = '*';

    /// <summary>Prints what may be seen: stars for personal data, the number for the rest, nothing for what is not given.</summary>
    internal static bool TrySkriv<T, TTegn>(T verdi, Span<TTegn> maal, out int skrevet)
        where T : struct, IIdentifikator<T>
        where TTegn : unmanaged, IBinaryInteger<TTegn>
    {
        skrevet = 0;
        if (!verdi.ErOppgitt)
            return true;
        if (!T.ErMaskert)
            return TrySkrivRaa(verdi, maal, out skrevet);
        if (maal.Length < T.AntallSifre)
            return false;

        maal[..T.AntallSifre].Fill(TTegn.CreateTruncating(Maskeringstegn));
        skrevet = T.AntallSifre;
        return true;
    }

    /// <summary>Prints the number; false when it is not given or does not fit.</summary>
    internal static bool TrySkrivRaa<T, TTegn>(T verdi, Span<TTegn> maal, out int skrevet)
        where T : struct, IIdentifikator<T>
        where TTegn : unmanaged, IBinaryInteger<TTegn>
    {
        skrevet = 0;
        if (!verdi.ErOppgitt || maal.Length < T.AntallSifre)
            return false;

        Sifre.Skriv(verdi.HentTall(), maal[..T.AntallSifre]);
        skrevet = T.AntallSifre;
        return true;
    }

    internal static string Raa<T>(T verdi)
        where T : struct, IIdentifikator<T>
    {
        if (!verdi.ErOppgitt)
            throw new InvalidOperationException($"The {T.Navn} is not given (it is default), so there is no value to take. Check ErOppgitt first.");
        return string.Create(T.AntallSifre, verdi.HentTall(), static (maal, tall) => Sifre.Skriv(tall, maal));
    }
}
