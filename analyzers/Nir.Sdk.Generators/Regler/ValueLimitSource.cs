using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>Writes the generated part of VerdienErMulig: the limits, and the calls that hold each value to them.</summary>
internal static class ValueLimitSource
{
    public static SourceText Write(ValueLimitTableModel model)
    {
        var writer = CodeWriter.ForFile(
            "Nir.Sdk.Regler.Felt", "System", "System.CodeDom.Compiler", "System.Collections.Immutable", "Nir.Sdk.Registreringer");
        writer.GeneratedCodeAttribute();
        writer.Line("internal static partial class NIR1906_NIR1909_NIR1910_VerdienErMulig");
        writer.Open();
        writer.Line($"private static readonly DateOnly First = {Date(model.First)};");
        writer.Line($"private static readonly DateOnly After = {Date(model.After)};");
        writer.Line($"private const decimal MostHours = {Number(model.MostHours)};");
        writer.Line($"private const decimal RareOver = {Number(model.RareOver)};");
        writer.Line();
        writer.Line("/// <summary>The values that are held to a limit, by part and member.</summary>");
        writer.Line("public static ImmutableArray<(string Part, string Member)> All => Every.All;");
        writer.Line();
        writer.Line("private static void Values(RegistreringPart part, ModelPlace place, ref RegelCheck check)");
        writer.Open();
        writer.Line("switch (part)");
        writer.Open();
        foreach (var part in model.Values.GroupBy(static value => value.Part, StringComparer.Ordinal))
        {
            writer.Line($"case {part.Key} p:");
            foreach (var value in part)
            {
                writer.Line($"    {Call(value)}");
            }

            writer.Line("    break;");
        }

        writer.Close();
        writer.Close();
        writer.Close();
        WriteAll(writer, model);
        return writer.ToSourceText();
    }

    // For those who read the table: a check has no use for it.
    private static void WriteAll(CodeWriter writer, ValueLimitTableModel model)
    {
        writer.Line();
        writer.Line("file static class Every");
        writer.Open();
        writer.Line("public static ImmutableArray<(string Part, string Member)> All { get; } =");
        writer.Line("[");
        foreach (var value in model.Values)
        {
            writer.Line($"    (\"{value.Part}\", \"{value.Member}\"),");
        }

        writer.Line("];");
        writer.Close();
    }

    private static string Call(ValueLimitModel value)
    {
        var method = value.Type switch
        {
            "dag" => "Day",
            "uke" => "Week",
            _ => "Hours",
        };
        var today = value.Type == "timer" ? "" : value.NotAfterToday ? ", true" : ", false";
        var later = value.Type != "dag" ? "" : value.NotAfter is null ? ", null, 0" : $", p.{value.NotAfter}, {Number(value.Months)}";
        return $"{method}(p.{value.Member}, \"{value.Member}\"{today}{later}, place, ref check);";
    }

    private static string Date(SimpleDate date) => $"new({Number(date.Year)}, {Number(date.Month)}, {Number(date.Day)})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
