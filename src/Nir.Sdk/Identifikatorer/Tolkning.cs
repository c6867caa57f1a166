namespace Nir.Sdk.Identifikatorer;

/// <summary>Reads identifiers from text. No message made here shows any part of the text.</summary>
internal static class Tolkning
{
    internal static Tolkningsfeil Les<T>(ReadOnlySpan<char> tekst, out T verdi)
        where T : struct, IIdentifikator<T>
    {
        var feil = Sifre.Les(tekst, T.AntallSifre, out var tall);
        if (feil == Tolkningsfeil.UgyldigTegn && T.ErMaskert && ErMaske(tekst))
            feil = Tolkningsfeil.Maskert;
        return Vurder(feil, tall, out verdi);
    }

    internal static Tolkningsfeil Les<T>(ReadOnlySpan<byte> utf8Tekst, out T verdi)
        where T : struct, IIdentifikator<T>
    {
        var feil = Sifre.Les(utf8Tekst, T.AntallSifre, out var tall);
        if (feil == Tolkningsfeil.UgyldigTegn && T.ErMaskert && ErMaske(utf8Tekst))
            feil = Tolkningsfeil.Maskert;
        return Vurder(feil, tall, out verdi);
    }

    internal static T LesEllerKast<T>(ReadOnlySpan<char> tekst)
        where T : struct, IIdentifikator<T> => Krev(Les(tekst, out T verdi), verdi);

    internal static T LesEllerKast<T>(ReadOnlySpan<byte> utf8Tekst)
        where T : struct, IIdentifikator<T> => Krev(Les(utf8Tekst, out T verdi), verdi);

    internal static string Melding<T>(Tolkningsfeil feil)
        where T : struct, IIdentifikator<T> => Melding<T>(Grunn(feil));

    internal static string Melding<T>(string grunn)
        where T : struct, IIdentifikator<T> => $"Not a valid {T.Navn}: {grunn}. Expected {T.Forventning}.";

    private static bool ErMaske(ReadOnlySpan<char> tekst)
    {
        foreach (var tegn in tekst)
        {
            if (tegn != Utskrift.Maskeringstegn)
                return false;
        }

        return true;
    }

    private static bool ErMaske(ReadOnlySpan<byte> utf8Tekst)
    {
        foreach (var tegn in utf8Tekst)
        {
            if (tegn != Utskrift.Maskeringstegn)
                return false;
        }

        return true;
    }

    private static T Krev<T>(Tolkningsfeil feil, T verdi)
        where T : struct, IIdentifikator<T> => feil == Tolkningsfeil.Ingen ? verdi : throw new FormatException(Melding<T>(feil));

    private static Tolkningsfeil Vurder<T>(Tolkningsfeil feil, long tall, out T verdi)
        where T : struct, IIdentifikator<T>
    {
        if (feil == Tolkningsfeil.Ingen)
            feil = T.Kontroller(tall);
        verdi = feil == Tolkningsfeil.Ingen ? T.Fra(tall) : default;
        return feil;
    }

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
