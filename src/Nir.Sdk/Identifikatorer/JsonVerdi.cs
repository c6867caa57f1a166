using System.Text.Json;

namespace Nir.Sdk.Identifikatorer;

/// <summary>Identifiers as JSON strings. No message made here shows any part of the value.</summary>
internal static class JsonVerdi
{
    // Twelve digits, each escaped as \u0030. What is longer in the document cannot be an identifier.
    private const int LengsteIDokumentet = 12 * 6;

    internal static T Les<T>(ref Utf8JsonReader reader)
        where T : struct, IIdentifikator<T>
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            throw new JsonException(Tolkning.Melding<T>($"the JSON value is {reader.TokenType}, not a string"));

        var feil = TryLes(ref reader, out T verdi);
        return feil == Tolkningsfeil.Ingen ? verdi : throw new JsonException(Tolkning.Melding<T>(feil));
    }

    /// <summary>Writes what may be seen: stars for personal data, the number for the rest.</summary>
    internal static void Skriv<T>(Utf8JsonWriter writer, T verdi)
        where T : struct, IIdentifikator<T>
    {
        KrevOppgitt(verdi);
        Span<byte> tekst = stackalloc byte[T.AntallSifre];
        Utskrift.TrySkriv(verdi, tekst, out _);
        writer.WriteStringValue(tekst);
    }

    internal static void SkrivRaa<T>(Utf8JsonWriter writer, T verdi)
        where T : struct, IIdentifikator<T>
    {
        KrevOppgitt(verdi);
        Span<byte> tekst = stackalloc byte[T.AntallSifre];
        Utskrift.TrySkrivRaa(verdi, tekst, out _);
        writer.WriteStringValue(tekst);
    }

    /// <summary>Writes the number as the name of a property, for the kinds that may be keys.</summary>
    internal static void SkrivNavn<T>(Utf8JsonWriter writer, T verdi)
        where T : struct, IIdentifikator<T>
    {
        KrevOppgitt(verdi);
        Span<byte> tekst = stackalloc byte[T.AntallSifre];
        Utskrift.TrySkrivRaa(verdi, tekst, out _);
        writer.WritePropertyName(tekst);
    }

    private static Tolkningsfeil TryLes<T>(ref Utf8JsonReader reader, out T verdi)
        where T : struct, IIdentifikator<T>
    {
        verdi = default;
        var lengde = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (lengde > LengsteIDokumentet)
            return Tolkningsfeil.FeilLengde;

        Span<byte> tekst = stackalloc byte[LengsteIDokumentet];
        try
        {
            return Tolkning.Les(tekst[..reader.CopyString(tekst)], out verdi);
        }
        catch (InvalidOperationException)
        {
            // Broken UTF-8 or half a surrogate pair; the reader's own message would show the bytes.
            return Tolkningsfeil.UgyldigTegn;
        }
    }

    private static void KrevOppgitt<T>(T verdi)
        where T : struct, IIdentifikator<T>
    {
        if (!verdi.ErOppgitt)
            throw new JsonException($"The {T.Navn} is not given (it is default), so it cannot be written. Give it a value, or make the property nullable and leave it null.");
    }
}
