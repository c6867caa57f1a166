using System.Globalization;
using System.Text.Json;

namespace Nir.Sdk.Frister;

/// <summary>Writes parts of answers as JSON. What is null is left out.</summary>
internal static class Svarjson
{
    public static void Dato(ReadOnlySpan<byte> navn, DateOnly? dato, Utf8JsonWriter json)
    {
        if (dato is { } d)
        {
            json.WriteString(navn, d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    public static void Tall(ReadOnlySpan<byte> navn, decimal? tall, Utf8JsonWriter json)
    {
        if (tall is { } t)
        {
            json.WriteNumber(navn, t);
        }
    }

    /// <summary>A row's id and values.</summary>
    public static void Rad(Parameterrad rad, Utf8JsonWriter json)
    {
        json.WriteString("rad"u8, rad.Id);
        json.WriteStartObject("verdier"u8);
        for (var i = 0; i < rad.Tabell.Kolonner.Length; i++)
        {
            if (rad.Verdi(i) is { } verdi)
            {
                json.WritePropertyName(rad.Tabell.Kolonner[i].Navn);
                verdi.SkrivTil(json);
            }
        }

        json.WriteEndObject();
    }
}
