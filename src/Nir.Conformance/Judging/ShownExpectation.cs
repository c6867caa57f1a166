using System.Text.Json.Nodes;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Judging;

/// <summary>What the fagsystem must show the caseworker.</summary>
internal static class ShownExpectation
{
    private const string NothingSilent = "Show the caseworker what NIR answered, with the rule's id.";

    public static Look Look(JsonObject with, Evidence evidence)
    {
        if (Find(with, evidence) is not { } answer)
        {
            return new([], "The step whose answer is looked at was not carried out.");
        }

        if (with["listed"] is JsonArray || with["notListed"] is JsonArray)
        {
            return LookAtList(with, answer);
        }

        var sak = with["sak"]!.GetValue<string>();
        return answer.Cases.TryGetValue(sak, out var shown)
            ? (List<Difference>)[.. Outcome(with, sak, shown), .. Rules(with, sak, shown), .. Values(with, sak, shown)]
            : Judging.Look.From(new Difference($"case {sak} is shown", "nothing is shown of it", Fix: NothingSilent));
    }

    // Where no step is named, the last one counts that says anything of the case: what is not sent again is not told again.
    private static StepAnswer? Find(JsonObject with, Evidence evidence)
    {
        if (with["step"]?.GetValue<int>() is { } step)
        {
            return evidence.Answers.GetValueOrDefault(step);
        }

        var answers = evidence.Answers.OrderByDescending(static pair => pair.Key).Select(static pair => pair.Value).ToList();
        return with["sak"]?.GetValue<string>() is { } sak && answers.Find(answer => answer.Cases.ContainsKey(sak)) is { } told
            ? told
            : answers.FirstOrDefault();
    }

    private static IEnumerable<Difference> Outcome(JsonObject with, string sak, ShownCase shown)
    {
        if (with["outcome"] is not { } expected)
        {
            yield break;
        }

        string[] words = expected is JsonArray list ? [.. list.Select(static word => word!.GetValue<string>())] : [expected.GetValue<string>()];
        if (!words.Contains(shown.Outcome))
        {
            yield return new($"case {sak} is shown as {string.Join(" or ", words)}", shown.Outcome ?? "nothing is said of how it stands", Fix: NothingSilent);
        }
    }

    private static IEnumerable<Difference> Rules(JsonObject with, string sak, ShownCase shown)
    {
        var seen = shown.Rules.IsEmpty ? "no rule is named" : string.Join(", ", shown.Rules);
        return Texts(with["rules"]).Where(rule => !shown.Rules.Contains(rule)).Select(rule => new Difference($"case {sak} names {rule}", seen))
            .Concat(Texts(with["noRules"]).Where(rule => shown.Rules.Contains(rule)).Select(rule => new Difference($"case {sak} does not name {rule}", seen)));
    }

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(static text => text!.GetValue<string>()) ?? [];

    private static IEnumerable<Difference> Values(JsonObject with, string sak, ShownCase shown) =>
        from pair in with["values"]?.AsObject() ?? []
        let seen = shown.Values.GetValueOrDefault(pair.Key)
        where seen != pair.Value?.GetValue<string>()
        select new Difference($"case {sak} shows {pair.Key} = {pair.Value?.GetValue<string>() ?? "nothing"}", seen ?? "it is not shown");

    private static Look LookAtList(JsonObject with, StepAnswer answer)
    {
        var missing = (with["listed"] as JsonArray ?? []).Select(static sak => sak!.GetValue<string>()).Where(sak => !answer.Cases.ContainsKey(sak))
            .Select(static sak => new Difference($"case {sak} is listed", "it is not"));
        var wrong = (with["notListed"] as JsonArray ?? []).Select(static sak => sak!.GetValue<string>()).Where(answer.Cases.ContainsKey)
            .Select(static sak => new Difference($"case {sak} is not listed", "it is"));
        return (List<Difference>)[.. missing, .. wrong];
    }
}
