using System.Text.Json;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Finds the codes that were read as <c>Ukjent</c>, with the text that stood there. Costs a walk of the model when there are none.</summary>
internal static class UkjenteKoder
{
    private static readonly ValueList<UkjentKode> Ingen = [];

    public static ValueList<UkjentKode> Finn(Registrering registrering, ReadOnlySpan<byte> utf8Json)
    {
        var besoek = new UkjentBesoek();
        Modellgang.Gaa(registrering, ref besoek);
        if (besoek.Funn is not { } funn)
        {
            return Ingen;
        }

        var reader = new Utf8JsonReader(utf8Json);
        using var dokument = JsonDocument.ParseValue(ref reader);
        return funn.Select(sted => new UkjentKode(sted.Peker, sted.Liste, Tekst(dokument.RootElement, sted.Peker))).ToValueList();
    }

    private static string Tekst(JsonElement element, string peker)
    {
        foreach (var ledd in peker.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.ValueKind is JsonValueKind.Array
                ? element[int.Parse(ledd, System.Globalization.CultureInfo.InvariantCulture)]
                : element.GetProperty(ledd);
        }

        return element.GetString() ?? "";
    }

    private struct UkjentBesoek : IModellbesoek
    {
        public List<(string Peker, string Liste)>? Funn { get; private set; }

        public readonly void Del(Registreringsdel del, Sted sted)
        {
        }

        public void Kode(Kodeoppfoering? oppfoering, Kodeverksliste liste, Registreringsdel del, Sted sted, string medlem)
        {
            if (oppfoering is null)
            {
                (Funn ??= []).Add((sted.Peker(medlem), liste.Navn));
            }
        }
    }
}
