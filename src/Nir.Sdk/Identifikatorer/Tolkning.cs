using System.Numerics;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Reads identifiers from text. No message made here shows any part of the text.</summary>
internal static class Tolkning
{
    internal static Tolkningsfeil Les<T, TTegn>(ReadOnlySpan<TTegn> tekst, out T verdi)
        where T : struct, IIdentifikator<T>
        where TTegn : unmanaged, IBinaryInteger<TTegn>
    {
        verdi = default;
        if (T.ErMaskert && ErMaske(tekst))
            return Tolkningsfeil.Maskert;

        var feil = Sifre.Les(tekst, T.AntallSifre, out var tall);
        if (feil == Tolkningsfeil.Ingen)
            feil = T.Kontroller(tall);
        if (feil == Tolkningsfeil.Ingen)
            verdi = T.Fra(tall);
        return feil;
    }

    internal static T LesEllerKast<T, TTegn>(ReadOnlySpan<TTegn> tekst)
        where T : struct, IIdentifikator<T>
        where TTegn : unmanaged, IBinaryInteger<TTegn>
    {
        var feil = Les(tekst, out T verdi);
        return feil == Tolkningsfeil.Ingen ? verdi : throw new FormatException(Melding<T>(feil));
    }

    internal static string Melding<T>(Tolkningsfeil feil)
        where T : struct, IIdentifikator<T> => Melding<T>(Grunn(feil));

    internal static string Melding<T>(string grunn)
        where T : struct, IIdentifikator<T> => $"Not a valid {T.Navn}: {grunn}. Expected {T.Forventning}.";

    private static bool ErMaske<TTegn>(ReadOnlySpan<TTegn> tekst)
        where TTegn : unmanaged, IBinaryInteger<TTegn> => !tekst.IsEmpty && !tekst.ContainsAnyExcept(TTegn.CreateTruncating(Utskrift.Maskeringstegn));

    private static string Grunn(Tolkningsfeil feil) => feil switch
    {
        Tolkningsfeil.Tom => "it is empty",
        Tolkningsfeil.Maskert => "it is masked, since printing and plain JSON hide the value; write it with NirJson, or take it from AvsloerVerdi",
        Tolkningsfeil.FeilLengde => "it has the wrong length",
        Tolkningsfeil.UgyldigTegn => "it holds a character that is not a digit",
        Tolkningsfeil.UgyldigDato => "its day and month do not exist",
        Tolkningsfeil.FeilKontrollsiffer => "its control digits do not match",
        _ => throw new ArgumentOutOfRangeException(nameof(feil), feil, "A successful parse has no reason to fail."),
    };
}
