using System.Globalization;
using Nir.Sdk;

namespace Nir.Conformance.Verdicts;

/// <summary>The words for verdicts.</summary>
public static class VerdictText
{
    /// <summary>All verdicts, the worst first.</summary>
    public static IReadOnlyList<Verdict> WorstFirst { get; } =
        [Verdict.HarnessError, Verdict.Failed, Verdict.UnexpectedlyPassed, Verdict.NotAssessable, Verdict.Unsupported, Verdict.NotApplicable, Verdict.Passed];

    /// <summary>The word in files: <c>not-assessable</c>.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string ToKode(this Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Failed => "failed",
        Verdict.NotApplicable => "not-applicable",
        Verdict.NotAssessable => "not-assessable",
        Verdict.Unsupported => "unsupported",
        Verdict.HarnessError => "harness-error",
        Verdict.UnexpectedlyPassed => "unexpectedly-passed",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    /// <summary>The words for people.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="culture">Bokmål for Norwegian ones, else English.</param>
    public static string GetTekst(this Verdict verdict, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return NorwegianCulture.IsNorwegian(culture)
            ? verdict switch
            {
                Verdict.Passed => "bestått",
                Verdict.Failed => "avvik",
                Verdict.NotApplicable => "ikke aktuelt",
                Verdict.NotAssessable => "ikke vurdert",
                Verdict.Unsupported => "støttes ikke",
                Verdict.HarnessError => "feil i testverktøyet",
                _ => "uventet bestått",
            }
            : verdict switch
            {
                Verdict.Passed => "passed",
                Verdict.Failed => "failed",
                Verdict.NotApplicable => "not applicable",
                Verdict.NotAssessable => "not assessable",
                Verdict.Unsupported => "unsupported",
                Verdict.HarnessError => "harness error",
                _ => "unexpectedly passed",
            };
    }
}
