using System.Globalization;
using System.Text.Json.Nodes;

namespace Nir.Sdk.Tests.Frister.Gjentakelse;

/// <summary>Chooses a row of a table as the file has it, from the inputs of a step.</summary>
internal static class Radvelger
{
    public static DateOnly Dato(JsonNode verdi) => DateOnly.ParseExact(verdi.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The id of the row that began last among those that are known, have begun and are meant; else the row for all others.</summary>
    public static string Velg(JsonObject tabell, List<JsonObject> inn, JsonObject? valg)
    {
        var rader = tabell["rader"]!.AsArray().Select(static rad => rad!.AsObject())
            .Where(rad => Svar(rad, tabell, inn, valg, ogsaaEtterSlutt: true) is not false)
            .OrderBy(rad => Fra(rad, inn, valg) ?? DateOnly.MinValue)
            .ToList();
        var valgt = rader.Count > 0 ? rader[^1] : tabell["ellers"]!.AsObject();
        Assert.True(rader.Count < 2 || valgt["ikkeIKraft"] is not null || Fra(rader[^1], inn, valg) != Fra(rader[^2], inn, valg), "Two rows begin on the same day.");
        Assert.True(rader.Count == 0 || Omfatter(valgt, tabell, inn, valg, ogsaaEtterSlutt: true));
        return valgt["rad"]!.GetValue<string>();
    }

    public static bool Omfatter(JsonObject rad, JsonObject tabell, List<JsonObject> inn, JsonObject? valg, bool ogsaaEtterSlutt = false)
    {
        var svar = Svar(rad, tabell, inn, valg, ogsaaEtterSlutt);
        Assert.True(svar is not null, $"The step does not tell all that the row {rad["rad"]} asks for.");
        return svar.Value;
    }

    // Null: it would hold, but for a fact that the step does not tell.
    private static bool? Svar(JsonObject rad, JsonObject tabell, List<JsonObject> inn, JsonObject? valg, bool ogsaaEtterSlutt)
    {
        var fakta = inn.ToDictionary(static ledd => ledd["navn"]!.GetValue<string>(), static ledd => ledd["verdi"]!);
        return !ErKjent(rad, fakta) ? false : Begge(Vilkaar(rad, fakta), Periode(rad, tabell, fakta, Fra(rad, inn, valg), ogsaaEtterSlutt));
    }

    private static bool? Periode(JsonObject rad, JsonObject tabell, Dictionary<string, JsonNode> fakta, DateOnly? fra, bool ogsaaEtterSlutt)
    {
        if (fra is null && rad["ikkeIKraft"] is not null)
        {
            return false;
        }

        var til = rad["til"] is { } t ? Dato(t) : (DateOnly?)null;
        if (fra is null && til is null)
        {
            return true;
        }

        return Noekkeldato(rad, tabell, fakta) is { } dato ? (fra is null || dato >= fra) && (ogsaaEtterSlutt || til is null || dato < til) : null;
    }

    private static DateOnly? Noekkeldato(JsonObject rad, JsonObject tabell, Dictionary<string, JsonNode> fakta) =>
        fakta.TryGetValue((rad["noekkeldato"] ?? tabell["noekkeldato"])!.GetValue<string>(), out var dato) ? Dato(dato) : null;

    private static bool ErKjent(JsonObject rad, Dictionary<string, JsonNode> fakta) => fakta.TryGetValue("kjentPaa", out var paa)
        ? (rad["kjentFra"] is not { } fra || Dato(fra) <= Dato(paa)) && (rad["kjentTil"] is not { } til || Dato(paa) < Dato(til))
        : rad["kjentTil"] is null;

    private static bool? Vilkaar(JsonObject rad, Dictionary<string, JsonNode> fakta)
    {
        bool? alle = true;
        foreach (var (navn, vilkaar) in rad["naar"]?.AsObject() ?? [])
        {
            var svar = navn == "sluttmaal" && fakta.ContainsKey("utenSluttmaal") ? false
                : !fakta.TryGetValue(navn, out var faktum) ? (bool?)null
                : vilkaar is JsonArray koder ? koder.Any(kode => JsonNode.DeepEquals(kode, faktum))
                : JsonNode.DeepEquals(vilkaar, faktum);
            alle = Begge(alle, svar);
        }

        return alle;
    }

    private static bool? Begge(bool? a, bool? b) => a is false || b is false ? false : a is null || b is null ? null : true;

    // An open point decides whether the day that a transition rule names belongs to the new rules, and when a rule without a day took effect.
    private static DateOnly? Fra(JsonObject rad, List<JsonObject> inn, JsonObject? valg)
    {
        if (rad["ikkeIKraft"] is not null)
        {
            return inn.FirstOrDefault(ledd => ledd["navn"]!.GetValue<string>() == $"ikrafttredelse{rad["rad"]}") is { } ledd ? Dato(ledd["verdi"]!) : null;
        }

        return (rad["grensedag"], valg?["verdi"]?.GetValue<string>()) switch
        {
            ({ } dag, "hoerer-til-nye-regler") => Dato(dag),
            ({ } dag, "hoerer-til-gamle-regler") => Dato(dag).AddDays(1),
            _ => rad["fra"] is { } fra ? Dato(fra) : null,
        };
    }
}
