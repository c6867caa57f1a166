using System.Text.Json.Nodes;
using Nir.Register.Register;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;

namespace Nir.Conformance.Judging;

/// <summary>What the register holds in the end.</summary>
internal static class RegisterExpectation
{
    public static Look Look(JsonObject with, Evidence evidence)
    {
        var sak = with["sak"]?.GetValue<string>();
        var entries = evidence.World.Nir.Registreringer
            .Where(entry => sak is null || evidence.World.Cases[sak].IsIn(entry.Registrering)).ToList();
        var count = with["count"]?.GetValue<int>() ?? 1;
        var last = evidence.CallsOf(sak).LastOrDefault(static call => call.Operation is not ("token" or "read" or "lookup"));
        var about = sak is null ? "in the register" : $"of case {sak} in the register";
        var differences = new List<Difference>();
        if (entries.Count != count)
        {
            differences.Add(new($"{count} registrations {about}", $"{entries.Count}", last));
        }

        foreach (var entry in entries)
        {
            differences.AddRange(Compare(with, entry, $"the registration {about}", last));
        }

        return differences;
    }

    private static IEnumerable<Difference> Compare(JsonObject with, RegisterEntry entry, string name, SeenCall? last)
    {
        foreach (var difference in Content.Compare(name, JsonNode.Parse(NirJson.Write(entry.Registrering))!, with["has"], with["lacks"], last))
        {
            yield return difference;
        }

        if (with["version"]?.GetValue<string>() is { } version && version != entry.Version)
        {
            yield return new($"{name} is version {version}", $"version {entry.Version}", last);
        }

        var ended = entry.StandingAvslutning?.Aarsak.ToKode();
        if (with.ContainsKey("ended") && with["ended"]?.GetValue<string>() != ended)
        {
            yield return new($"the computed end of {name} is {with["ended"]?.GetValue<string>() ?? "gone"}", ended ?? "none stands", last);
        }
    }
}
