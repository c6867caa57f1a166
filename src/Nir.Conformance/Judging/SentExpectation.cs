using System.Text.Json.Nodes;

namespace Nir.Conformance.Judging;

/// <summary>Which requests must come, how many, with what in them, and which must not.</summary>
internal static class SentExpectation
{
    public static Look Look(JsonObject with, Evidence evidence)
    {
        var calls = Choose(with, evidence).ToList();
        return (List<Difference>)[.. Count(with, calls, evidence), .. Conditions(with, calls), .. Contents(with, calls)];
    }

    private static IEnumerable<SeenCall> Choose(JsonObject with, Evidence evidence)
    {
        var operation = Operation(with);
        var step = with["step"]?.GetValue<int>();
        var after = with["afterStep"]?.GetValue<int>();
        var status = with["status"]?.GetValue<int>();
        return evidence.CallsOf(with["sak"]?.GetValue<string>()).Where(call => (operation is "any" || call.Operation == operation)
            && (step is null || call.Step == step) && (after is null || call.Step > after) && (status is null || call.Status == status));
    }

    private static IEnumerable<Difference> Count(JsonObject with, List<SeenCall> calls, Evidence evidence)
    {
        var exact = with["count"]?.GetValue<int>();
        var least = exact ?? with["atLeast"]?.GetValue<int>() ?? (with["atMost"] is null ? 1 : 0);
        var most = exact ?? with["atMost"]?.GetValue<int>() ?? int.MaxValue;
        if (calls.Count >= least && calls.Count <= most)
        {
            yield break;
        }

        var number = most == int.MaxValue ? $"at least {least}" : least == most ? $"exactly {least}" : $"{least} to {most}";
        yield return new(
            $"{number} requests: {Operation(with)}{About(with)}", $"{calls.Count} came",
            calls.Count > 0 ? calls[^1] : evidence.World.Recorder.Calls.LastOrDefault());
    }

    private static IEnumerable<Difference> Conditions(JsonObject with, List<SeenCall> calls)
    {
        if (with["conditional"]?.GetValue<bool>() is true && calls.Find(static call => !call.IsConditional) is { } bare)
        {
            yield return new("every change says what it builds on (If-Match or If-None-Match)", "one says nothing", bare);
        }

        if (with["new"]?.GetValue<bool>() is { } isNew && calls.Find(call => call.IsNew != isNew) is { } other)
        {
            yield return new(isNew ? "sent as new (If-None-Match: *)" : "sent as an update (If-Match)", isNew ? "sent as an update" : "sent as new", other);
        }
    }

    // What must be there, is in the last one; what must not, is in none.
    private static IEnumerable<Difference> Contents(JsonObject with, List<SeenCall> calls)
    {
        var name = $"{Operation(with)}{About(with)}";
        foreach (var call in calls.Where(static call => call.Body is not null))
        {
            foreach (var difference in Content.Compare(name, call.Body!, call == calls[^1] ? with["has"] : null, with["lacks"], call))
            {
                yield return difference;
            }
        }
    }

    private static string Operation(JsonObject with) => with["operation"]?.GetValue<string>() ?? "transfer";

    private static string About(JsonObject with) => with["sak"] is { } sak ? $" of case {sak.GetValue<string>()}" : "";
}
