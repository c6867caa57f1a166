using System.Text.Json;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Contract;

/// <summary>Finds the codes that were read as <c>Ukjent</c>, with the text that stood there. Costs a walk of the model when there are none.</summary>
internal static class UnknownKoder
{
    private static readonly ValueList<UnknownKode> None = [];

    public static ValueList<UnknownKode> Find(Registrering registrering, ReadOnlySpan<byte> utf8Json)
    {
        var visit = new UnknownVisitor();
        ModelWalk.Advance(registrering, ref visit);
        if (visit.Found is not { } finding)
        {
            return None;
        }

        var reader = new Utf8JsonReader(utf8Json);
        using var document = JsonDocument.ParseValue(ref reader);
        return finding.Select(place => new UnknownKode(place.Peker, place.List, ToText(document.RootElement, place.Peker))).ToValueList();
    }

    private static string ToText(JsonElement element, string jsonPointer)
    {
        foreach (var term in jsonPointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.ValueKind is JsonValueKind.Array
                ? element[int.Parse(term, System.Globalization.CultureInfo.InvariantCulture)]
                : element.GetProperty(term);
        }

        return element.GetString() ?? "";
    }

    private struct UnknownVisitor : IModelVisitor
    {
        public List<(string Peker, string List)>? Found { get; private set; }

        public readonly void VisitPart(RegistreringPart part, ModelPlace place)
        {
        }

        public void VisitKode(KodeEntry? entry, KodeverkList list, RegistreringPart part, ModelPlace place, string member)
        {
            if (entry is null)
            {
                (Found ??= []).Add((place.Pointer(member), list.Navn));
            }
        }
    }
}
