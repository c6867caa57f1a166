using System.Collections.Immutable;
using Nir.Sdk.Generators.Kontroll;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads the part of a rule that only the analyzers use: <c>"analyzer": { "alvorlighet", "argumenter", "retting", "rettingEn", "utenRetting", "utenRettingEn" }</c>.</summary>
internal static class AnalyzerReader
{
    private static readonly ImmutableArray<string> Alvorligheter = ["error", "warning", "suggestion", "hidden", "off"];

    public static AnalyzerModel Read(ObjectReader rule, Findings findings, string? slag, EquatableArray<string> flater)
    {
        var speaks = flater.Contains("Analyzer");
        if (slag is "forbudt" or "paakrevd" && !speaks)
            findings.Report(Dataregler.MissingMember, "A rule that forbids or requires a field speaks in the analyzers too: add 'analyzer' to 'flater'", rule.PositionOf("flater"));
        if (slag == "kode" && !speaks)
            findings.Report(Dataregler.MissingMember, "A rule for code speaks in the analyzers: add 'analyzer' to 'flater'", rule.PositionOf("flater"));
        if (rule.OptionalNode("analyzer") is not { } node || ObjectReader.Open(node, findings) is not { } reader)
            return default;

        if (!speaks)
            findings.Report(Dataregler.WrongType, "'analyzer' is for rules that have 'analyzer' among their 'flater'", rule.PositionOf("analyzer"));
        var alvorlighet = reader.OptionalString("alvorlighet") is null ? null : reader.RequiredChoice("alvorlighet", Alvorligheter);
        var argumenter = ImmutableArray.CreateBuilder<string>();
        foreach (var item in reader.OptionalItems("argumenter"))
        {
            if (item.TryGetString(out var navn) && Navneform.IsCamelCase(navn))
                argumenter.Add(navn);
            else
                findings.Report(Dataregler.WrongType, "'argumenter' holds the names in braces of the rule's text", item.Position);
        }

        var (retting, rettingEn) = (reader.OptionalString("retting"), reader.OptionalString("rettingEn"));
        if (retting is null != rettingEn is null)
            findings.Report(Dataregler.MissingMember, "A fix is described in both languages", reader.PositionOf("retting"));
        var (uten, utenEn) = (reader.OptionalString("utenRetting"), reader.OptionalString("utenRettingEn"));
        if (uten is null != utenEn is null)
            findings.Report(Dataregler.MissingMember, "Why there is no fix is said in both languages", reader.PositionOf("utenRetting"));
        if (speaks && retting is null == uten is null)
            findings.Report(Dataregler.MissingMember, "A rule of the analyzers has a 'retting' or says in 'utenRetting' why there is none", rule.PositionOf("analyzer"));
        reader.RefuseOthers();
        return new(alvorlighet, new(argumenter.ToImmutable()), retting, rettingEn, uten, utenEn);
    }
}
