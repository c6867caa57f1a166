using System.Text.Json;

namespace Fagsystem.Generering;

/// <summary>Writes the persons that a fake NIR must know, as <c>Nir.Register --personer</c> reads them: one JSON object a line.</summary>
internal static class NirPersonfil
{
    public const string Fil = "nir-personer.jsonl";

    public static void Skriv(string mappe, IEnumerable<NirPerson> personer)
    {
        using var ut = File.Create(Path.Combine(mappe, Fil));
        foreach (var person in personer)
        {
            using (var json = new Utf8JsonWriter(ut))
            {
                json.WriteStartObject();
                SkrivNummer(json, "dufNummer", person.Duf);
                SkrivNummer(json, "foedselsnummer", person.Fnr);
                json.WriteEndObject();
            }

            ut.WriteByte((byte)'\n');
        }
    }

    private static void SkrivNummer(Utf8JsonWriter json, string navn, string nummer)
    {
        if (nummer.Length > 0)
        {
            json.WriteString(navn, nummer);
        }
    }
}
