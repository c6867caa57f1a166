using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Reads <c>verdigrenser.json</c>.</summary>
internal static class ValueLimitReader
{
    private static readonly ImmutableArray<string> Types = ["dag", "uke", "timer"];
    private static readonly ImmutableArray<string> Levels = ["antatt"];

    public static ValueLimitTableModel? Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } root)
        {
            return null;
        }

        var days = root.OptionalNode("dag") is { } dayNode ? ObjectReader.Open(dayNode, findings) : null;
        var hours = root.OptionalNode("timer") is { } hourNode ? ObjectReader.Open(hourNode, findings) : null;
        var (first, after) = (days?.RequiredDate("fra"), days?.RequiredDate("til"));
        var (most, rare) = (hours?.RequiredNumber("mest"), hours?.RequiredNumber("sjeldenOver"));
        var level = root.RequiredChoice("grunnlag", Levels);
        var reason = root.RequiredString("begrunnelse");
        var values = ImmutableArray.CreateBuilder<ValueLimitModel>();
        foreach (var item in root.RequiredItems("verdier"))
        {
            if (ReadValue(item, findings) is { } value)
            {
                values.Add(value);
            }
        }

        days?.RefuseOthers();
        hours?.RefuseOthers();
        root.RefuseOthers();
        return first is null || after is null || most is null || rare is null || level is null || reason is null
            ? null
            : new(first.Value, after.Value, most.Value, rare.Value, NameForm.ToPascalCase(level), reason, new(values.ToImmutable()));
    }

    private static ValueLimitModel? ReadValue(JsonNode item, Findings findings)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return null;
        }

        var part = reader.RequiredString("del");
        var member = reader.RequiredString("medlem");
        var type = reader.RequiredChoice("type", Types);
        var notAfterToday = reader.OptionalBoolean("ikkeEtterIDag");
        var notAfter = reader.OptionalString("ikkeEtter");
        var months = reader.OptionalNode("maaneder") is null ? 0 : reader.RequiredNumber("maaneder") ?? 0;
        reader.RefuseOthers();
        return part is null || member is null || type is null ? null : new(part, member, type, notAfterToday, notAfter, months);
    }
}
