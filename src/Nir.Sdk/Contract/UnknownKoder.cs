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
        var visit = new UnknownVisitor(registrering.Lovverk);
        ModelWalk.Advance(registrering, ref visit);
        if (visit.Found is not { } finding)
        {
            return None;
        }

        var reader = new Utf8JsonReader(utf8Json);
        using var document = JsonDocument.ParseValue(ref reader);
        var items = new Dictionary<string, JsonElement[]>(StringComparer.Ordinal);
        return finding.Select(found => new UnknownKode(found.Place.Pointer(found.Member), found.List, ToText(document.RootElement, found.Place, found.Member)))
            .ToValueList();

        string ToText(JsonElement root, ModelPlace place, string member)
        {
            var part = place switch
            {
                { Part: null } => root,
                { Index: < 0 } => root.GetProperty(ModelPlace.JsonName(place.Part)),
                _ => Items(root, place.Part)[place.Index],
            };
            return part.GetProperty(ModelPlace.JsonName(member)).GetString() ?? "";
        }

        // An index into an element counts from the list's beginning each time.
        JsonElement[] Items(JsonElement root, string list) =>
            items.TryGetValue(list, out var known) ? known : items[list] = [.. root.GetProperty(ModelPlace.JsonName(list)).EnumerateArray()];
    }

    private struct UnknownVisitor(Lovverk lovverk) : IModelVisitor
    {
        public static bool SeesKoder => true;

        public readonly Lovverk Lovverk => lovverk;

        public List<(ModelPlace Place, string Member, string List)>? Found { get; private set; }

        public readonly void VisitPart(RegistreringPart part, ModelPlace place)
        {
        }

        public readonly void VisitMissing(ModelPlace place)
        {
        }

        public void VisitKode(KodeEntry? entry, KodeverkList list, RegistreringPart part, ModelPlace place, string member)
        {
            if (entry is null)
            {
                (Found ??= []).Add((place, member, list.Navn));
            }
        }
    }
}
