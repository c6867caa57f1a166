using System.Globalization;
using Nir.Conformance.Verdicts;

namespace Nir.Conformance.Reports;

/// <summary>One form of report: how it is written, and how another reader's sums are held against the run's.</summary>
public abstract class Report
{
    private protected Report()
    {
    }

    /// <summary>All forms, by the word that asks for them.</summary>
    public static IReadOnlyDictionary<string, Report> All { get; } = new Dictionary<string, Report>(StringComparer.Ordinal)
    {
        ["json"] = new JsonReport(),
        ["junit"] = new JunitReport(),
        ["sarif"] = new SarifReport(),
        ["markdown"] = new MarkdownReport(),
        ["html"] = new HtmlReport(),
    };

    /// <summary>Writes it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="culture">The language for people: bokmål for Norwegian ones, else English.</param>
    /// <param name="output">Where to. It is left open.</param>
    public abstract void Write(RunResult run, CultureInfo culture, Stream output);

    /// <summary>Reads it again, with another reader than it was written with.</summary>
    /// <param name="run">The run.</param>
    /// <param name="input">What was written.</param>
    /// <returns>Where it says something else than the run. Null: it says the same.</returns>
    public abstract string? Check(RunResult run, Stream input);

    private protected static string? Compare(string what, int expected, int read) =>
        expected == read ? null : string.Create(CultureInfo.InvariantCulture, $"{what}: {expected} in the run, {read} in the file.");
}
