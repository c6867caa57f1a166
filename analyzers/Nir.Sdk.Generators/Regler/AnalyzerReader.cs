using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads the part of a rule that only the analyzers use: <c>"analyzer": { "alvorlighet", "argumenter", "retting", "rettingEn", "utenRetting",
/// "utenRettingEn" }</c>.</summary>
internal static class AnalyzerReader
{
    private static readonly ImmutableArray<string> Severities = ["error", "warning", "suggestion", "hidden", "off"];

    public static AnalyzerModel Read(ObjectReader rule, Findings findings, string? kind, EquatableArray<string> surfaces)
    {
        var speaks = surfaces.Contains("Analyzer");
        if (kind is "forbudt" or "paakrevd" && !speaks)
        {
            findings.Report(DataRules.MissingMember, "A rule that forbids or requires a field speaks in the analyzers too: add 'analyzer' to 'flater'",
                rule.PositionOf("flater"));
        }

        if (kind == "kode" && !speaks)
        {
            findings.Report(DataRules.MissingMember, "A rule for code speaks in the analyzers: add 'analyzer' to 'flater'", rule.PositionOf("flater"));
        }

        if (rule.OptionalNode("analyzer") is not { } node || ObjectReader.Open(node, findings) is not { } reader)
        {
            return default;
        }

        if (!speaks)
        {
            findings.Report(DataRules.WrongType, "'analyzer' is for rules that have 'analyzer' among their 'flater'", rule.PositionOf("analyzer"));
        }

        var severity = reader.OptionalString("alvorlighet") is null ? null : reader.RequiredChoice("alvorlighet", Severities);
        var arguments = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems("argumenter"))
        {
            if (item.TryGetString(out var name) && NameForm.IsCamelCase(name))
            {
                arguments.Add(name);
            }
            else
            {
                findings.Report(DataRules.WrongType, "'argumenter' holds the names in braces of the rule's text", item.Position);
            }
        }

        var (correction, correctionEn) = (reader.OptionalString("retting"), reader.OptionalString("rettingEn"));
        if (correction is null != correctionEn is null)
        {
            findings.Report(DataRules.MissingMember, "A fix is described in both languages", reader.PositionOf("retting"));
        }

        var (without, withoutEn) = (reader.OptionalString("utenRetting"), reader.OptionalString("utenRettingEn"));
        if (without is null != withoutEn is null)
        {
            findings.Report(DataRules.MissingMember, "Why there is no fix is said in both languages", reader.PositionOf("utenRetting"));
        }

        if (speaks && correction is null == without is null)
        {
            findings.Report(DataRules.MissingMember, "A rule of the analyzers has a 'retting' or says in 'utenRetting' why there is none",
                rule.PositionOf("analyzer"));
        }

        reader.RefuseOthers();
        return new(severity, new(arguments.ToImmutable()), correction, correctionEn, without, withoutEn);
    }
}
