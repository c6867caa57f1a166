using Nir.Sdk.Frister.Tables;

namespace Nir.Sdk.Frister.Forklaringer;

/// <summary>A comparison as a sentence: «Personen var 33 år da tillatelsen ble innvilget, og hadde fylt 18 år».</summary>
internal static class StepComparison
{
    public static string Write(ForklaringStep step, bool norsk)
    {
        var holds = step.Ut.RegelValue.Truth is true;
        var clause = FactSentences.For(step.Inn[0], norsk);
        var limit = StepText.Value(step.Inn[1], norsk);
        return (step.Operation, clause) switch
        {
            (Arithmetic.ErLik, _) => Same(clause ?? StepText.Value(step.Inn[0], norsk), limit, holds, norsk),
            (Arithmetic.ErFoer, not null) => $"{StepText.Upper(clause)}, {Before(holds, norsk)} {limit}",
            (Arithmetic.ErFoer, null) => $"{StepText.Upper(StepText.Value(step.Inn[0], norsk))} {(norsk ? "er" : "is")} {Before(holds, norsk)} {limit}",
            (_, not null) when step.Inn[1].Enhet is Enhet.Aar => $"{StepText.Upper(clause)}, {Age(step, holds, norsk)}",
            (_, not null) => $"{StepText.Upper(clause)}, {(norsk ? "som er" : "which is")} {Size(step.Operation, holds, norsk)} {limit}",
            _ => $"{StepText.Upper(StepText.Value(step.Inn[0], norsk))} {(norsk ? "er" : "is")} {Size(step.Operation, holds, norsk)} {limit}",
        };
    }

    private static string Same(string value, string limit, bool holds, bool norsk) =>
        holds ? StepText.Upper(value) : $"{StepText.Upper(value)}, {(norsk ? "ikke" : "not")} {limit}";

    private static string Before(bool holds, bool norsk) => (holds, norsk) switch
    {
        (true, true) => "før",
        (true, false) => "before",
        (false, true) => "ikke før",
        (false, false) => "not before",
    };

    // «At least» and «under» tell the same limit from its two sides.
    private static string Age(ForklaringStep step, bool holds, bool norsk)
    {
        var limit = step.Inn[1].RegelValue.Number;
        var reached = holds == step.Operation is Arithmetic.ErMinst or Arithmetic.ErOver;
        var over = step.Operation is Arithmetic.ErOver;
        return (reached, over, norsk) switch
        {
            (true, false, true) => $"og har fylt {limit} år",
            (true, false, false) => $"and has turned {limit}",
            (false, false, true) => $"og har ikke fylt {limit} år",
            (false, false, false) => $"and has not turned {limit}",
            (true, true, true) => $"og er over {limit} år",
            (true, true, false) => $"and is over {limit}",
            (false, true, true) => $"og er ikke over {limit} år",
            (false, true, false) => $"and is not over {limit}",
        };
    }

    private static string Size(Arithmetic operation, bool holds, bool norsk) => (operation, holds, norsk) switch
    {
        (Arithmetic.ErMinst, true, true) or (Arithmetic.ErUnder, false, true) => "minst",
        (Arithmetic.ErMinst, true, false) or (Arithmetic.ErUnder, false, false) => "at least",
        (Arithmetic.ErMinst, false, true) or (Arithmetic.ErUnder, true, true) => "mindre enn",
        (Arithmetic.ErMinst, false, false) or (Arithmetic.ErUnder, true, false) => "less than",
        (_, true, true) => "mer enn",
        (_, true, false) => "more than",
        (_, false, true) => "ikke mer enn",
        (_, false, false) => "not more than",
    };
}
