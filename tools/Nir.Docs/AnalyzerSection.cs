using System.Globalization;
using System.Text;
using Nir.Sdk.Analyzers.Regler;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>What a rule's page says of the rule in the compiler: how loud, wrong and right code, the fix, how to suppress.</summary>
internal static class AnalyzerSection
{
    // One decision for all rules.
    private const string ExpressionTrees =
        "An expression tree is data for whoever runs it: no rule looks into one, and this one neither.\n\n";

    /// <summary>The default severity in a cell of the table; a dash when the rule does not speak there.</summary>
    public static string Severity(string id) => RegelDescriptions.TryFind(id, out var regel) ? Severity(regel.Default) : "—";

    public static string Severity(DefaultSeverity fallback) => fallback switch
    {
        DefaultSeverity.Off => "Off",
        DefaultSeverity.Hidden => "Hidden",
        DefaultSeverity.Suggestion => "Suggestion",
        DefaultSeverity.Warning => "Warning",
        _ => "Error",
    };

    public static void Append(StringBuilder text, string id)
    {
        if (!RegelDescriptions.TryFind(id, out var regel))
        {
            return;
        }

        text.Append("## In the compiler\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Default severity: **{Severity(regel.Default)}**. Category: `{regel.Kategori}`.\n\n");
        if (RegelCatalogue.TryFind(id, out var rule) && rule is { Perioder.IsEmpty: false, Noekkeldato: Noekkeldato.Registrering })
        {
            text.Append("The day of the transfer decides whether the rule holds. It speaks only where that day is known beside the value; ");
            text.Append("elsewhere the compiler is silent, and the validator and the register speak.\n\n");
        }

        if (CodeExamples.All.Contains(id))
        {
            text.Append(CultureInfo.InvariantCulture, $"Wrong:\n\n```csharp\n{CodeExamples.Wrong(id)}```\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Right:\n\n```csharp\n{CodeExamples.Right(id)}```\n\n");
        }

        text.Append(ExpressionTrees);
        text.Append("### The fix\n\n");
        text.Append(regel.Correction is { } correction
            ? $"{correction.English} Fix-all is offered for the document, the project and the solution.\n\n*{correction.Norsk}*\n\n"
            : regel.WithoutCorrection is { } without
                ? $"None is offered. {without.English}\n\n*{without.Norsk}*\n\n"
                : "None is offered.\n\n");
        text.Append("### How to suppress\n\n");
        text.Append("For one place, with the reason, so that a reader knows why the law does not speak here:\n\n");
        text.Append(CultureInfo.InvariantCulture, $"```csharp\n[SuppressMessage(\"{regel.Kategori}\", \"{id}\", Justification = \"...\")]\n```\n\n");
        text.Append("For one statement, between two lines; for a whole folder, in its `.editorconfig`:\n\n");
        text.Append(CultureInfo.InvariantCulture, $"```csharp\n#pragma warning disable {id} // the reason\n#pragma warning restore {id}\n```\n\n");
        text.Append(CultureInfo.InvariantCulture, $"```ini\n[*.cs]\ndotnet_diagnostic.{id}.severity = none\n```\n\n");
    }
}
