using Nir.Cli.Console;
using Nir.Conformance.Judging;
using Nir.Conformance.Reports;
using Nir.Conformance.Scenarios;
using Nir.Conformance.Verdicts;

namespace Nir.Cli.Conformance;

/// <summary>A run on the terminal: how far it has come where someone looks, and what did not pass.</summary>
internal sealed class ConsoleReport(Surroundings surroundings, int count)
{
    private const int Width = 30;

    private readonly ReportText _text = new(surroundings.Culture);
    private int _done;

    public void Tell(ScenarioResult result)
    {
        _done++;
        if (surroundings.IsTerminal)
        {
            var full = Width * _done / count;
            surroundings.Error.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {_done}/{count}{(_done == count ? "\n" : "")}");
        }
    }

    public void Sum(RunResult run)
    {
        foreach (var result in run.Results.Where(static result => result.Verdict is not Verdict.Passed))
        {
            Describe(result);
        }

        foreach (var verdict in VerdictText.WorstFirst.Where(verdict => run.Count(verdict) > 0))
        {
            surroundings.Output.WriteLine($"{run.Count(verdict),5}  {_text.Tekst(verdict)}");
        }

        surroundings.Output.WriteLine($"{run.System} {run.SystemVersion}: {_text.Summary(run)}{(run.IsIncomplete ? $" {_text.Incomplete}" : "")}");
    }

    private void Describe(ScenarioResult result)
    {
        surroundings.Output.WriteLine($"{Mark(result.Verdict)} {result.Scenario.Id}: {_text.Tittel(result.Scenario)}");
        surroundings.Output.WriteLine($"    {result.Scenario.Requirement.Strength.ToWord()} {_text.Tekst(result.Scenario.Requirement)}");
        if ((result.Expected?.Reason ?? result.Reason) is { } reason)
        {
            surroundings.Output.WriteLine($"    {Redactor.Visible(reason)}");
        }

        foreach (var one in result.Deviations)
        {
            surroundings.Output.WriteLine($"    {_text.Expected}: {Redactor.Visible(one.Expected)}");
            surroundings.Output.WriteLine($"    {_text.Seen}: {Redactor.Visible(one.Seen)}{(one.Request is { } request ? $" ({request})" : "")}");
            surroundings.Output.WriteLine($"    {_text.Fix}: {Redactor.Visible(one.Fix)} {string.Join(' ', one.Regler)}".TrimEnd());
        }
    }

    private string Mark(Verdict verdict)
    {
        var word = _text.Tekst(verdict).ToUpperInvariant();
        return surroundings.HasColour ? $"\u001b[1m{word}\u001b[0m" : word;
    }
}
