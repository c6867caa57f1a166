using System.Text.Json;

namespace Nir.Sdk.Frister;

/// <summary>Writes a step as JSON: all that is needed to do it again.</summary>
internal static class Stegjson
{
    public static void Skriv(Forklaringssteg steg, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("nr"u8, steg.Nummer);
        json.WriteString("operasjon"u8, Spraak.Kode(steg.Operasjon));
        json.WritePropertyName("regel"u8);
        SkrivRad(steg.Rad, json);
        json.WriteStartArray("inn"u8);
        foreach (var ledd in steg.Inn)
        {
            ledd.SkrivTil(json);
        }

        json.WriteEndArray();
        json.WritePropertyName("ut"u8);
        steg.Ut.SkrivTil(json);
        if (steg.Valg is { } valg)
        {
            json.WriteStartObject("valg"u8);
            json.WriteString("punkt"u8, valg.Punkt);
            json.WriteString("verdi"u8, valg.Kode);
            json.WriteBoolean("erStandard"u8, valg.ErStandard);
            json.WriteEndObject();
        }

        json.WriteString("tekst"u8, Stegtekst.Skriv(steg, norsk: true));
        json.WriteString("tekstEn"u8, Stegtekst.Skriv(steg, norsk: false));
        json.WriteEndObject();
    }

    private static void SkrivRad(Parameterrad rad, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rad"u8, rad.Id);
        json.WriteString("tabell"u8, rad.Tabell.Id);
        json.WriteString("side"u8, rad.Side);
        Svarjson.Dato("fra"u8, rad.Periode.Fra, json);
        Svarjson.Dato("til"u8, rad.Periode.Til, json);
        json.WriteString("grunnlag"u8, Spraak.Kode(rad.Grunnlag));
        if (rad.Kilde is { } kilde)
        {
            json.WriteStartObject("kilde"u8);
            json.WriteString("id"u8, kilde.Id);
            json.WriteString("paragraf"u8, kilde.Paragraf);
            json.WriteString("url"u8, kilde.Url.ToString());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
